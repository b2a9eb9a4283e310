/** How fields and relations look as Django model fields; models and migrations use the same text. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';
import { entityNamed, say } from '../shared/names.ts';
import { pyPattern, pythonOf } from '../shared/python.ts';

export const CALLABLES = { now: 'now', today: 'today', clock: 'clock', uuid: 'uuid4' } as const;

const CLASSES: Readonly<Record<Field['type'], string>> = {
  string: 'CharField', text: 'TextField', integer: 'BigIntegerField', decimal: 'DecimalField', float: 'FloatField',
  boolean: 'BooleanField', date: 'DateField', time: 'TimeField', datetime: 'DateTimeField',
  duration: 'DurationField', email: 'EmailField', url: 'URLField', slug: 'SlugField', uuid: 'UUIDField',
  choice: 'CharField', json: 'JSONField', file: 'CharField', image: 'CharField',
}; // prettier-ignore

/** What a field's type needs to be told. */
function typeOptions(field: Field): readonly string[] {
  if (field.type === 'decimal') return [`max_digits=${field.digits}`, `decimal_places=${field.places}`];
  const length = field.maxLength === null ? [] : [`max_length=${field.maxLength}`];
  return field.type === 'slug' ? [...length, 'db_index=False'] : length;
}

/** Rules beyond the type's own. Lengths at the top are the type's: `max_length`. */
function validators(field: Field): readonly string[] {
  const bound = (literal: Field['min'], name: string): readonly string[] =>
    literal === null ? [] : [`${name}(${pythonOf(literal, field, CALLABLES)})`];
  return [
    ...(field.minLength === null ? [] : [`MinLengthValidator(${field.minLength})`]),
    ...(field.pattern === null
      ? []
      : [`RegexValidator(${pyPattern(field.pattern)}, code="invalid_pattern", flags=re.ASCII)`]),
    ...bound(field.min, 'MinValueValidator'),
    ...bound(field.max, 'MaxValueValidator'),
  ];
}

/** Name of the function that makes a default which rows must not share; one migration may name several. */
export const defaultMaker = (entity: Entity, field: Field): string => `make_${entity.module}_${field.name}`;

/** Fields whose default is made anew for each row. */
export const madeDefaults = (entity: Entity): readonly Field[] =>
  entity.fields.filter((one) => one.default?.kind === 'json' && one.default.value !== null);

function defaultOption(entity: Entity, field: Field): readonly string[] {
  if (field.default === null) return field.type === 'boolean' ? ['default=False'] : [];
  if (field.default.kind !== 'json') return [`default=${pythonOf(field.default, field, CALLABLES)}`];
  return field.default.value === null ? [] : [`default=${defaultMaker(entity, field)}`];
}

/**
 * `null` where the column may be NULL, `blank` where the form may leave it out. JSON is always `blank`: Django
 * takes `{}` and `[]` for nothing.
 */
function absence(one: Field | Relation): readonly string[] {
  const blank = !one.required || ('type' in one && one.type === 'json');
  return [...(one.nullable ? ['null=True'] : []), ...(blank ? ['blank=True'] : [])];
}

const help = (model: Model, one: Field | Relation): readonly string[] =>
  one.help ? [`help_text=${pyString(say(model, one.help))}`] : [];

/** A field as a call: `models.CharField("Title", max_length=200)`. */
export function fieldCall(model: Model, entity: Entity, field: Field, choices: string): string {
  const rules = validators(field);
  const options = [
    pyString(say(model, field.label)),
    ...typeOptions(field),
    ...(field.type === 'choice' ? [`choices=${choices}`] : []),
    ...(field.type === 'boolean' ? [] : absence(field)),
    ...defaultOption(entity, field),
    ...(rules.length > 0 ? [`validators=[${rules.join(', ')}]`] : []),
    ...help(model, field),
  ];
  return `models.${CLASSES[field.type]}(${options.join(', ')})`;
}

/** `library.Author`, as Django names a model that may be defined elsewhere. */
export function targetName(model: Model, relation: Relation): string {
  return relation.toUser ? 'accounts.User' : `${entityNamed(model, relation.to).area}.${relation.to}`;
}

const ON_DELETE = { protect: 'PROTECT', cascade: 'CASCADE', set_null: 'SET_NULL' } as const;

/** A relation as a call; `target` is source text. */
export function relationCall(model: Model, relation: Relation, target: string): string {
  const common = [
    target,
    ...(relation.link === null ? [`models.${ON_DELETE[relation.onDelete ?? 'protect']}`] : []),
    `verbose_name=${pyString(say(model, relation.label))}`,
    `related_name="${relation.reverse}"`,
    ...absence(relation),
    ...help(model, relation),
  ];
  if (relation.link !== null) {
    const apart = relation.toSelf ? ['symmetrical=False'] : [];
    const table = `db_table="${relation.link.table}"`;
    return `models.ManyToManyField(${[...common, table, ...apart].join(', ')})`;
  }
  const name = relation.kind === 'one-to-one' ? 'OneToOneField' : 'ForeignKey';
  return `models.${name}(${common.join(', ')})`;
}

export const choicesName = (field: Field): string => `${field.name.toUpperCase()}_CHOICES`;

/** The id where it is not Django's own; then the members in the author's order. */
export function columnLines(model: Model, entity: Entity): readonly string[] {
  const id =
    entity.ids === 'uuid' ? ['id = models.UUIDField(primary_key=True, default=uuid4, editable=False)'] : [];
  const members = entity.members.map((member) => {
    if (member.kind === 'field') {
      return `${member.field.name} = ${fieldCall(model, entity, member.field, choicesName(member.field))}`;
    }
    const { relation } = member;
    const target = relation.toSelf ? '"self"' : `"${targetName(model, relation)}"`;
    return `${relation.name} = ${relationCall(model, relation, target)}`;
  });
  return [...id, ...members];
}
