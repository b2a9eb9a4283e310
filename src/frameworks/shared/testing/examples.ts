/** Values that tests use: for each field the first, the second and so on, as it is typed and as Python holds it. */
import { compare, secondsOf } from '../../../model/literals.ts';
import type { Field, Literal } from '../../../model/types.ts';
import { pyString } from '../../../scaffold/encode.ts';
import { isText, pythonOf } from '../python.ts';
import { textExample } from './texts.ts';

export interface Example {
  /** What somebody types into the form. */
  readonly typed: string;
  /** The same as a Python expression of the column's type. */
  readonly python: string;
}

/** No example has a value of the moment. */
const NO_CALLABLES = { now: 'now()', today: 'today()', clock: 'clock()', uuid: 'uuid4()' } as const;

const inBounds = (field: Field, literal: Literal): boolean =>
  (field.min === null || compare(literal, field.min, field.type) >= 0) &&
  (field.max === null || compare(literal, field.max, field.type) <= 0);

const number = (value: string): Literal => ({ kind: 'number', value });
const text = (value: string): Literal => ({ kind: 'text', value });

const boundOf = (bound: Literal | null): string | null =>
  bound !== null && 'value' in bound ? String(bound.value) : null;

/** Whole numbers from the lower bound upwards, from one, or just below a low upper bound. */
function wholeNumber(
  low: bigint | null,
  high: bigint | null,
  at: number,
  step: bigint,
  lowest: bigint,
): bigint {
  const usual = high !== null && high < 100n * step ? high - 40n * step : step;
  return (low ?? (usual < lowest ? lowest : usual)) + BigInt(at) * step;
}

function integerAt(field: Field, at: number): Literal | null {
  const [low = null, high = null] = [field.min, field.max].map((bound) => {
    const value = boundOf(bound);
    return value === null ? null : BigInt(value);
  });
  const value = wholeNumber(low, high, at, 1n, -(2n ** 63n));
  return value < 2n ** 63n ? number(String(value)) : null;
}

/** A decimal as a whole number of its smallest steps. */
function scaled(value: string, places: number): bigint {
  const [whole = '', fraction = ''] = value.split('.');
  const digits = BigInt(`${whole.replace('-', '')}${fraction.padEnd(places, '0').slice(0, places)}`);
  return whole.startsWith('-') ? -digits : digits;
}

function unscaled(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const whole = digits.slice(0, digits.length - places);
  return `${value < 0n ? '-' : ''}${whole}${places > 0 ? `.${digits.slice(-places)}` : ''}`;
}

function decimalAt(field: Field, at: number): Literal | null {
  const places = field.places ?? 0;
  const most = 10n ** BigInt(field.digits ?? 1) - 1n;
  const [low = null, high = null] = [field.min, field.max].map((bound) => {
    const value = boundOf(bound);
    return value === null ? null : scaled(value, places);
  });
  const top = high === null || high > most ? most : high;
  const unit = 10n ** BigInt(places);
  const bottom = low !== null && low < -most ? -most : low;
  const value = wholeNumber(bottom, top, at, top < 100n * unit ? 1n : unit, -most);
  return value > top ? null : number(unscaled(value, places));
}

function floatAt(field: Field, at: number): Literal {
  const [low, high] = [boundOf(field.min), boundOf(field.max)];
  const usual = high !== null && Number(high) < 100 ? Number(high) - 20 : 1.5;
  return number(String((low === null ? usual : Number(low)) + at / 2));
}

const DAY = 86_400_000;

/** Milliseconds of a date or a moment. */
const millis = (value: string): number => Date.parse(value.length === 10 ? `${value}T00:00:00Z` : value);

/** Days or seconds after the lower bound, before the upper one, or around a usual time. */
function momentAt(field: Field, at: number, usual: string, future: string, step: number): Date {
  const [low, high] = [boundOf(field.min), boundOf(field.max)];
  if (low !== null) return new Date(millis(low) + at * step);
  if (field.min !== null) return new Date(millis(future) + at * step);
  const last = high === null ? Infinity : millis(high) - 40 * step;
  return new Date(Math.min(millis(usual), last) + at * step);
}

function dateAt(field: Field, at: number): Literal {
  return text(momentAt(field, at, '2001-02-03', '2999-01-02', DAY).toISOString().slice(0, 10));
}

function datetimeAt(field: Field, at: number): Literal {
  const moment = momentAt(field, at, '2001-02-03T10:00:00Z', '2999-01-02T10:00:00Z', DAY);
  return text(moment.toISOString().replace('.000Z', 'Z'));
}

/** Seconds after the lower bound, one minute after the other where there is room. */
function secondsAt(low: bigint | null, high: bigint | null, usual: bigint, at: number): bigint {
  const first = low ?? (high === null || high > usual + 3000n ? usual : high - 40n);
  const step = high === null || high - first > 3000n ? 60n : 1n;
  return first + BigInt(at) * step;
}

function secondsOfBound(bound: Literal | null): bigint | null {
  const value = boundOf(bound);
  return value === null ? null : secondsOf(value);
}

function timeAt(field: Field, at: number): Literal | null {
  const seconds = Number(secondsAt(secondsOfBound(field.min), secondsOfBound(field.max), 30_600n, at));
  if (seconds >= 86_400) return null;
  const parts = [seconds / 3600, (seconds / 60) % 60, seconds % 60];
  return text(parts.map((part) => String(Math.floor(part)).padStart(2, '0')).join(':'));
}

function durationAt(field: Field, at: number): Literal {
  const seconds = secondsAt(secondsOfBound(field.min), secondsOfBound(field.max), 5400n, at);
  return text(`${seconds < 0n ? '-' : ''}PT${seconds < 0n ? -seconds : seconds}S`);
}

function uuidAt(at: number): Literal {
  return text(`00000000-0000-4000-8000-${String(at + 1).padStart(12, '0')}`);
}

/** Days, hours, minutes and seconds as people type them. */
function clockText(seconds: bigint): string {
  const all = seconds < 0n ? -seconds : seconds;
  const clock = [all / 3600n, (all / 60n) % 60n, all % 60n];
  return `${seconds < 0n ? '-' : ''}${clock.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** A moment as the input of a time zone shows it. */
function localText(moment: string, timezone: string): string {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone: timezone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(new Date(moment));
  return shown.replace(' ', 'T');
}

const literalAt = (field: Field, at: number): Literal | null => {
  switch (field.type) {
    case 'integer':
      return integerAt(field, at);
    case 'decimal':
      return decimalAt(field, at);
    case 'float':
      return floatAt(field, at);
    case 'date':
      return dateAt(field, at);
    case 'time':
      return timeAt(field, at);
    case 'datetime':
      return datetimeAt(field, at);
    case 'duration':
      return durationAt(field, at);
    case 'uuid':
      return uuidAt(at);
    default:
      return null;
  }
};

function typedText(field: Field, literal: Literal, timezone: string): string {
  const value = 'value' in literal ? String(literal.value) : '';
  if (field.type === 'datetime') return localText(value, timezone);
  return field.type === 'duration' ? clockText(secondsOf(value) ?? 0n) : value;
}

/** A whole float is written with its point. */
const pythonNumber = (field: Field, source: string): string =>
  field.type === 'float' && /^-?\d+$/.test(source) ? `${source}.0` : source;

/**
 * The value of a field at a place from 0; null where there are not so many different ones.
 * @param timezone Where the texts of a datetime are typed.
 */
export function exampleAt(field: Field, at: number, timezone: string): Example | null {
  if (field.type === 'boolean') {
    return [{ typed: '', python: 'False' }, { typed: 'on', python: 'True' }][at] ?? null; // prettier-ignore
  }
  if (field.type === 'json') return { typed: `{"n": ${at}}`, python: `{"n": ${at}}` };
  if (isText(field)) {
    const found = field.type === 'choice' ? (field.choices[at]?.value ?? null) : textExample(field, at);
    return found === null ? null : { typed: found, python: pyString(found) };
  }
  const literal = literalAt(field, at);
  if (literal === null || !inBounds(field, literal)) return null;
  const before = at > 0 ? literalAt(field, at - 1) : null;
  if (before !== null && compare(literal, before, field.type) === 0) return null;
  const python = pythonNumber(field, pythonOf(literal, field, NO_CALLABLES));
  return { typed: typedText(field, literal, timezone), python };
}
