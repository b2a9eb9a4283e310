/** One invented value: what its name suggests first, and what its rules leave in any case. */
import { matching } from './matching.ts';
import { inventDate, inventDatetime, inventDuration, inventTime } from './moments.ts';
import { inventDecimal, inventFloat, inventInteger } from './numbers.ts';
import { inventEmail, inventUrl } from './people.ts';
import { nth, scatter } from './scatter.ts';
import { chance, hasWord } from './spot.ts';
import type { Spot } from './spot.ts';

import { LONGEST_INVENTED, fitted, inventSlug, inventString, inventText } from './texts.ts';
import { valueProblem } from './values.ts';
import words from './words.json' with { type: 'json' };

/** Attempts at a value by its name, which seldom matches a pattern, and by its pattern. */
const ATTEMPTS = 24;
const ATTEMPTS_BEFORE_PATTERN = 4;

/** A value that the field may hold, or undefined where none was found. */
export function inventValue(spot: Omit<Spot, 'attempt'>): unknown {
  const attempts = spot.field.pattern === null ? ATTEMPTS : ATTEMPTS_BEFORE_PATTERN;
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const value = natural({ ...spot, attempt });
    if (valueProblem(spot.field, value) === null) return value;
  }
  return spot.field.pattern === null ? undefined : byPattern(spot.field.pattern, spot);
}

function byPattern(pattern: string, spot: Omit<Spot, 'attempt'>): string | undefined {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const value = patterned(pattern, { ...spot, attempt });
    if (valueProblem(spot.field, value) === null) return value;
  }
  return undefined;
}

function patterned(pattern: string, spot: Spot): string {
  const { field } = spot;
  const most = Math.min(field.maxLength ?? LONGEST_INVENTED, LONGEST_INVENTED);
  const lengths = [3, 6, field.minLength ?? 0, (field.minLength ?? 0) + 8, 1, 16, 40, most];
  const length = nth(lengths, spot.attempt + (spot.turn % 2));
  return matching(pattern, `${chance(spot)}`, Math.min(most, Math.max(length, field.minLength ?? 0)));
}

function natural(spot: Spot): unknown {
  const { field } = spot;
  switch (field.type) {
    case 'string':
      return fitted(inventString(spot), spot);
    case 'text':
      return fitted(inventText(spot), spot);
    case 'email':
      return inventEmail(spot);
    case 'url':
      return inventUrl(spot);
    case 'slug':
      return fitted(inventSlug(spot), spot).replaceAll(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, ''); // prettier-ignore
    case 'integer':
      return inventInteger(spot);
    case 'decimal':
      return inventDecimal(spot);
    case 'float':
      return inventFloat(spot);
    default:
      return special(spot);
  }
}

function special(spot: Spot): unknown {
  switch (spot.field.type) {
    case 'boolean':
      return truth(spot);
    case 'choice':
      return nth(spot.field.choices, chance(spot)).value;
    case 'date':
      return inventDate(spot);
    case 'time':
      return inventTime(spot);
    case 'datetime':
      return inventDatetime(spot);
    case 'duration':
      return inventDuration(spot);
    case 'uuid':
      return uuid(spot);
    default:
      return {
        source: nth(words.colors, chance(spot)).toLowerCase(),
        count: chance(spot, 'count') % 50,
        checked: true,
      };
  }
}

const POSITIVE: readonly string[] = [
  'active', 'enabled', 'public', 'published', 'visible', 'available',
]; // prettier-ignore

/** Mostly the default; half of each where the name says nothing. */
function truth(spot: Spot): boolean {
  const usual = spot.field.default?.kind === 'boolean' && spot.field.default.value;
  if (usual || hasWord(spot.field.name, POSITIVE)) return chance(spot) % 5 > 0;
  return chance(spot) % 3 === 0;
}

/** The form of a random UUID (version 4). */
function uuid(spot: Spot): string {
  const hex = [0, 1, 2, 3].map((part) => scatter(chance(spot), part).toString(16).padStart(8, '0')).join('');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20)}`;
}
