/** Invented dates, times and durations: a past year of days, narrowed to the field's bounds. */
import { literalOf, secondsOf } from '../model/literals.ts';
import type { Literal } from '../model/types.ts';
import { scatter } from './scatter.ts';
import { chance, wordsOf } from './spot.ts';
import type { Spot } from './spot.ts';
import { SAMPLE_DAY, onSampleDay } from './values.ts';

const DAY = 86_400;

const secondsAt = (iso: string): number => Date.parse(iso) / 1000;
const dayAt = (text: string): number => secondsAt(`${text}T00:00:00Z`);
const clockAt = (text: string): number => secondsAt(`1970-01-01T${text}Z`);
const durationAt = (text: string): number => Number(secondsOf(text));
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19);
const LAST = dayAt(SAMPLE_DAY);

const LATER: ReadonlySet<string> = new Set(['due', 'until', 'deadline', 'expires', 'expiry', 'end', 'ends', 'ended', 'finish', 'finished', 'to', 'closes', 'closed', 'returned', 'delivered', 'solved', 'done']); // prettier-ignore
const BIRTH: ReadonlySet<string> = new Set(['born', 'birth', 'birthday', 'birthdate', 'dob']);

const has = (spot: Spot, words: ReadonlySet<string>): boolean =>
  wordsOf(spot.field.name).some((word) => words.has(word));

/** A day of the row, so that its dates belong together: what ends comes after what begins. */
function dayOf(spot: Spot): number {
  const { entity, turn, attempt } = spot;
  if (has(spot, BIRTH)) return LAST - (22 * 365 + (chance(spot) % (45 * 365))) * DAY;
  const back = ((turn + attempt * 7) % 40) * 8 + (scatter(entity.name, turn) % 7) + 20;
  const later = has(spot, LATER) ? 3 + (chance(spot) % 17) : 0;
  return LAST - (back - later) * DAY;
}

/** The value itself, or one within the bounds that is near to them. */
function within(value: number, low: number, high: number, step: number): number {
  if (value >= low && value <= high) return value;
  const near = (Math.abs(value) % 60) * step;
  if (value < low) return low + near <= high ? low + near : low;
  return high - near >= low ? high - near : high;
}

const bound = (literal: Literal | null, read: (text: string) => number, otherwise: number): number => {
  const day = literal === null ? null : onSampleDay(literal);
  return day !== null && day.kind === 'text' ? read(day.value) : otherwise;
};

export function inventDate(spot: Spot): string {
  const low = bound(spot.field.min, dayAt, -Infinity);
  const high = bound(spot.field.max, dayAt, Infinity);
  return iso(within(dayOf(spot), low, high, DAY)).slice(0, 10);
}

/** A quarter of an hour of a working day. */
function clock(spot: Spot): number {
  const late = has(spot, LATER) ? 5 * 3600 : 0;
  return 8 * 3600 + late + (chance(spot, 'clock') % 20) * 900;
}

const timeOf = (seconds: number): string => iso(seconds).slice(11);

export function inventTime(spot: Spot): string {
  const [low, high] = [bound(spot.field.min, clockAt, 0), bound(spot.field.max, clockAt, DAY - 1)];
  return timeOf(within(clock(spot), low, high, 60));
}

export function inventDatetime(spot: Spot): string {
  const [low, high] = [
    bound(spot.field.min, secondsAt, -Infinity),
    bound(spot.field.max, secondsAt, Infinity),
  ];
  return `${iso(within(dayOf(spot) + clock(spot), low, high, 3600))}Z`;
}

export function inventDuration(spot: Spot): string {
  const [low, high] = [
    bound(spot.field.min, durationAt, -Infinity),
    bound(spot.field.max, durationAt, Infinity),
  ];
  const seconds = within((1 + (chance(spot) % 24)) * 900, low, high, 60);
  const literal = literalOf(`${seconds < 0 ? '-' : ''}PT${Math.abs(seconds)}S`, 'duration');
  return literal?.kind === 'text' ? literal.value : '';
}
