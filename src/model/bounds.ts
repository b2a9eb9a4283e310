/** Bounds of a field: its length or the range of its values, digits and places. */
import { compare, readLiteral } from './literals.ts';
import { given } from './read.ts';
import type { Keys } from './read.ts';
import type { Field, FieldType, Literal } from './types.ts';

/** Longest text by type: without `max`, and the most that `max` may say. */
export const LENGTHS: Readonly<Partial<Record<FieldType, readonly [usual: number | null, most: number]>>> = {
  string: [255, 10_000],
  text: [null, 1_000_000],
  email: [254, 254],
  url: [200, 2000],
  slug: [50, 255],
  file: [255, 255],
  image: [255, 255],
};
/** SQLite keeps a decimal as a double, which holds 15 digits. */
const MOST_DIGITS = 15;
const USUAL = { digits: 10, places: 2 };

type Bounds = Pick<Field, 'maxLength' | 'minLength' | 'max' | 'min' | 'digits' | 'places'>;

/** Reads `min`, `max`, `digits` and `places` as the type means them. */
export function readBounds(type: FieldType, keys: Keys, choices: Field['choices']): Bounds {
  const none: Bounds = { maxLength: null, minLength: null, max: null, min: null, digits: null, places: null };
  if (type === 'choice') {
    return { ...none, maxLength: Math.max(20, ...choices.map(({ value }) => [...value].length)) };
  }
  const lengths = LENGTHS[type];
  if (lengths !== undefined) {
    const [usual, most] = lengths;
    return { ...none, maxLength: length(keys, 'max', most) ?? usual, minLength: length(keys, 'min', most) };
  }
  const literal = (key: 'min' | 'max'): Literal | null => {
    const node = keys.node(key);
    return node === undefined ? null : (readLiteral(node, type, key, keys.problems) ?? null);
  };
  const values = ['boolean', 'json', 'uuid'].includes(type)
    ? none
    : { ...none, max: literal('max'), min: literal('min') };
  if (type !== 'decimal') return values;
  const digits = keys.whole('digits', 1, 1000) ?? USUAL.digits;
  return { ...values, digits, places: keys.whole('places', 0, 1000) ?? Math.min(USUAL.places, digits) };
}

function length(keys: Keys, key: 'min' | 'max', most: number): number | null {
  const node = keys.node(key);
  if (node === undefined) return null;
  const value =
    node.kind === 'scalar' && !node.quoted && /^\d{1,9}$/.test(node.source) ? Number(node.source) : NaN;
  if (value >= 1 && value <= most) return value;
  const message = `"${key}" of a text is its length in characters, from 1 to ${most}${given(node)}.`;
  keys.problems.add('length', node, message);
  return null;
}

/** Contradictions between the bounds of one field. */
export function checkBounds(field: Field, keys: Keys): void {
  const { problems } = keys;
  if (field.digits !== null && field.digits > MOST_DIGITS) {
    const message = `"digits" is at most ${MOST_DIGITS}: SQLite keeps no more. Use fewer digits.`;
    problems.add('digits', keys.at('digits'), message);
  }
  if (field.digits !== null && field.places !== null && field.places > field.digits) {
    const message = `"places" (${field.places}) is more than "digits" (${field.digits}), which counts all digits. Raise "digits".`;
    problems.add('places', keys.at('places'), message);
  }
  if (field.minLength !== null && field.maxLength !== null && field.minLength > field.maxLength) {
    const message = `"min" (${field.minLength}) is more than "max" (${field.maxLength}). Exchange them.`;
    problems.add('min-over-max', keys.at('min'), message);
  }
  if (field.min !== null && field.max !== null && compare(field.min, field.max, field.type) > 0) {
    const message = `"min" (${shown(field.min)}) is more than "max" (${shown(field.max)}). Exchange them.`;
    problems.add('min-over-max', keys.at('min'), message);
  }
  checkDigits(field, 'min', keys);
  checkDigits(field, 'max', keys);
  checkKeyLength(field, keys);
}

/** A literal in a message. */
export const shown = (value: Literal): string =>
  'value' in value && value.kind !== 'json' ? String(value.value) : value.kind;

/** Whether a number has no more digits than the decimal field. */
export function fitsDigits({ digits, places }: Pick<Field, 'digits' | 'places'>, value: string): boolean {
  const [whole = '', fraction = ''] = value.replace('-', '').split('.');
  const wholeDigits = whole === '0' ? 0 : whole.length;
  return fraction.length <= (places ?? 0) && wholeDigits <= (digits ?? 0) - (places ?? 0);
}

/** A decimal bound or default must itself be a value of the field. */
export function checkDigits(field: Field, key: 'min' | 'max' | 'default', keys: Keys): void {
  const value = key === 'default' ? field.default : field[key];
  if (value?.kind !== 'number' || field.digits === null || field.places === null) return;
  if (fitsDigits(field, value.value)) return;
  const message = `"${key}" (${value.value}) does not fit ${field.digits} digits with ${field.places} after the point.`;
  keys.problems.add(
    `${key}-digits`,
    keys.at(key),
    `${message} Raise "digits" or "places", or change the value.`,
  );
}

/** Longer keys do not fit into an index of every database. */
function checkKeyLength(field: Field, keys: Keys): void {
  if ((field.maxLength ?? 0) <= 255 || (!field.unique && !field.index)) return;
  const option = field.unique ? 'unique' : 'index';
  const message = `Text that is ${field.unique ? 'unique' : 'indexed'} has at most 255 characters. Lower "max" to 255.`;
  keys.problems.add('long-key', keys.key(option), message);
}
