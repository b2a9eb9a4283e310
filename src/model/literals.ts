/** Literal values of a model, exact to the last digit: defaults and bounds. */
import { given } from './read.ts';
import type { Problems } from './problems.ts';
import type { FieldType, Literal } from './types.ts';
import type { Node } from './yaml.ts';

const DAY = 86_400n;
/** A database keeps a duration as microseconds in 64 bits. */
const LONGEST = 2n ** 63n / 1_000_000n - 1n;

/** A calendar date, years 0001 to 9999. */
export function isDate(text: string): boolean {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (match === null) return false;
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return year > 0 && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** `14:30` and `14:30:00` give `14:30:00`. */
function timeOf(text: string): string | null {
  const match = /^(\d{2}):(\d{2})(?::(\d{2}))?$/.exec(text);
  if (match === null) return null;
  const [hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  return hour < 24 && minute < 60 && second < 60 ? (match[3] === undefined ? `${text}:00` : text) : null;
}

/** A moment with its offset, in UTC: `2026-11-22T14:30:00Z`. */
function momentOf(text: string): string | null {
  const match = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2})?)(Z|[+-]\d{2}:\d{2})$/.exec(text);
  if (match === null || !isDate(match[1] ?? '')) return null;
  const time = timeOf(match[2] ?? '');
  const offset = match[3] ?? 'Z';
  if (time === null || (offset !== 'Z' && timeOf(offset.slice(1)) === null)) return null;
  const moment = new Date(`${match[1]}T${time}${offset}`);
  const utc = moment.toISOString().replace('.000Z', 'Z');
  return /^\d{4}-/.test(utc) && !utc.startsWith('0000') ? utc : null;
}

/** Seconds of `P1DT2H30M`, `1 02:30:00` or `02:30:00`. */
export function secondsOf(text: string): bigint | null {
  const iso = /^(-)?P(?:(\d+)D)?(?:T(?=\d)(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  const clock = /^(-)?(?:(\d+) )?(\d+):([0-5]\d):([0-5]\d)$/.exec(text);
  const match = iso !== null && /\d/.test(text) ? iso : clock;
  if (match === null || text.length > 40) return null;
  const [days, hours, minutes, seconds] = match.slice(2).map((part) => BigInt(part ?? 0));
  const all = (days ?? 0n) * DAY + (hours ?? 0n) * 3600n + (minutes ?? 0n) * 60n + (seconds ?? 0n);
  return all > LONGEST ? null : match[1] === undefined ? all : -all;
}

/** ISO 8601 of a number of seconds: `P1DT2H`. */
function durationOf(seconds: bigint): string {
  const all = seconds < 0n ? -seconds : seconds;
  const parts = [all / DAY, (all % DAY) / 3600n, (all % 3600n) / 60n, all % 60n];
  const [days, ...rest] = parts.map((part, at) => (part === 0n ? '' : `${part}${'DHMS'[at]}`));
  const time = rest.join('');
  const text = `P${days}${time === '' ? '' : `T${time}`}`;
  return text === 'P' ? 'PT0S' : `${seconds < 0n ? '-' : ''}${text}`;
}

const INTEGER = /^-?(?:0|[1-9]\d{0,30})$/;
const DECIMAL = /^-?(?:0|[1-9]\d{0,30})(?:\.\d{1,30})?$/;
const FLOAT = /^-?(?:0|[1-9]\d{0,400})(?:\.\d{1,400})?(?:[eE][+-]?\d{1,4})?$/;
const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const isLong = (text: string): boolean => BigInt(text) >= -(2n ** 63n) && BigInt(text) < 2n ** 63n;

const number = (value: string): Literal => ({ kind: 'number', value });
const text = (value: string | null): Literal | null => (value === null ? null : { kind: 'text', value });

/** How the text of a literal is read, by field type; null when it is none of that type. */
const READERS: Readonly<Partial<Record<FieldType, (source: string) => Literal | null>>> = {
  integer: (source) => (INTEGER.test(source) && isLong(source) ? number(source) : null),
  decimal: (source) => (DECIMAL.test(source) ? number(source) : null),
  float: (source) => (FLOAT.test(source) && Number.isFinite(Number(source)) ? number(source) : null),
  date: (source) => (isDate(source) ? text(source) : null),
  time: (source) => text(timeOf(source)),
  datetime: (source) => text(momentOf(source)),
  duration: (source) => {
    const seconds = secondsOf(source);
    return seconds === null ? null : text(durationOf(seconds));
  },
  uuid: (source) => text(UUID.test(source.toLowerCase()) ? source.toLowerCase() : null),
};

/** The literal that a text stands for, in its canonical form; null when it is none of the type. */
export const literalOf = (source: string, type: FieldType): Literal | null => READERS[type]?.(source) ?? null;

/** What a literal of a type looks like, for messages. */
const EXAMPLES: Readonly<Partial<Record<FieldType, string>>> = {
  integer: 'a whole number of at most 64 bits, such as 12',
  decimal: 'a number such as "9.90"',
  float: 'a number such as 1.5',
  boolean: 'true or false',
  date: 'a date of the calendar such as 2026-11-22',
  time: 'a time such as 14:30 or 14:30:00',
  datetime: 'a date and time with its offset, such as 2026-11-22T14:30:00Z',
  duration: 'a duration such as P1DT2H or 1 02:00:00',
  uuid: 'a UUID such as 0a1b2c3d-0000-4000-8000-000000000000',
};

/** Words that stand for a value of the moment, by field type. */
const MOMENTS: Readonly<Partial<Record<FieldType, 'now' | 'today' | 'uuid'>>> = {
  date: 'today',
  time: 'now',
  datetime: 'now',
  uuid: 'uuid',
};

/**
 * Reads the literal of a `default`, or of a `min` or `max` that bounds a value.
 * @param what - begins the message: `"default"`.
 */
export function readLiteral(
  node: Node,
  type: FieldType,
  what: 'default' | 'min' | 'max',
  problems: Problems,
): Literal | undefined {
  if (type === 'json') return jsonLiteral(node, problems);
  if (node.kind === 'scalar') {
    const moment = MOMENTS[type];
    const allowed = what === 'default' || moment === 'today';
    if (moment !== undefined && node.value === moment && allowed) return { kind: moment };
    if (type === 'boolean' && typeof node.value === 'boolean') return { kind: 'boolean', value: node.value };
    const value = READERS[type]?.(node.source);
    const fits = typeof node.value === 'string' || typeof node.value === 'number';
    if (value !== undefined && value !== null && fits) return value;
    if (READERS[type] === undefined && type !== 'boolean' && typeof node.value === 'string') {
      return { kind: 'text', value: node.value.replace(/\r\n?/g, '\n') };
    }
  }
  tell(node, type, what, problems);
  return undefined;
}

function tell(node: Node, type: FieldType, what: string, problems: Problems): void {
  const moment = MOMENTS[type];
  const or = moment !== undefined && (what === 'default' || moment === 'today') ? ` or "${moment}"` : '';
  const example = EXAMPLES[type] ?? 'a text; put it in quotes';
  problems.add(`${what}-value`, node, `"${what}" of ${article(type)} is ${example}${or}${given(node)}.`);
}

/** `an integer`, `a date`. */
function article(type: string): string {
  return /^[aeio]/.test(type) ? `an ${type}` : `a ${type}`;
}

function jsonLiteral(node: Node, problems: Problems): Literal | undefined {
  const before = problems.count;
  const value = jsonOf(node, problems);
  return problems.count === before ? { kind: 'json', value } : undefined;
}

function jsonOf(node: Node, problems: Problems): unknown {
  if (node.kind === 'list') return node.items.map((item) => jsonOf(item, problems));
  if (node.kind === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key, jsonOf(value, problems)]));
  }
  if (typeof node.value === 'number' && !exact(node.value, node.source)) {
    const message = 'This number of a JSON default has no exact value. Shorten it or put it in quotes.';
    problems.add('default-value', node, message);
  }
  return node.value;
}

/** True when the number reads the same in every language. */
const exact = (value: number, source: string): boolean =>
  Number.isFinite(value) && (!/^[-+]?\d+$/.test(source) || Number.isSafeInteger(value));

function scaled(value: string): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  return BigInt(`${whole}${fraction.padEnd(30, '0')}`);
}

const order = (x: bigint | string, y: bigint | string): number => (x < y ? -1 : x > y ? 1 : 0);

/** Below zero, zero or above zero as the first of two literals of one type is less, equal or more. */
export function compare(a: Literal, b: Literal, type: FieldType): number {
  if (!('value' in a) || !('value' in b)) return 0;
  const [left, right] = [String(a.value), String(b.value)];
  if (type === 'float') return Number(left) - Number(right);
  if (type === 'integer' || type === 'decimal') return order(scaled(left), scaled(right));
  if (type === 'duration') return order(secondsOf(left) ?? 0n, secondsOf(right) ?? 0n);
  return order(left, right);
}
