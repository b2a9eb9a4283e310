/** How a field or a relation looks in a form, and as a parameter of a list page. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';
import { entityNamed, say } from '../shared/names.ts';
import { isText, pythonOf } from '../shared/python.ts';
import { CALLABLES, defaultOf } from './columns.ts';

const CLASSES: Readonly<Record<Field['type'], string>> = {
  string: 'StringField', text: 'TextField', integer: 'IntegerField', decimal: 'DecimalField', float: 'FloatField',
  boolean: 'BooleanField', date: 'DateField', time: 'TimeField', datetime: 'DateTimeField', duration: 'DurationField',
  email: 'EmailField', url: 'UrlField', slug: 'StringField', uuid: 'UuidField', choice: 'SelectField',
  json: 'JsonField', file: 'StringField', image: 'StringField',
}; // prettier-ignore

/** Forms of the texts that have a type of their own. */
const TYPE_RULES: Readonly<Partial<Record<Field['type'], string>>> = {
  email: 'rules.Matches(EMAIL, "invalid_email")',
  url: 'rules.Matches(URL, "invalid_url")',
  slug: 'rules.Matches(SLUG, "invalid_slug")',
};

function lengthRule(field: Field): string | null {
  const bounds = [
    field.minLength === null ? null : `min=${field.minLength}`,
    field.maxLength === null ? null : `max=${field.maxLength}`,
  ].filter((one) => one !== null);
  return bounds.length === 0 || field.type === 'choice' ? null : `rules.Length(${bounds.join(', ')})`;
}

function boundsRule(field: Field): string | null {
  const [min, max] = [field.min, field.max].map((bound) =>
    bound ? pythonOf(bound, field, CALLABLES) : null,
  );
  const low = min ?? (field.type === 'integer' ? 'rules.SMALLEST' : null);
  const high = max ?? (field.type === 'integer' ? 'rules.LARGEST' : null);
  const bounds = [low && `min=${low}`, high && `max=${high}`].filter(Boolean);
  return bounds.length === 0 ? null : `rules.Bounds(${bounds.join(', ')})`;
}

/** What a value must keep to once it is given; the forms and the API check the same. */
export function valueRules(field: Field): readonly string[] {
  const all = [
    lengthRule(field),
    TYPE_RULES[field.type] ?? null,
    field.pattern === null ? null : `rules.Matches(${pyString(field.pattern)})`,
    boundsRule(field),
    field.type === 'decimal' ? `rules.Digits(${field.digits}, ${field.places})` : null,
  ];
  return all.filter((one) => one !== null);
}

const rulesOf = (field: Field): readonly string[] => [
  field.required ? 'rules.Required()' : 'rules.Optional()',
  ...valueRules(field),
];

const label = (entity: Entity, name: string): string => `${entity.name}.LABELS["${name}"]`;

/** Arguments that depend on the field's type alone. */
function typeArguments(entity: Entity, field: Field): readonly string[] {
  const given: string[] = [];
  if (field.type === 'decimal') given.push(`places=${field.places}`);
  if (field.type === 'choice') given.push(`choices=${entity.name}.${choicesName(field)}.items()`);
  return given;
}

export const choicesName = (field: Field): string => `${field.name.toUpperCase()}_CHOICES`;

export function fieldLine(model: Model, entity: Entity, field: Field): string {
  const rules = field.type === 'boolean' ? [] : rulesOf(field);
  const parts = [label(entity, field.name)];
  if (rules.length > 0) parts.push(`[${rules.join(', ')}]`);
  parts.push(...typeArguments(entity, field));
  if (isText(field) && field.nullable) parts.push('empty=None');
  const initial = field.default === null ? null : defaultOf(field);
  if (initial !== null) parts.push(`default=${initial}`);
  if (field.help) parts.push(`description=${pyString(say(model, field.help))}`);
  return `${field.name} = fields.${CLASSES[field.type]}(${parts.join(', ')})`;
}

/** Model and order of the rows that a relation may lead to. */
function targetArguments(model: Model, relation: Relation): string {
  if (relation.toUser) return 'model=User, order="username"';
  const { title } = entityNamed(model, relation.to);
  return title === null ? `model=${relation.to}` : `model=${relation.to}, order="${title}"`;
}

export function relationLine(model: Model, entity: Entity, relation: Relation): string {
  const kind = relation.kind === 'many-to-many' ? 'ManyField' : 'RelationField';
  const rule = relation.required ? 'rules.Required()' : 'rules.Optional()';
  const help = relation.help ? `, description=${pyString(say(model, relation.help))}` : '';
  const target = targetArguments(model, relation);
  return `${relation.name} = relation_fields.${kind}(${label(entity, relation.name)}, [${rule}], ${target}${help})`;
}

/** What is read otherwise in the address of a list; texts may be anything. */
const FILTERS: Partial<Record<Field['type'], string>> = {
  boolean: 'BooleanFilter',
  integer: 'IntegerFilter',
  email: 'StringField',
  url: 'StringField',
};

/** One parameter of the list page: how it is read, and the condition that it makes. */
export interface Filter {
  readonly name: string;
  readonly line: string;
  readonly condition: string;
  readonly shown: boolean;
}

function fieldFilter(entity: Entity, field: Field): Filter {
  const kind = FILTERS[field.type] ?? CLASSES[field.type];
  const empty = isText(field) ? ['empty=None'] : [];
  const parts = [label(entity, field.name), ...typeArguments(entity, field), ...empty];
  return {
    name: field.name,
    line: `${field.name} = fields.${kind}(${parts.join(', ')})`,
    condition: `${entity.name}.${field.name} == self.${field.name}.data`,
    shown: true,
  };
}

function relationFilter(model: Model, entity: Entity, relation: Relation): Filter {
  const { name } = relation;
  const target = relation.filter ? targetArguments(model, relation) : `model=${relation.to}`;
  const kind = relation.filter ? 'RelationFilter' : 'IdFilter';
  return {
    name,
    line: `${name} = relation_fields.${kind}(${label(entity, name)}, ${target})`,
    condition:
      relation.column === null
        ? `${entity.name}.${name}.any(id=self.${name}.data)`
        : `${entity.name}.${relation.column} == self.${name}.data`,
    shown: relation.filter,
  };
}

/** Fields that ask for it, every relation, and the owner. */
export function filtersOf(model: Model, entity: Entity): readonly Filter[] {
  const owner: Filter = {
    name: 'owned_by',
    line: `owned_by = relation_fields.IdFilter(${label(entity, 'owned_by')}, model=User)`,
    condition: `${entity.name}.owned_by_id == self.owned_by.data`,
    shown: false,
  };
  const members = entity.members.flatMap((member) => {
    if (member.kind === 'relation') return [relationFilter(model, entity, member.relation)];
    return member.field.filter ? [fieldFilter(entity, member.field)] : [];
  });
  return entity.owned ? [...members, owner] : members;
}
