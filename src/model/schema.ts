/**
 * The JSON Schema of a model, for editors. It accepts every valid model and refuses every structural error:
 * a wrong key, type, word or form of a name. Rules between values are the checker's alone.
 */
import { LENGTHS } from './bounds.ts';
import { ACCESS, ENTITY_KEYS, IDS } from './entities.ts';
import { OPTIONS, optionsOf } from './fields.ts';
import { AREA_NAME, ENTITY_NAME, MEMBER_NAME } from './naming.ts';
import { PROJECT_NAME } from './project.ts';
import { KINDS, ON_DELETE } from './relations.ts';
import { FIELD_TYPES, LANGUAGES } from './types.ts';
import type { FieldType } from './types.ts';

export type Schema = { readonly [key: string]: unknown };

const flag: Schema = { type: 'boolean' };
const ref = (name: string): Schema => ({ $ref: `#/definitions/${name}` });
const closed = (properties: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  properties,
  additionalProperties: false,
  ...more,
});
const named = (pattern: RegExp, value: Schema, more: Schema = {}): Schema => ({
  type: 'object',
  propertyNames: { pattern: pattern.source },
  additionalProperties: value,
  ...more,
});

/** Text as one string or by language. */
function text(maxLength: number): Schema {
  const string = { type: 'string', pattern: '\\S', maxLength };
  const languages = Object.fromEntries(LANGUAGES.map((language) => [language, string]));
  return { anyOf: [string, closed(languages, { minProperties: 1 })] };
}

const numeric = (type: 'integer' | 'number', pattern: string): Schema => ({
  anyOf: [{ type }, { type: 'string', pattern }],
});
const string = (pattern: string): Schema => ({ type: 'string', pattern });

/** Form of a literal by field type; any text where there is none. */
const LITERALS: Readonly<Partial<Record<FieldType, Schema>>> = {
  integer: numeric('integer', '^-?\\d+$'),
  decimal: numeric('number', '^-?\\d+(\\.\\d+)?$'),
  float: numeric('number', '^-?\\d+(\\.\\d+)?([eE][+-]?\\d+)?$'),
  boolean: flag,
  date: string('^(\\d{4}-\\d{2}-\\d{2}|today)$'),
  time: string('^(\\d{2}:\\d{2}(:\\d{2})?|now)$'),
  datetime: string('^(\\d{4}-\\d{2}-\\d{2}[T ]\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:\\d{2})|now)$'),
  duration: string('^-?(P|\\d)'),
  uuid: string('^([0-9A-Fa-f-]{36}|uuid)$'),
  json: {},
};

/** The schema of one option of a field type. */
function option(name: string, type: FieldType): Schema {
  const length = LENGTHS[type];
  switch (name) {
    case 'label':
      return ref('label');
    case 'help':
      return ref('help');
    case 'choices':
      return ref('choices');
    case 'pattern':
      return { type: 'string', minLength: 1, maxLength: 500 };
    case 'digits':
      return { type: 'integer', minimum: 1, maximum: 15 };
    case 'places':
      return { type: 'integer', minimum: 0, maximum: 15 };
    case 'default':
      return LITERALS[type] ?? { type: 'string' };
    case 'min':
    case 'max':
      if (length !== undefined) return { type: 'integer', minimum: 1, maximum: length[1] };
      return LITERALS[type] ?? {};
    default:
      return flag;
  }
}

/** Types that this version makes. */
const TYPES = FIELD_TYPES.filter((type) => type !== 'file' && type !== 'image');

/** One closed schema for each type; the open list of options lets an editor offer them before the type is known. */
function field(): Schema {
  const all = Object.fromEntries(Object.keys(OPTIONS).map((name) => [name, {}]));
  const byType = TYPES.map((type) => {
    const properties = Object.fromEntries(optionsOf(type).map((name) => [name, option(name, type)]));
    const more = type === 'choice' ? { required: ['choices'] } : {};
    return {
      if: { properties: { type: { const: type } }, required: ['type'] },
      // oxlint-disable-next-line unicorn/no-thenable -- a keyword of JSON Schema
      then: closed({ type: {}, ...properties }, more),
    };
  });
  return closed({ type: { enum: TYPES }, ...all }, { required: ['type'], allOf: byType });
}

const relation = (): Schema => ({
  ...closed({
    to: string(ENTITY_NAME.source),
    kind: { enum: KINDS },
    required: flag,
    on_delete: { enum: ON_DELETE },
    reverse: string(MEMBER_NAME.source),
    label: ref('label'),
    help: ref('help'),
    filter: flag,
    list: flag,
  }),
  required: ['to'],
});

function entity(): Schema {
  const properties: Record<(typeof ENTITY_KEYS)[number], Schema> = {
    label: ref('label'),
    plural: ref('label'),
    title: { type: 'string' },
    order: { type: 'array', items: { type: 'string' }, uniqueItems: true },
    unique: {
      type: 'array',
      items: { type: 'array', items: { type: 'string' }, minItems: 2, uniqueItems: true },
    },
    owned: flag,
    audit: flag,
    access: { enum: ACCESS },
    ids: { enum: IDS },
    area: string(AREA_NAME.source),
    fields: named(MEMBER_NAME, ref('field')),
    relations: named(MEMBER_NAME, ref('relation')),
  };
  return closed(properties);
}

const project = (): Schema =>
  closed(
    {
      name: string(PROJECT_NAME.source),
      title: ref('label'),
      languages: { type: 'array', items: { enum: LANGUAGES }, minItems: 1, uniqueItems: true },
      timezone: { type: 'string' },
    },
    { required: ['name'] },
  );

const choices = (): Schema => ({
  anyOf: [
    {
      type: 'object',
      minProperties: 1,
      maxProperties: 1000,
      propertyNames: { minLength: 1, maxLength: 100 },
      additionalProperties: ref('label'),
    },
    {
      type: 'array',
      minItems: 1,
      maxItems: 1000,
      uniqueItems: true,
      items: { type: 'string', minLength: 1, maxLength: 100 },
    },
  ],
});

/** The schema as a draft-07 object. */
export function modelSchema(): Schema {
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'Data model of a Flask and a Django app',
    ...closed(
      { project: ref('project'), entities: named(ENTITY_NAME, ref('entity'), { minProperties: 1 }) },
      { required: ['project', 'entities'] },
    ),
    definitions: {
      label: text(120),
      help: text(1000),
      choices: choices(),
      field: field(),
      relation: relation(),
      entity: entity(),
      project: project(),
    },
  };
}
