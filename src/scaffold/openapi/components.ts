/** The named schemas: rows as they are read and written, lists of them, errors, tokens. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { fieldSchema, idSchema, relationSchema } from './values.ts';
import { schemaNamed, type Say, type Schema } from './types.ts';

const MOMENT: Schema = { type: 'string', format: 'date-time' };
const LINK: Schema = { type: ['string', 'null'], description: 'A path of this site.' };

/** Names of an entity's schemas. A dot keeps them apart from those of entities called alike. */
export const schemaNames = ({ name }: Entity) => ({
  row: name,
  write: `${name}.write`,
  change: `${name}.change`,
  list: `${name}.list`,
});
export const PROBLEM = 'api.problem';
export const INVALID = 'api.invalid';
export const LOGIN = 'api.login';
export const TOKEN = 'api.token';

const object = (properties: Readonly<Record<string, Schema>>, required: readonly string[]): Schema => ({
  type: 'object',
  ...(required.length > 0 && { required }),
  properties,
});
const whole = (properties: Readonly<Record<string, Schema>>): Schema =>
  object(properties, Object.keys(properties));

/** What people read beside a schema. */
function told(member: Field | Relation, schema: Schema, say: Say): Schema {
  const help = say(member.help);
  return { title: say(member.label), ...schema, ...(help !== '' && { description: help }) };
}

function memberSchemas(model: Model, entity: Entity, way: 'in' | 'out', say: Say): Record<string, Schema> {
  const made = entity.members.map((one) =>
    one.kind === 'field'
      ? ([one.field.name, told(one.field, fieldSchema(one.field, way), say)] as const)
      : ([one.relation.name, told(one.relation, relationSchema(model, one.relation), say)] as const),
  );
  return Object.fromEntries(made);
}

/** Members that a new row must name. */
const needed = (entity: Entity): readonly string[] =>
  entity.members.flatMap((one) => {
    if (one.kind === 'relation') return one.relation.required ? [one.relation.name] : [];
    const { name, required, type, default: usual } = one.field;
    return required && type !== 'boolean' && usual === null ? [name] : [];
  });

function entitySchemas(model: Model, entity: Entity, say: Say): Record<string, Schema> {
  const names = schemaNames(entity);
  const sent = memberSchemas(model, entity, 'in', say);
  return {
    [names.row]: whole({
      id: idSchema(entity.ids),
      ...memberSchemas(model, entity, 'out', say),
      ...(entity.owned && { owned_by: { type: 'integer' } }),
      ...(entity.createdAt && { created_at: MOMENT }),
      ...(entity.updatedAt && { updated_at: MOMENT }),
      row_version: { type: 'integer' },
    }),
    [names.write]: object(sent, needed(entity)),
    [names.change]: object(sent, []),
    [names.list]: whole({
      count: { type: 'integer' },
      next: LINK,
      previous: LINK,
      results: { type: 'array', items: schemaNamed(names.row) },
    }),
  };
}

const PROBLEM_PARTS: Readonly<Record<string, Schema>> = {
  type: { type: 'string' },
  title: { type: 'string' },
  status: { type: 'integer' },
  detail: { type: 'string' },
};
const ERROR = whole({ code: { type: 'string' }, message: { type: 'string' } });
const ERRORS: Schema = {
  type: 'object',
  description: 'Errors by field; those of the row as a whole are under "_".',
  additionalProperties: { type: 'array', items: ERROR },
};

const TOKENS: Readonly<Record<string, Schema>> = {
  [LOGIN]: object({ username: { type: 'string' }, password: { type: 'string' } }, []),
  [TOKEN]: whole({
    id: { type: 'string', format: 'uuid' },
    token: { type: 'string' },
    expires: MOMENT,
  }),
};

/** Every named schema of the document. */
export function schemas(model: Model, say: Say, accounts: boolean): Record<string, Schema> {
  const entities = model.entities.map((entity) => entitySchemas(model, entity, say));
  return Object.assign({}, ...entities, {
    [PROBLEM]: whole(PROBLEM_PARTS),
    [INVALID]: whole({ ...PROBLEM_PARTS, errors: ERRORS }),
    ...(accounts && TOKENS),
  }) as Record<string, Schema>;
}
