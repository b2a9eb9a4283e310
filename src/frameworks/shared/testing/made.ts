/** What a factory gives a row that it makes: required values, and others where two rows may not be alike. */
import type { Entity, Field } from '../../../model/types.ts';
import { exampleAt } from './examples.ts';
import { ENOUGH, numberedText } from './texts.ts';

export interface MadeValue {
  readonly name: string;
  /** A Python expression; it may use `number`, which counts the rows from 1. */
  readonly python: string;
}

interface Numbered {
  readonly python: string;
  /** So many rows differ. */
  readonly most: number;
}

/** Values from the third on; tests that care use the first two. */
function listed(field: Field, timezone: string): Numbered | null {
  const found: string[] = [];
  for (let at = 2; at < ENOUGH; at += 1) {
    const example = exampleAt(field, at, timezone);
    if (example === null) break;
    found.push(example.python);
  }
  if (found.length === 0) return null;
  return { python: `[${found.join(', ')}][number % ${found.length}]`, most: found.length };
}

/** An expression that differs from row to row; null where the field cannot do that. */
function numbered(field: Field, timezone: string): Numbered | null {
  if (field.type === 'uuid') return { python: 'uuid4()', most: Infinity };
  const text = ['string', 'text', 'email', 'url', 'slug'].includes(field.type) ? numberedText(field) : null;
  return text === null ? listed(field, timezone) : { python: text, most: Infinity };
}

/** Fields that make rows differ: unique ones, and one of each rule of several that no relation keeps apart. */
function differing(entity: Entity, timezone: string): ReadonlySet<string> {
  const names = new Set(entity.fields.filter((one) => one.unique).map((one) => one.name));
  for (const rule of entity.unique) {
    if (entity.relations.some((one) => rule.includes(one.name)) || rule.includes('owned_by')) continue;
    const fields = entity.fields.filter((one) => rule.includes(one.name));
    const best = fields.toSorted(
      (a, b) => (numbered(b, timezone)?.most ?? 0) - (numbered(a, timezone)?.most ?? 0),
    )[0];
    if (best) names.add(best.name);
  }
  return names;
}

/** Whether the default depends on the moment and may lie outside of the bounds. */
const defaultMayFail = (field: Field): boolean =>
  (field.default?.kind === 'now' || field.default?.kind === 'today') &&
  (field.min !== null || field.max !== null);

const isNeeded = (field: Field): boolean =>
  defaultMayFail(field) || (field.required && field.default === null && field.type !== 'boolean');

/** @returns the values, whether one of them counts, and how many rows can be made. */
export function madeValues(
  entity: Entity,
  timezone: string,
): { made: readonly MadeValue[]; counted: boolean; most: number } {
  const apart = differing(entity, timezone);
  let most = Infinity;
  const made = entity.fields.flatMap((field): MadeValue[] => {
    const mayBeAbsent = field.default === null ? !field.required : field.default.kind === 'uuid';
    const mustDiffer = apart.has(field.name) && !mayBeAbsent;
    const counts = mustDiffer || (field.name === entity.title && isNeeded(field));
    const found = counts ? numbered(field, timezone) : null;
    if (mustDiffer) most = Math.min(most, found?.most ?? 1);
    if (found !== null) return [{ name: field.name, python: found.python }];
    const example = isNeeded(field) || mustDiffer ? exampleAt(field, 0, timezone) : null;
    return example === null ? [] : [{ name: field.name, python: example.python }];
  });
  return { made, counted: made.some((one) => /\bnumber\b/.test(one.python)), most };
}
