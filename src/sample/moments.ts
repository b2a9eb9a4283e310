/** Invented dates, times and durations: a past year of days, narrowed to the field's bounds. */
import { literalOf, secondsOf } from '../model/literals.ts';
import type { Literal } from '../model/types.ts';
import { scatter } from './scatter.ts';
import { chance, hasWord } from './spot.ts';
import type { Spot } from './spot.ts';
import { SAMPLE_DAY, onSampleDay } from './values.ts';

const DAY = 86_400;

const secondsAt = (iso: string): number => Date.parse(iso) / 1000;
const dayAt = (text: string): number => secondsAt(`${text}T00:00:00Z`);
const clockAt = (text: string): number => secondsAt(`1970-01-01T${text}Z`);
const durationAt = (text: string): number => Number(secondsOf(text));
const iso = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 19);
const LAST = dayAt(SAMPLE_DAY);

const LATER: readonly string[] = ['due', 'until', 'deadline', 'expires', 'expiry', 'end', 'ends', 'ended', 'finish', 'finished', 'to', 'closes', 'closed', 'returned', 'delivered', 'solved', 'done']; // prettier-ignore
const BIRTH: readonly string[] = ['born', 'birth', 'birthday', 'birthdate', 'dob'];

/** A day of the row, so that its dates belong together: what ends comes after what begins. */
function dayOf(spot: Spot): number {
  const { entity, turn, attempt } = spot;
  if (hasWord(spot.field.name, BIRTH)) return LAST - (22 * 365 + (chance(spot) % (45 * 365))) * DAY;
  const back = ((turn + attempt * 7) % 40) * 8 + (scatter(entity.name, turn) % 7) + 20;
  const later = hasWord(spot.field.name, LATER) ? 3 + (chance(spot) % 17) : 0;
  return LAST - (back - later) * DAY;
}

/** The value itself, or one within the bounds, not far from the nearer one. */
function within(spot: Spot, value: number, [low, high]: readonly [number, number], step: number): number {
  if (value >= low && value <= high) return value;
  const steps = Math.min(60, Math.floor((high - low) / step));
  const away = (chance(spot, 'within') % (steps + 1)) * step;
  return value < low ? low + away : high - away;
}

/** The lowest and the highest value. */
function range(
  spot: Spot,
  read: (text: string) => number,
  [least, most]: readonly [number, number] = [-Infinity, Infinity],
): readonly [number, number] {
  return [bound(spot.field.min, read, least), bound(spot.field.max, read, most)];
}

const bound = (literal: Literal | null, read: (text: string) => number, otherwise: number): number => {
  const day = literal === null ? null : onSampleDay(literal);
  return day !== null && day.kind === 'text' ? read(day.value) : otherwise;
};

export function inventDate(spot: Spot): string {
  return iso(within(spot, dayOf(spot), range(spot, dayAt), DAY)).slice(0, 10);
}

/** A quarter of an hour of a working day. */
function clock(spot: Spot): number {
  const late = hasWord(spot.field.name, LATER) ? 5 * 3600 : 0;
  return 8 * 3600 + late + (chance(spot, 'clock') % 20) * 900;
}

export function inventTime(spot: Spot): string {
  return iso(within(spot, clock(spot), range(spot, clockAt, [0, DAY - 1]), 60)).slice(11);
}

export function inventDatetime(spot: Spot): string {
  return `${iso(within(spot, dayOf(spot) + clock(spot), range(spot, secondsAt), 3600))}Z`;
}

export function inventDuration(spot: Spot): string {
  const seconds = within(spot, (1 + (chance(spot) % 24)) * 900, range(spot, durationAt), 60);
  const literal = literalOf(`${seconds < 0 ? '-' : ''}PT${Math.abs(seconds)}S`, 'duration');
  return literal?.kind === 'text' ? literal.value : '';
}
