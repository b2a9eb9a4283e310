/** What a form must refuse: for each rule of a field a text that breaks it, and the message. */
import { secondsOf } from '../../../model/literals.ts';
import type { Field, Literal, Relation } from '../../../model/types.ts';
import { pyLiteral, pyString } from '../../../scaffold/encode.ts';
import { isText, pythonOf } from '../python.ts';
import { exampleAt } from './examples.ts';
import { textAgainst, textAgainstType } from './texts.ts';

export interface Refusal {
  readonly name: string;
  /** Python expressions: what is typed, and the message that must stand at the field. */
  readonly typed: string;
  readonly message: string;
}

/** A bound that moves; the test asks for the date when it runs. */
export interface TodayBound {
  readonly name: string;
  readonly code: 'min_value' | 'max_value';
  /** The operator that leads out of the bound. */
  readonly away: '+' | '-';
}

const NO_CALLABLES = { now: '', today: '', clock: '', uuid: '' } as const;
const sentence = (code: string): string => `MESSAGES["${code}"]`;
const withValues = (code: string, values: string): string => `message("${code}", ${values})`;

const UNREADABLE: Readonly<Partial<Record<Field['type'], string>>> = {
  integer: 'invalid_integer', decimal: 'invalid_number', float: 'invalid_number', date: 'invalid_date',
  time: 'invalid_time', datetime: 'invalid_datetime', duration: 'invalid_duration', uuid: 'invalid_uuid',
  json: 'invalid_json', choice: 'invalid_choice',
}; // prettier-ignore
const TYPE_CODES: Readonly<Partial<Record<Field['type'], string>>> = {
  email: 'invalid_email',
  url: 'invalid_url',
  slug: 'invalid_slug',
};

/** A text of a length, as a person would write it in Python. */
const repeated = (length: number): string => (length < 5 ? pyString('x'.repeat(length)) : `"x" * ${length}`);

function lengths(field: Field): Refusal[] {
  const { name, minLength, maxLength } = field;
  const wrong = (code: string, limit: number, count: number): Refusal => ({
    name,
    typed: repeated(count),
    message: withValues(code, `limit_value=${limit}, show_value=${count}`),
  });
  return [
    ...(maxLength === null ? [] : [wrong('max_length', maxLength, maxLength + 1)]),
    ...(minLength !== null && minLength > 1 ? [wrong('min_length', minLength, minLength - 1)] : []),
  ];
}

function forms(field: Field): Refusal[] {
  const found: Refusal[] = [];
  const typeCode = TYPE_CODES[field.type];
  const noForm = typeCode === undefined ? null : textAgainstType(field);
  if (typeCode !== undefined && noForm !== null) {
    found.push({ name: field.name, typed: pyString(noForm), message: sentence(typeCode) });
  }
  const against = field.pattern === null ? null : textAgainst(field);
  if (against !== null)
    found.push({ name: field.name, typed: pyString(against), message: sentence('invalid_pattern') });
  return found;
}

/** The text one step outside of a literal bound; null where there is none. */
function outside(field: Field, bound: Literal, away: 1 | -1): string | null {
  if (!('value' in bound)) return null;
  const value = String(bound.value);
  switch (field.type) {
    case 'integer':
    case 'decimal': {
      // A whole number outside, so that no rule of places is broken as well.
      const whole = BigInt(value.split('.')[0] ?? '0') + BigInt(away);
      const most =
        field.type === 'integer'
          ? 2n ** 63n - 1n
          : 10n ** BigInt((field.digits ?? 1) - (field.places ?? 0)) - 1n;
      return whole > most || whole < -most ? null : String(whole);
    }
    case 'float':
      return Number(value) + away === Number(value) ? null : String(Number(value) + away);
    case 'date': {
      const day = new Date(Date.parse(`${value}T00:00:00Z`) + away * 86_400_000).toISOString();
      return /^[1-9]\d{3}-/.test(day) ? day.slice(0, 10) : null;
    }
    case 'time': {
      const seconds = Number(secondsOf(value)) + away;
      if (seconds < 0 || seconds >= 86_400) return null;
      return new Date(seconds * 1000).toISOString().slice(11, 19);
    }
    case 'datetime': {
      // A day, so that it is outside in every time zone.
      const day = new Date(Date.parse(value) + away * 86_400_000).toISOString().replace('.000Z', '');
      return /^[1-9]\d{3}-/.test(day) ? day : null;
    }
    case 'duration': {
      const seconds = (secondsOf(value) ?? 0n) + BigInt(away);
      return `${seconds < 0n ? '-' : ''}PT${seconds < 0n ? -seconds : seconds}S`;
    }
    default:
      return null;
  }
}

function bounds(field: Field): Refusal[] {
  const ends = [
    { bound: field.min, code: 'min_value', away: -1 },
    { bound: field.max, code: 'max_value', away: 1 },
  ] as const;
  return ends.flatMap(({ bound, code, away }) => {
    if (bound === null || !('value' in bound)) return [];
    const typed = outside(field, bound, away);
    if (typed === null) return [];
    const limit = pythonOf(bound, field, NO_CALLABLES);
    return [{ name: field.name, typed: pyString(typed), message: withValues(code, `limit_value=${limit}`) }];
  });
}

/** One digit more after the point than the field holds, where no other rule is broken. */
function places(field: Field, timezone: string): Refusal[] {
  const first = field.type === 'decimal' ? exampleAt(field, 0, timezone)?.typed : undefined;
  if (first === undefined || exampleAt(field, 1, timezone) === null || first.startsWith('-')) return [];
  const typed = first.includes('.') ? `${first}1` : `${first}.1`;
  if (typed.replace('.', '').length > (field.digits ?? 1)) return [];
  const message = withValues('max_decimal_places', `max=${field.places}`);
  return [{ name: field.name, typed: pyString(typed), message }];
}

/** Every rule of a field with a text that breaks it. */
export function refusalsOf(field: Field, timezone: string): readonly Refusal[] {
  if (field.type === 'boolean') return [];
  const { name } = field;
  const required = field.required ? [{ name, typed: '""', message: sentence('required') }] : [];
  const unreadable = UNREADABLE[field.type];
  const strange = field.type === 'choice' ? 'no such choice' : 'x';
  const typed =
    unreadable === undefined ? [] : [{ name, typed: pyString(strange), message: sentence(unreadable) }];
  const texts = isText(field) && field.type !== 'choice' ? [...lengths(field), ...forms(field)] : [];
  return [...required, ...typed, ...texts, ...bounds(field), ...places(field, timezone)];
}

/** An id of the right form that no row has. */
export const unknownId = (ids: 'integer' | 'uuid'): string =>
  ids === 'uuid' ? '00000000-0000-4000-8000-000000000000' : '999999999';

/** The same of a relation. */
export function relationRefusals(relation: Relation, ids: 'integer' | 'uuid'): readonly Refusal[] {
  const { name } = relation;
  const unknown = unknownId(ids);
  const typed = relation.kind === 'many-to-many' ? pyLiteral([unknown]) : pyString(unknown);
  const required = relation.required ? [{ name, typed: '""', message: sentence('required') }] : [];
  return [...required, { name, typed, message: sentence('invalid_choice') }];
}

export function todayBounds(field: Field): readonly TodayBound[] {
  return [
    ...(field.min?.kind === 'today' ? [{ name: field.name, code: 'min_value', away: '-' } as const] : []),
    ...(field.max?.kind === 'today' ? [{ name: field.name, code: 'max_value', away: '+' } as const] : []),
  ];
}
