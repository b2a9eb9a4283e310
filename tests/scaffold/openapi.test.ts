import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Model } from '../../src/model/types.ts';
import { contractFiles } from '../../src/scaffold/contract.ts';
import { openapi, openapiText } from '../../src/scaffold/openapi.ts';
import type { Blueprint } from '../../src/scaffold/types.ts';
import { book, corpus, valid } from '../model/support.ts';

interface Operation {
  operationId: string;
  parameters?: { $ref?: string; name?: string; in?: string; schema?: unknown }[];
  responses: Record<string, object>;
}
interface Written {
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Record<string, unknown>>>;
}

const models = [
  ...corpus('valid'),
  ...['library', 'tasks'].map((name) => ({
    name,
    text: readFileSync(`presets/${name}/model.yaml`, 'utf8'),
  })),
].map(({ name, text }) => [name, valid(text, name)] as const);
const read = (model: Model, accounts = true): Written =>
  parse(openapiText(model, accounts ? ['accounts', 'api'] : ['api'])) as Written;

/** What a document names and what it refers to, as `schemas/Book`. */
function references(document: Written) {
  const text = JSON.stringify(document);
  const wanted = [...text.matchAll(/"\$ref":"#\/components\/([^"]+)"/g)].map(([, name]) => name ?? '');
  const named = Object.entries(document.components)
    .filter(([kind]) => kind !== 'securitySchemes')
    .flatMap(([kind, all]) => Object.keys(all).map((name) => `${kind}/${name}`));
  return { wanted: [...new Set(wanted)].toSorted(), named: named.toSorted() };
}

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'bigint' ? Number(one) : one)));

describe.each(models)('the document of %s', (_, model) => {
  const document = read(model);

  test('is the same for readers of YAML 1.1 and 1.2', () => {
    const text = openapiText(model, ['accounts', 'api']);
    for (const version of ['1.1', '1.2'] as const) expect(parse(text, { version })).toEqual(plain(openapi(model)));
    expect(text).not.toMatch(/imum: -?\de/);
  });

  test('refers to what it names and names what it refers to', () => {
    const { wanted, named } = references(document);
    expect(wanted).toEqual(named);
    for (const one of named) expect(one).toMatch(/^\w+\/[A-Za-z0-9._-]+$/);
  });

  test('holds schemas that are schemas', () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false });
    for (const [name, schema] of Object.entries(document.components['schemas'] ?? {})) {
      expect([name, ajv.validateSchema(schema), ajv.errorsText()]).toEqual([name, true, 'No errors']);
    }
  });

  test('has every address once, each operation with its own name', () => {
    const routes = model.entities.flatMap(({ route }) => [`/api/${route}`, `/api/${route}/{id}`]);
    expect(Object.keys(document.paths)).toEqual([...routes, '/api/tokens', '/api/tokens/{id}']);
    const ids = Object.values(document.paths).flatMap((one) => Object.values(one).map((each) => each.operationId));
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('describes every part of an address, and no parameter twice', () => {
    for (const [path, methods] of Object.entries(document.paths)) {
      for (const { parameters = [] } of Object.values(methods)) {
        const keys = parameters.map((one) => one.$ref ?? `${one.in} ${one.name}`);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.includes('path id')).toBe(path.endsWith('{id}'));
      }
    }
  });
}); // prettier-ignore

const schema = (field: string, part = 'Book'): unknown => {
  const made = read(valid(book(`x: ${field}`))).components['schemas']?.[part] ?? {};
  const { title, ...rest } = (made['properties'] as Record<string, Record<string, unknown>>)['x'] ?? {};
  expect(title).toBe('X');
  return rest;
};

describe('a field', () => {
  test.each([
    ['{type: string, max: 9}', { type: 'string', maxLength: 9 }],
    ['{type: string, max: 9, required: true}', { type: 'string', minLength: 1, maxLength: 9 }],
    [
      '{type: string, max: 9, min: 2, unique: true, pattern: "a|b"}',
      { type: ['string', 'null'], minLength: 2, maxLength: 9, pattern: '^(?:a|b)$' },
    ],
    ['{type: string, max: 9, pattern: "a|b"}', { type: 'string', maxLength: 9, pattern: '^(?:a|b)?$' }],
    ['{type: choice, choices: [a, b]}', { type: 'string', enum: ['', 'a', 'b'] }],
    ['{type: choice, choices: [a, b], required: true}', { type: 'string', enum: ['a', 'b'] }],
    ['{type: choice, choices: [a, b], unique: true}', { type: ['string', 'null'], enum: ['a', 'b', null] }],
    ['{type: slug, max: 9}', { type: 'string', maxLength: 9, pattern: '^(?:[-a-zA-Z0-9_]+)?$' }],
    ['{type: float, min: 1.5, required: true}', { type: 'number', minimum: 1.5 }],
    ['{type: decimal, digits: 5, places: 2, max: 9.5}', { type: ['string', 'null'], format: 'decimal' }],
    ['{type: boolean}', { type: 'boolean' }],
    ['{type: json}', {}],
    [
      '{type: time, required: true}',
      { type: 'string', pattern: '^(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?$' },
    ],
    ['{type: url, required: true}', { type: 'string', format: 'uri', minLength: 1, maxLength: 200 }],
    ['{type: url, unique: true}', { type: ['string', 'null'], format: 'uri', maxLength: 200 }],
    ['{type: url}', { type: 'string', anyOf: [{ format: 'uri' }, { const: '' }], maxLength: 200 }],
    ['{type: date, max: today}', { type: ['string', 'null'], format: 'date' }],
  ])('%s is %j', (field, expected) => expect(schema(field)).toEqual(expected));

  test('of type decimal is sent as a text or as a number', () => {
    const field = '{type: decimal, digits: 5, places: 2, max: 9.5}';
    const expected = { type: ['string', 'number', 'null'], format: 'decimal', maximum: 9.5 };
    expect(schema(field, 'Book.write')).toEqual(expected);
  });

  test('must be given when it is required and has no default', () => {
    const fields =
      'a: {type: date, required: true}, b: {type: date, required: true, default: today}, c: {type: date}';
    const { components } = read(valid(book(fields)));
    expect(components['schemas']?.['Book.write']?.['required']).toEqual(['a']);
    expect(components['schemas']?.['Book.change']?.['required']).toBeUndefined();
  });
});

describe('without accounts', () => {
  const model = valid(book('title: {type: string}'));
  const document = read(model, false);

  test('nobody says who they are, and nobody is refused for it', () => {
    expect(Object.keys(document.paths)).toEqual(['/api/books', '/api/books/{id}']);
    expect(document.components['securitySchemes']).toBeUndefined();
    const text = JSON.stringify(document);
    for (const word of ['security', 'token', 'session', 'api.login', 'problem-401', 'problem-403']) {
      expect([word, text.includes(word)]).toEqual([word, false]);
    }
    for (const methods of Object.values(document.paths)) {
      for (const { responses } of Object.values(methods)) {
        expect(Object.keys(responses).filter((status) => ['401', '403'].includes(status))).toEqual([]);
      }
    }
  });

  test('the document refers to what it names, and all else is as with accounts', () => {
    const { wanted, named } = references(document);
    expect(wanted).toEqual(named);
    const [rows, others] = [document, read(model)].map(({ components }) =>
      Object.entries(components['schemas'] ?? {}).filter(([name]) => name.startsWith('Book')),
    );
    expect(rows).toEqual(others);
    const create = document.paths['/api/books']?.['post']?.responses ?? {};
    expect(Object.keys(create)).toEqual(['201', '400', '409', '411', '413', '415', '422', '500', '503']);
  });
});

const parameters = (field: string) =>
  read(valid(book(`x: ${field}`))).paths['/api/books']?.['get']?.parameters ?? [];

describe('a filter', () => {
  test.each([
    ['{type: string, max: 9, filter: true}', { type: 'string', pattern: String.raw`^[^\x00]*$` }],
    ['{type: integer, min: 1, filter: true}', { type: 'integer', minimum: -(2 ** 63), maximum: 2 ** 63 }],
    ['{type: boolean, filter: true}', { type: 'boolean' }],
  ])('of %s is %j', (field, expected) => {
    expect(parameters(field).find(({ name }) => name === 'x')?.schema).toEqual(expected);
  });

  test('of a relation takes the ids that a list reads', () => {
    const document = read(valid(book('x: {type: boolean}}, relations: {user: {to: User}')));
    const found = document.paths['/api/books']?.['get']?.parameters?.find(({ name }) => name === 'user');
    expect(found?.schema).toEqual({ type: 'integer', minimum: 0, maximum: 1e18 });
  });

  test('may be empty, as may every parameter of a list', () => {
    const document = read(valid(book('x: {type: integer, filter: true, sort: true}')));
    const shared = Object.values(document.components['parameters'] ?? {});
    const own = document.paths['/api/books']?.['get']?.parameters ?? [];
    const queries = [...own, ...shared].filter((one) => 'in' in one && one.in === 'query');
    expect(queries.length).toBe(5);
    for (const one of queries) expect(one).toMatchObject({ allowEmptyValue: true });
  });
});

test('a workspace without the API has no trace of the document', () => {
  const model = valid(book('title: {type: string}'));
  const paths = (features: Blueprint['choices']['features']) =>
    contractFiles({
      model,
      choices: { halves: ['flask', 'django'], database: 'sqlite', features },
      sample: {},
      version: '0',
    }).map((entry) => entry.path);
  expect(paths(['api'])).toContain('contract/openapi.yaml');
  expect(paths([]).filter((path) => path.includes('api'))).toEqual([]);
});
