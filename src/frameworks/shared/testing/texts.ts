/** Texts for tests: valid ones by number, and ones that a rule refuses. */
import { compilePattern } from '../../../model/pattern.ts';
import type { Field } from '../../../model/types.ts';
import { pyString } from '../../../scaffold/encode.ts';
import { firstTexts, textsMatching } from './patterns.ts';

/** So many different texts of a pattern are looked for: more than a page of a list holds. */
export const ENOUGH = 32;
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdef';

/** Forms of the texts that have a type of their own, as the halves check them. */
const FORMS: Readonly<Partial<Record<Field['type'], RegExp>>> = {
  email: /^[A-Za-z0-9]+@[A-Za-z0-9]+(?:\.[A-Za-z]{2,63})+$/,
  url: /^https?:\/\/[A-Za-z0-9]+(?:\.[A-Za-z]{2,63})+(?:[/?#][!-~]*)?$/,
  slug: /^[-a-zA-Z0-9_]+$/,
};

const length = (text: string): number => [...text].length;

const lengthFits = (field: Field, text: string): boolean =>
  length(text) >= Math.max(1, field.minLength ?? 1) && length(text) <= (field.maxLength ?? Infinity);

/** Length, outer blanks and the form of the type; not the pattern. */
const fits = (field: Field, text: string): boolean =>
  lengthFits(field, text) && text === text.trim() && (FORMS[field.type]?.test(text) ?? true);

/** `Title`, for a field called `title`. */
const words = (field: Field): string =>
  (field.name.slice(0, 1).toUpperCase() + field.name.slice(1)).replaceAll('_', ' ');

/** What stands before and after the part that differs, the longest that has room for `room` characters. */
function frames(field: Field): readonly (readonly [string, string])[] {
  switch (field.type) {
    case 'email':
      return [['person', '@example.com'], ['', '@ab.io']]; // prettier-ignore
    case 'url':
      return [['https://example.com/', ''], ['https://ab.io/', ''], ['http://ab.io/', '']]; // prettier-ignore
    case 'slug':
      return [[`${field.name.replaceAll('_', '-')}-`, ''], ['', '']]; // prettier-ignore
    default:
      return [[`${words(field)} `, ''], ['', '']]; // prettier-ignore
  }
}

function framed(field: Field, middle: string, room: number): string | null {
  const most = field.maxLength ?? Infinity;
  const frame = frames(field).find(([before, after]) => before.length + room + after.length <= most);
  if (frame === undefined) return null;
  const [before, after] = frame;
  const missing = Math.max(0, (field.minLength ?? 0) - before.length - middle.length - after.length);
  return `${before}${'x'.repeat(missing)}${middle}${after}`;
}

/** The valid text at a place from 0, different from all others; null where there is none. */
export function textExample(field: Field, at: number): string | null {
  if (field.pattern !== null) return patterned(field)[at] ?? null;
  const letter = LETTERS[at];
  const text = letter === undefined ? null : framed(field, letter, 1);
  return text !== null && fits(field, text) ? text : null;
}

const known = new WeakMap<Field, readonly string[]>();
function patterned(field: Field): readonly string[] {
  const found = known.get(field) ?? textsMatching(field.pattern ?? '', ENOUGH, (text) => fits(field, text));
  known.set(field, found);
  return found;
}

/** Texts that look like a pattern with a number in it: `AA-` and six digits. */
function numberedPattern(field: Field): string | null {
  const source = field.pattern ?? '';
  const first = firstTexts(source, (text) => fits(field, text)).find((text) => /0{3,}/.test(text)) ?? '';
  const digits = /0{3,}(?!.*0{3,})/s.exec(first);
  if (digits === null) return null;
  const [zeros] = digits;
  const [before, after] = [first.slice(0, digits.index), first.slice(digits.index + zeros.length)];
  const text = (number: number): string => `${before}${String(number).padStart(zeros.length, '0')}${after}`;
  const pattern = compilePattern(source);
  const all = [1, 42, 999, 10 ** zeros.length - 1].map(text);
  if (!all.every((one) => fits(field, one) && pattern?.test(one))) return null;
  return fString(before, `number:0${zeros.length}`, after);
}

/** The inside of a Python f-string. */
const raw = (text: string): string => pyString(text).slice(1, -1).replaceAll('{', '{{').replaceAll('}', '}}');

/** A Python f-string of two texts and what stands between them in braces. */
const fString = (before: string, inner: string, after: string): string =>
  `f"${raw(before)}{${inner}}${raw(after)}"`;

/** A Python expression of `number`, counted from 1, that gives another valid text each time; null: there is none. */
export function numberedText(field: Field): string | null {
  if (field.pattern !== null) return numberedPattern(field);
  const most = field.maxLength ?? Infinity;
  const frame = frames(field).find(([before, after]) => before.length + 6 + after.length <= most);
  if (frame === undefined) return null;
  const [before, after] = frame;
  const width = (field.minLength ?? 0) - before.length - after.length;
  return fString(before, width > 1 ? `number:0${width}` : 'number', after);
}

/** A text of an allowed length and type that the pattern does not match; null if it takes all. */
export function textAgainst(field: Field): string | null {
  const pattern = compilePattern(field.pattern ?? '');
  const size = Math.max(field.minLength ?? 1, Math.min(3, field.maxLength ?? 3));
  const texts = ['!', '~', 'x', 'Z', '0', '-'].map((sign) => sign.repeat(size));
  const typed = ['person@example.com', 'https://example.com/none', 'no-such-slug'];
  return [...texts, ...typed].find((text) => fits(field, text) && !pattern?.test(text)) ?? null;
}

/** A text of an allowed length that is none of its type. */
export function textAgainstType(field: Field): string | null {
  const size = Math.max(field.minLength ?? 1, Math.min(4, field.maxLength ?? 4));
  const text = `a ${'b'.repeat(Math.max(1, size - 2))}`;
  return lengthFits(field, text) ? text : null;
}
