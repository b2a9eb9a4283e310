/** How a field or a relation looks in a schema of the API. */
import type { Entity, Field, Relation } from '../../model/types.ts';
import { isText } from '../shared/python.ts';
import { defaultOf } from './columns.ts';
import { choicesName, valueRules } from './formfields.ts';

const CLASSES: Readonly<Record<Field['type'], string>> = {
  string: 'String', text: 'Text', integer: 'Integer', decimal: 'Decimals', float: 'Float', boolean: 'Boolean',
  date: 'Date', time: 'Time', datetime: 'DateTime', duration: 'Duration', email: 'Email', url: 'Url', slug: 'Slug',
  uuid: 'Uuid', choice: 'Choice', json: 'Json', file: 'String', image: 'String',
}; // prettier-ignore

/** Names of marshmallow's own on a schema. It takes the fields out of the class, but the type checker cannot know. */
const OF_SCHEMAS = new Set([
  'dict_class', 'dump', 'dump_fields', 'dump_only', 'dumps', 'error_messages', 'exclude', 'from_dict', 'get_attribute',
  'handle_error', 'load', 'load_fields', 'load_only', 'loads', 'many', 'on_bind_field', 'only', 'opts', 'partial',
  'set_class', 'unknown',
]); // prettier-ignore

const line = (name: string, call: string): string =>
  `${name} = ${call}${OF_SCHEMAS.has(name) ? '  # type: ignore[assignment]' : ''}`;

/** What a new row gets where a request does not name the member. */
function absence(field: Field): readonly string[] {
  const usual = defaultOf(field);
  if (usual === null) return [field.required ? 'required=True' : 'load_default=None'];
  const given = `load_default=${usual}`;
  if (field.nullable) return [given, 'allow_none=True'];
  return field.required && isText(field) ? [given, 'filled=True'] : [given];
}

function fieldLine(entity: Entity, field: Field): string {
  const rules = field.type === 'boolean' ? [] : valueRules(field);
  const parts = [
    ...(field.type === 'decimal' ? [`places=${field.places}`] : []),
    ...(field.type === 'choice' ? [`choices=${entity.name}.${choicesName(field)}`] : []),
    ...absence(field),
    ...(rules.length > 0 ? [`rules=[${rules.join(', ')}]`] : []),
  ];
  return line(field.name, `fields.${CLASSES[field.type]}(${parts.join(', ')})`);
}

function relationLine(relation: Relation): string {
  const many = relation.kind === 'many-to-many';
  const absent = many ? '[]' : 'None';
  const rule = relation.required ? 'required=True' : `load_default=${absent}`;
  return line(relation.name, `relation_fields.${many ? 'Many' : 'Relation'}(${relation.to}, ${rule})`);
}

const shown = (name: string, call: string): string => `${name} = ${call}dump_only=True)`;

/** @returns one line for each member of a row, the id first and the version last. */
export function apiLines(entity: Entity): readonly string[] {
  const members = entity.members.map((member) =>
    member.kind === 'field' ? fieldLine(entity, member.field) : relationLine(member.relation),
  );
  return [
    shown('id', entity.ids === 'uuid' ? 'fields.Uuid(' : 'fields.Integer('),
    ...members,
    ...(entity.owned ? [shown('owned_by', 'relation_fields.Relation(User, ')] : []),
    ...(entity.createdAt ? [shown('created_at', 'fields.DateTime(')] : []),
    ...(entity.updatedAt ? [shown('updated_at', 'fields.DateTime(')] : []),
    shown('row_version', 'fields.Integer('),
  ];
}
