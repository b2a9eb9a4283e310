/** Invented numbers: a range by the field's name, narrowed to its bounds. */
import type { Field } from '../model/types.ts';
import { chance, hasWord } from './spot.ts';
import type { Spot } from './spot.ts';

type Range = readonly [low: number, high: number];

/** What numbers of such a name are like; the first that fits. */
const RANGES: readonly (readonly [words: readonly string[], range: Range])[] = [
  [['year', 'founded'], [1990, 2026]],
  [['age'], [18, 75]],
  [['rating', 'stars', 'score', 'grade', 'priority', 'level'], [1, 5]],
  [['percent', 'percentage', 'progress', 'discount'], [0, 100]],
  [['rate', 'tax', 'vat'], [1, 25]],
  [['lat', 'latitude'], [35, 60]],
  [['lng', 'lon', 'longitude'], [-10, 30]],
  [['temperature'], [-5, 30]],
  [['pages'], [80, 640]],
  [['minutes', 'duration'], [5, 180]],
  [['hours'], [1, 40]],
  [['floor', 'position', 'rank', 'order', 'chapter', 'line'], [1, 12]],
  [['quantity', 'count', 'stock', 'seats', 'capacity', 'amount'], [1, 120]],
  [['price', 'cost', 'fee'], [4, 120]],
  [['total', 'sum', 'budget', 'salary', 'balance', 'net', 'gross'], [40, 2400]],
  [['weight', 'height', 'width', 'length', 'depth', 'size', 'distance'], [1, 90]],
]; // prettier-ignore
const USUAL: Range = [1, 100];

/** A range around what the name says that lies within the bounds. */
function rangeOf(field: Field, low: number, high: number): Range {
  const [from, to] = RANGES.find(([names]) => hasWord(field.name, names))?.[1] ?? USUAL;
  if (from <= high && to >= low) return [Math.max(from, low), Math.min(to, high)];
  if (to < low) return [low, Math.min(high, low + to - from)];
  return [Math.max(high > 0 ? Math.max(low, 0) : low, high - (to - from)), high];
}

const boundOf = (bound: Field['min'], otherwise: number): number =>
  bound !== null && bound.kind === 'number' ? Number(bound.value) : otherwise;

/** A whole number that JSON keeps. */
export function inventInteger(spot: Spot): number {
  const { field } = spot;
  const least = Math.max(boundOf(field.min, -Infinity), Number.MIN_SAFE_INTEGER);
  const most = Math.min(boundOf(field.max, Infinity), Number.MAX_SAFE_INTEGER);
  const [low, high] = rangeOf(field, least, most);
  return low + (chance(spot) % (high - low + 1));
}

/** Text with the field's places; prices end as prices do. */
export function inventDecimal(spot: Spot): string {
  const { field } = spot;
  const places = field.places ?? 0;
  const unit = 10 ** places;
  const limit = 10 ** ((field.digits ?? 1) - places) - 1 / unit;
  const [low, high] = rangeOf(
    field,
    Math.max(boundOf(field.min, -limit), -limit),
    Math.min(boundOf(field.max, limit), limit),
  );
  const steps = BigInt(Math.floor(Math.max(0, Math.min((high - low) * unit, Number.MAX_SAFE_INTEGER))));
  const first = scaled(boundText(field, low), places);
  const step = steps > 40n ? 5n : 1n;
  const value = first + ((BigInt(chance(spot)) * step) % (steps + 1n));
  return unscaled(value, places);
}

/** The exact text of a bound where the range begins with it. */
const boundText = (field: Field, low: number): string =>
  field.min?.kind === 'number' && Number(field.min.value) === low
    ? field.min.value
    : low.toFixed(field.places ?? 0);

function scaled(text: string, places: number): bigint {
  const [whole = '0', fraction = ''] = text.split('.');
  return BigInt(`${whole}${fraction.padEnd(places, '0').slice(0, places)}`);
}

function unscaled(value: bigint, places: number): string {
  const digits = String(value < 0n ? -value : value).padStart(places + 1, '0');
  const text = places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`;
  return value < 0n ? `-${text}` : text;
}

/** A number with a digit or two after the point, where the bounds leave room for it. */
export function inventFloat(spot: Spot): number {
  const { field } = spot;
  const [low, high] = rangeOf(field, boundOf(field.min, -Infinity), boundOf(field.max, Infinity));
  const exact = low + (high - low) * ((chance(spot) % 1000) / 1000);
  const short = Math.round(exact * 10) / 10;
  return short >= low && short <= high ? short : exact;
}
