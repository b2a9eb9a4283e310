/** Whether one JSON value may stand in a field of a sample row. */
import { fitsDigits } from '../model/bounds.ts';
import { compare, literalOf } from '../model/literals.ts';
import { compilePattern } from '../model/pattern.ts';
import { quote } from '../model/problems.ts';
import { SHAPES } from '../model/shapes.ts';
import type { Field, FieldType, Literal } from '../model/types.ts';

/** What `today` means for sample rows, which are the same bytes on every day. */
export const SAMPLE_DAY = '2026-11-01';

const TEXTS: ReadonlySet<FieldType> = new Set(['string', 'text', 'email', 'url', 'slug']);

/** Longest text that a pattern or a shape is tried on. */
export const LONGEST_TRIED = 10_000;

/** What is wrong with a value that is neither absent nor null, as the end of a sentence; or null. */
export function valueProblem(field: Field, value: unknown): string | null {
  const { type } = field;
  if (TEXTS.has(type)) return typeof value === 'string' ? textProblem(field, value) : 'is no text';
  switch (type) {
    case 'choice':
      return field.choices.some((choice) => choice.value === value) ? null : 'is not among the choices';
    case 'boolean':
      return typeof value === 'boolean' ? null : 'is neither true nor false';
    case 'json':
      return jsonProblem(value);
    case 'file':
    case 'image':
      return 'cannot be given in sample rows';
    default:
      return literalProblem(field, value);
  }
}

function textProblem(field: Field, value: string): string | null {
  const length = [...value].length;
  if (value === '') return 'is empty; leave it out';
  if (value !== value.trim()) return 'has spaces at its ends';
  if ((field.type === 'text' ? /[^\P{Cc}\n\t]/u : /\p{Cc}/u).test(value)) return 'holds a control character';
  if (field.maxLength !== null && length > field.maxLength) {
    return `has ${length} characters, at most ${field.maxLength} are allowed`;
  }
  if (field.minLength !== null && length < field.minLength) {
    return `has ${length} characters, at least ${field.minLength} are needed`;
  }
  if (SHAPES[field.type]?.test(value) === false) return `is no ${field.type}`;
  if (field.pattern === null) return null;
  if (length > LONGEST_TRIED) return 'is too long to be tried with the pattern';
  return compiled(field.pattern)?.test(value) ? null : 'does not match the pattern';
}

const COMPILED = new Map<string, RegExp | null>();

/** A pattern is compiled once, since every row is tried with it. */
function compiled(pattern: string): RegExp | null {
  const known = COMPILED.get(pattern) ?? compilePattern(pattern);
  COMPILED.set(pattern, known);
  return known;
}

/** Numbers, dates, times, durations and UUIDs: the type, the canonical form and the bounds. */
function literalProblem(field: Field, value: unknown): string | null {
  const isNumber = field.type === 'integer' || field.type === 'float';
  if (typeof value !== (isNumber ? 'number' : 'string')) return `is no ${isNumber ? 'number' : 'text'}`;
  if (field.type === 'integer' && !Number.isSafeInteger(value)) return 'is no integer that JSON keeps';
  const literal = literalOf(String(value), field.type);
  if (literal === null || !('value' in literal)) return `is no ${field.type}`;
  if (literal.value !== String(value)) return `is written as ${quote(String(literal.value))}`;
  if (field.type === 'decimal' && !fitsDigits(field, literal.value)) {
    return `has more than ${field.digits} digits, ${field.places} of them after the point`;
  }
  if (field.min !== null && compare(literal, onSampleDay(field.min), field.type) < 0) return 'is under "min"';
  if (field.max !== null && compare(literal, onSampleDay(field.max), field.type) > 0) return 'is over "max"';
  return null;
}

/** A bound with `today` as the day of the sample. */
export const onSampleDay = (bound: Literal): Literal =>
  bound.kind === 'today' ? { kind: 'text', value: SAMPLE_DAY } : bound;

function jsonProblem(value: unknown): string | null {
  if (typeof value === 'number') {
    const exact = Number.isFinite(value) && (!Number.isInteger(value) || Number.isSafeInteger(value));
    return exact ? null : 'holds a number without an exact value';
  }
  if (typeof value !== 'object' || value === null) return value === undefined ? 'is no JSON' : null;
  return Object.values(value).reduce<string | null>((found, item) => found ?? jsonProblem(item), null);
}
