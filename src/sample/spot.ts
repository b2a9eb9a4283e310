/** Where an invented value goes. */
import type { Entity, Field } from '../model/types.ts';
import { scatter } from './scatter.ts';

/** One attempt at one value. Everything that is invented depends on this and on the model alone. */
export interface Spot {
  readonly entity: Entity;
  readonly field: Field;
  /** Number of the attempt at a row of the entity; the same for all values of the row. */
  readonly turn: number;
  /** Number of the attempt at this value. */
  readonly attempt: number;
}

/** A number for this attempt at this value. */
export const chance = ({ entity, field, turn, attempt }: Spot, salt: string | number = ''): number =>
  scatter(entity.name, field.name, turn, attempt, salt);

/** A position in a list: rows that follow each other have neighbours, so that none comes twice too soon. */
export const position = ({ entity, turn, attempt }: Spot, list: string): number =>
  (scatter(entity.name, list) % 1000) + turn + attempt * 5;

const WORDS = new Map<string, ReadonlySet<string>>();

/** The words of a name in their order: `unit_price` and `OrderLine` have two. */
export function wordsOf(name: string): ReadonlySet<string> {
  const known = WORDS.get(name);
  if (known !== undefined) return known;
  const parts = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split('_');
  const words = new Set(parts);
  WORDS.set(name, words);
  return words;
}

/** Whether one of the words of a name is in a list. */
export const hasWord = (name: string, list: Iterable<string>): boolean => {
  const words = wordsOf(name);
  for (const word of list) if (words.has(word)) return true;
  return false;
};
