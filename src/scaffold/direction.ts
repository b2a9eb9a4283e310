/** Which way a language is written. */

/** Languages written from right to left in their usual script. */
const RIGHT_TO_LEFT = new Set([
  'ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'nqo', 'ps', 'sd', 'syr', 'ug', 'ur', 'yi',
]); // prettier-ignore

const SCRIPT = /-([a-z]{4})(?:-|$)/i;
const RIGHT_TO_LEFT_SCRIPTS = new Set(['adlm', 'arab', 'hebr', 'nkoo', 'rohg', 'syrc', 'thaa']);

/** The `dir` of a page in a language, by its script where the tag names one: `ks-Deva` is `ltr`. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  const script = SCRIPT.exec(language)?.[1]?.toLowerCase();
  const [base = ''] = language.toLowerCase().split('-');
  const rightToLeft = script ? RIGHT_TO_LEFT_SCRIPTS.has(script) : RIGHT_TO_LEFT.has(base);
  return rightToLeft ? 'rtl' : 'ltr';
}
