/** A default must be a value that the field itself would accept. */
import { checkDigits, shown } from './bounds.ts';
import { compare } from './literals.ts';
import { compilePattern } from './pattern.ts';
import { quote, suggestion } from './problems.ts';
import type { Keys } from './read.ts';
import { SHAPES } from './shapes.ts';
import type { Field } from './types.ts';

const MEANINGS: Readonly<Record<string, string>> = {
  email: 'an e-mail address',
  url: 'a web address such as https://example.org/path',
  slug: 'letters of the English alphabet, digits, hyphens and underscores',
};

/** Adds a problem for each rule of the field that its default breaks. */
export function checkDefault(field: Field, keys: Keys): void {
  const value = field.default;
  if (value === null) return;
  const tell = (rule: string, message: string): void => keys.problems.add(rule, keys.at('default'), message);
  if (field.unique && value.kind !== 'uuid') {
    tell('default-unique', 'A unique field cannot have one default for all rows. Remove one of the two.');
  }
  checkDigits(field, 'default', keys);
  for (const key of ['min', 'max'] as const) {
    const bound = field[key];
    if (bound === null) continue;
    const sign = compare(value, bound, field.type);
    if (key === 'min' ? sign < 0 : sign > 0) {
      tell(
        'default-bounds',
        `"default" (${shown(value)}) is ${key === 'min' ? 'less than "min"' : 'more than "max"'} (${shown(bound)}). Change one of them.`,
      );
    }
  }
  if (value.kind === 'text') checkText(field, value.value, tell);
}

function checkText(field: Field, value: string, tell: (rule: string, message: string) => void): void {
  if (field.type === 'choice') {
    const known = field.choices.map((choice) => choice.value);
    if (known.length > 0 && !known.includes(value)) {
      tell(
        'default-choice',
        `"default" (${quote(value)}) is not among the choices.${suggestion(value, known)}`,
      );
    }
    return;
  }
  if (field.maxLength === null && field.type !== 'text') return;
  const count = [...value].length;
  if (value === '' || value !== value.trim()) {
    tell('default-value', '"default" is empty or has spaces at its ends, which forms remove. Remove them.');
    return;
  }
  if (field.type !== 'text' && /[\r\n]/.test(value)) {
    tell('default-value', '"default" has a line break, which only "type: text" keeps. Remove it.');
  }
  if (field.maxLength !== null && count > field.maxLength) {
    tell('default-bounds', `"default" has ${count} characters, "max" is ${field.maxLength}. Shorten it.`);
  }
  if (field.minLength !== null && count < field.minLength) {
    tell('default-bounds', `"default" has ${count} characters, "min" is ${field.minLength}. Lengthen it.`);
  }
  const pattern = field.pattern === null ? null : compilePattern(field.pattern);
  if (pattern !== null && !pattern.test(value)) {
    tell('default-pattern', '"default" does not match "pattern". Change one of them.');
  }
  if (SHAPES[field.type]?.test(value) === false) {
    tell('default-value', `"default" is not ${MEANINGS[field.type]}.`);
  }
}
