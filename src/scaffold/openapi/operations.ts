/** The addresses of the API and what each of their methods takes and answers. */
import type { Entity, Model } from '../../model/types.ts';
import { answers, ERRORS, JSON_TYPE } from './answers.ts';
import { LOGIN, schemaNames, TOKEN } from './components.ts';
import {
  parameterNamed,
  schemaNamed,
  type Operation,
  type Parameter,
  type Say,
  type Schema,
} from './types.ts';
import { filterSchema, idSchema, PHRASE, relationFilterSchema } from './values.ts';

type Methods = Readonly<Record<string, Operation>>;

const SIGNED_IN = [{ token: [] }, { session: [] }];
const ANYBODY = [...SIGNED_IN, {}];

/** A parameter of a list; an empty one is as good as none. */
const query = (name: string, schema: Schema, description?: string): Parameter => ({
  name,
  in: 'query',
  required: false,
  allowEmptyValue: true,
  ...(description !== undefined && { description }),
  schema,
});
const idParameter = (schema: Schema): Parameter => ({ name: 'id', in: 'path', required: true, schema });
const header = (name: string, required: boolean, description: string): Parameter => ({
  name,
  in: 'header',
  required,
  description,
  schema: { type: 'string' },
});

/** Parameters that many operations share. */
export const PARAMETERS = {
  page: query('page', { type: 'integer', minimum: 1 }),
  page_size: query(
    'page_size',
    { type: 'integer', minimum: 1, maximum: 100 },
    'Rows of a page; 20 unless told.',
  ),
  q: query('q', PHRASE, 'A phrase that any search field contains.'),
  if_match: header('If-Match', true, 'The ETag that was read, or * to write regardless.'),
  if_none_match: header('If-None-Match', false, 'ETags that are known already.'),
} as const;

const shared = (name: keyof typeof PARAMETERS) => parameterNamed(name);

const body = (schema: string): Pick<Operation, 'requestBody'> => ({
  requestBody: { required: true, content: { [JSON_TYPE]: { schema: schemaNamed(schema) } } },
});

function listParameters(model: Model, entity: Entity): NonNullable<Operation['parameters']> {
  const sortable = entity.fields.filter(({ sort }) => sort).flatMap(({ name }) => [name, `-${name}`]);
  return [
    ...(['page', 'page_size', 'q'] as const).map(shared),
    ...(sortable.length > 0
      ? [query('sort', { type: 'string', enum: sortable }, 'A minus sorts downwards.')]
      : []),
    ...entity.fields.filter(({ filter }) => filter).map((field) => query(field.name, filterSchema(field))),
    ...entity.relations.map((relation) => query(relation.name, relationFilterSchema(model, relation))),
  ];
}

/** How an operation says who may do it: not at all, where nobody is told apart. */
type Guard = (readable: boolean) => Pick<Operation, 'security'>;
const GUARDED: Guard = (readable) => ({ security: readable ? ANYBODY : SIGNED_IN });
const OPEN: Guard = () => ({});

/** What the operations of a document are made from. */
interface Maker {
  readonly model: Model;
  readonly say: Say;
  readonly accounts: boolean;
}

function collection({ model, say, accounts }: Maker, entity: Entity): Methods {
  const names = schemaNames(entity);
  const tags = [entity.route];
  const guard = accounts ? GUARDED : OPEN;
  const hidden = entity.access === 'staff' ? [404] : [];
  return {
    get: {
      operationId: `${entity.route}-list`,
      summary: `List: ${say(entity.pluralLabel)}`,
      tags,
      ...guard(entity.access === 'public'),
      parameters: listParameters(model, entity),
      responses: answers([200], names.list, ERRORS.list, accounts),
    },
    post: {
      operationId: `${entity.route}-create`,
      summary: `Add: ${say(entity.label)}`,
      tags,
      ...guard(false),
      ...body(names.write),
      responses: answers([201], names.row, [...ERRORS.create, ...hidden], accounts),
    },
  };
}

function item({ say, accounts }: Maker, entity: Entity): Methods {
  const names = schemaNames(entity);
  const id = idParameter(idSchema(entity.ids));
  const guard = accounts ? GUARDED : OPEN;
  const change = (action: string, word: string, schema: string): Operation => ({
    operationId: `${entity.route}-${action}`,
    summary: `${word}: ${say(entity.label)}`,
    tags: [entity.route],
    ...guard(false),
    parameters: [id, shared('if_match')],
    ...body(schema),
    responses: answers([200], names.row, ERRORS.change, accounts),
  });
  return {
    get: {
      operationId: `${entity.route}-read`,
      summary: `Read: ${say(entity.label)}`,
      tags: [entity.route],
      ...guard(entity.access === 'public'),
      parameters: [id, shared('if_none_match')],
      responses: answers([200, 304], names.row, ERRORS.read, accounts),
    },
    put: change('replace', 'Set all of', names.write),
    patch: change('change', 'Change', names.change),
    delete: {
      operationId: `${entity.route}-delete`,
      summary: `Delete: ${say(entity.label)}`,
      tags: [entity.route],
      ...guard(false),
      parameters: [id, shared('if_match')],
      responses: answers([204], '', ERRORS.delete, accounts),
    },
  };
}

const TOKENS: Readonly<Record<string, Methods>> = {
  '/api/tokens': {
    post: {
      operationId: 'tokens-create',
      summary: 'Make a token, by user name and password or for who is signed in',
      tags: ['tokens'],
      security: [{ session: [] }, {}],
      ...body(LOGIN),
      responses: answers([201], TOKEN, ERRORS.createToken),
    },
  },
  '/api/tokens/{id}': {
    delete: {
      operationId: 'tokens-delete',
      summary: 'Delete a token of one’s own',
      tags: ['tokens'],
      security: SIGNED_IN,
      parameters: [idParameter(idSchema('uuid'))],
      responses: answers([204], '', ERRORS.deleteToken),
    },
  },
};

/** Every address with its methods. */
export function paths(model: Model, say: Say, accounts: boolean): Record<string, Methods> {
  const maker = { model, say, accounts };
  const own = model.entities.flatMap((entity) => [
    [`/api/${entity.route}`, collection(maker, entity)] as const,
    [`/api/${entity.route}/{id}`, item(maker, entity)] as const,
  ]);
  return { ...Object.fromEntries(own), ...(accounts && TOKENS) };
}
