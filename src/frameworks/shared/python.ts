/** Python expressions for the literals of a model. */
import { pyLiteral, pyString } from '../../scaffold/encode.ts';
import type { Field, Literal } from '../../model/types.ts';

const numbers = (text: string): string =>
  text
    .split(/[^0-9]+/)
    .filter(Boolean)
    .map(Number)
    .join(', ');

/** `dt.timedelta(days=1, hours=2)` for `P1DT2H`. */
function timedelta(text: string): string {
  const match = /^(-?)P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (!match) throw new Error(`${text} is no checked duration.`);
  const [, sign, ...parts] = match;
  const units = ['days', 'hours', 'minutes', 'seconds'];
  const given = units.flatMap((unit, at) =>
    Number(parts[at] ?? 0) > 0 ? [`${unit}=${Number(parts[at])}`] : [],
  );
  return `${sign}dt.timedelta(${given.join(', ')})`;
}

/** Names of the functions that make a value of the moment. */
export type Callables = Readonly<Record<'now' | 'today' | 'clock' | 'uuid', string>>;

/** Source of a literal of a field's type. `now`, `today` and `uuid` are names of callables. */
export function pythonOf(literal: Literal, field: Field, callables: Callables): string {
  switch (literal.kind) {
    case 'now':
      return field.type === 'time' ? callables.clock : callables.now;
    case 'today':
    case 'uuid':
      return callables[literal.kind];
    case 'boolean':
      return literal.value ? 'True' : 'False';
    case 'json':
      return pyLiteral(literal.value);
    case 'number':
      return field.type === 'decimal' ? `Decimal("${literal.value}")` : literal.value;
    case 'text':
      return textOf(literal.value, field);
  }
}

function textOf(value: string, field: Field): string {
  switch (field.type) {
    case 'decimal':
      return `Decimal("${value}")`;
    case 'date':
      return `dt.date(${numbers(value)})`;
    case 'time':
      return `dt.time(${numbers(value)})`;
    case 'datetime':
      return `dt.datetime(${numbers(value)}, tzinfo=dt.UTC)`;
    case 'duration':
      return timedelta(value);
    case 'uuid':
      return `UUID("${value}")`;
    default:
      return pyString(value);
  }
}

/** A tuple of strings, with the comma that one element needs. */
export const pyTuple = (names: readonly string[]): string =>
  `(${names.map((name) => pyString(name)).join(', ')}${names.length === 1 ? ',' : ''})`;

/** The Python type of a column's values. */
export const PYTHON_TYPES: Readonly<Record<Field['type'], string>> = {
  string: 'str', text: 'str', integer: 'int', decimal: 'Decimal', float: 'float', boolean: 'bool', date: 'dt.date',
  time: 'dt.time', datetime: 'dt.datetime', duration: 'dt.timedelta', email: 'str', url: 'str', slug: 'str',
  uuid: 'UUID', choice: 'str', json: 'Any', file: 'str', image: 'str',
}; // prettier-ignore

/** Types whose values are text. */
export const isText = (field: Field): boolean =>
  ['string', 'text', 'email', 'url', 'slug', 'choice'].includes(field.type);

/** Types whose values are compared digit by digit, down a column. */
export const isNumeric = (field: Field): boolean => ['integer', 'decimal', 'float'].includes(field.type);

/** Attributes of a value's cell in a list: digits stand below one another, a date has the room for one line. */
export function cellAttributes(field: Field | null): string {
  if (field === null) return '';
  if (isNumeric(field)) return ' class="number"';
  return ['date', 'datetime'].includes(field.type) ? ' class="date"' : '';
}

/** A regular expression that the whole text must match, as a raw string where Python can spell it so. */
export function pyPattern(source: string): string {
  const whole = `\\A(?:${source})\\Z`;
  return /^[ -!#-~]*$/.test(whole) ? `r"${whole}"` : pyString(whole);
}
