/** Each field and relation as a JSON Schema. What a schema cannot say (`today`, unique) is left to the 422. */
import type { Entity, Field, FieldType, Literal, Model, Relation } from '../../model/types.ts';
import type { Schema } from './types.ts';

/** What a column of 64 bits holds; beyond what numbers of JavaScript tell apart. */
const SMALLEST = -(2n ** 63n);
const LARGEST = 2n ** 63n - 1n;
const SLUG = '[-a-zA-Z0-9_]+';
/** A time of day has no zone, which the format of that name asks for. */
const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9](?::[0-5][0-9])?';
/** What the filters of lists read as an id. */
const LARGEST_ID = 10n ** 18n - 1n;

const FORMATS: Partial<Record<FieldType, string>> = {
  email: 'email',
  url: 'uri',
  date: 'date',
  datetime: 'date-time',
  duration: 'duration',
  uuid: 'uuid',
  decimal: 'decimal',
};

export const idSchema = (ids: Entity['ids']): Schema =>
  ids === 'uuid' ? { type: 'string', format: 'uuid' } : { type: 'integer' };

/** Ids of a relation's target. */
export function targetSchema(model: Model, relation: Relation): Schema {
  const target = model.entities.find(({ name }) => name === relation.to);
  return idSchema(relation.toUser ? 'integer' : (target?.ids ?? 'integer'));
}

const orNull = (schema: Schema): Schema => ({
  ...schema,
  ...('type' in schema && { type: [schema['type'], 'null'].flat() }),
  ...(Array.isArray(schema['enum']) && { enum: [...(schema['enum'] as unknown[]), null] }),
});

function whole(literal: Literal | null, other: bigint): number | bigint {
  const value = literal?.kind === 'number' ? BigInt(literal.value) : other;
  return Number.isSafeInteger(Number(value)) ? Number(value) : value;
}

function bounds({ min, max }: Field): Schema {
  return {
    ...(min?.kind === 'number' && { minimum: Number(min.value) }),
    ...(max?.kind === 'number' && { maximum: Number(max.value) }),
  };
}

/** The empty text has no format. */
function formatSchema({ type }: Field, mayBeEmpty: boolean): Schema {
  const format = FORMATS[type];
  if (format === undefined) return {};
  return mayBeEmpty ? { anyOf: [{ format }, { const: '' }] } : { format };
}

/** A text that may be empty keeps its pattern and its choices only when it is not. */
function textSchema(field: Field): Schema {
  const mayBeEmpty = !field.required && !field.nullable;
  const pattern = field.pattern ?? (field.type === 'slug' ? SLUG : null);
  const values = field.choices.map(({ value }) => value);
  const shortest = field.required ? Math.max(field.minLength ?? 0, 1) : field.minLength;
  return {
    type: 'string',
    ...formatSchema(field, mayBeEmpty),
    ...(field.type === 'choice' && { enum: mayBeEmpty ? ['', ...values] : values }),
    ...(field.type !== 'choice' && shortest !== null && !mayBeEmpty && { minLength: shortest }),
    ...(field.type !== 'choice' && field.maxLength !== null && { maxLength: field.maxLength }),
    ...(pattern !== null && { pattern: `^(?:${pattern})${mayBeEmpty ? '?' : ''}$` }),
  };
}

function valueSchema(field: Field, way: 'in' | 'out'): Schema {
  switch (field.type) {
    case 'integer':
      return { type: 'integer', minimum: whole(field.min, SMALLEST), maximum: whole(field.max, LARGEST) };
    case 'float':
      return { type: 'number', ...bounds(field) };
    case 'decimal':
      return way === 'in'
        ? { type: ['string', 'number'], format: 'decimal', ...bounds(field) }
        : { type: 'string', format: 'decimal' };
    case 'boolean':
      return { type: 'boolean' };
    case 'json':
      return {};
    case 'time':
      return { type: 'string', pattern: `^${TIME}$` };
    case 'date':
    case 'datetime':
    case 'duration':
    case 'uuid':
      return { type: 'string', format: FORMATS[field.type] };
    default:
      return textSchema(field);
  }
}

/** A field as it is sent (`in`) or answered (`out`). */
export function fieldSchema(field: Field, way: 'in' | 'out'): Schema {
  const schema = valueSchema(field, way);
  return field.nullable ? orNull(schema) : schema;
}

/** A relation: an id, or for many a list of ids. */
export function relationSchema(model: Model, relation: Relation): Schema {
  const target = targetSchema(model, relation);
  if (relation.kind !== 'many-to-many') return relation.nullable ? orNull(target) : target;
  return { type: 'array', items: target, ...(relation.required && { minItems: 1 }) };
}

/** The id of a row that a relation leads to, as a query names it. */
export function relationFilterSchema(model: Model, relation: Relation): Schema {
  const target = targetSchema(model, relation);
  return target['type'] === 'integer' ? { ...target, minimum: 0, maximum: LARGEST_ID } : target;
}

/** An address holds no null character: databases refuse it. */
export const PHRASE: Schema = { type: 'string', pattern: String.raw`^[^\x00]*$` };

/** A value of a field as a query names it, where anything that is not of its type is refused. */
export function filterSchema(field: Field): Schema {
  if (field.type === 'choice') return { type: 'string', enum: field.choices.map(({ value }) => value) };
  if (field.type === 'boolean') return { type: 'boolean' };
  if (field.type === 'integer') return { type: 'integer', minimum: SMALLEST, maximum: LARGEST };
  if (field.type === 'float' || field.type === 'decimal') return { type: 'number' };
  // Times of a query are written as on the page: without a zone.
  if (field.type === 'date' || field.type === 'uuid') return { type: 'string', format: FORMATS[field.type] };
  return PHRASE;
}
