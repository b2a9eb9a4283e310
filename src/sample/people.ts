/** Invented people, places and addresses: those of one row belong together. */
import { nth } from './scatter.ts';
import { position } from './spot.ts';
import type { Spot } from './spot.ts';
import words from './words.json' with { type: 'json' };

const ascii = (text: string): string =>
  text
    .replace(/[łı]/gu, (letter) => (letter === 'ł' ? 'l' : 'i'))
    .replaceAll('ø', 'o')
    .normalize('NFKD')
    .replace(/[^ -~]/g, '');

/** Letters, digits and hyphens. */
export const slugged = (text: string): string =>
  ascii(text.toLowerCase()).replace(/['’]/g, '').replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''); // prettier-ignore

export const given = (spot: Spot): string => nth(words.given, position(spot, 'person'));
export const family = (spot: Spot): string => nth(words.family, position(spot, 'person') * 7);
/** A city, its country and a street there. */
export const placeOf = (spot: Spot): readonly string[] => nth(words.places, position(spot, 'place'));

const EMAILS: readonly ((first: string, last: string) => string)[] = [
  (first, last) => `${first}.${last}@example.org`,
  (first) => `${first}@example.org`,
  (first, last) => `${first}@${last}.example.com`,
  (first) => `${first.slice(0, 1)}@example.org`,
  (first) => `${first.slice(0, 1)}@${first.slice(-1)}.org`,
];

/** An address of a person, in a domain that is nobody's. */
export function inventEmail(spot: Spot): string {
  const make = nth(EMAILS, spot.attempt);
  const one = { ...spot, attempt: Math.floor(spot.attempt / EMAILS.length) };
  return make(slugged(given(one)), slugged(family(one)));
}

export function inventUrl(spot: Spot): string {
  const name = slugged(nth(words.companies, position(spot, 'companies')));
  const forms = [
    `https://${name}.example.org/`,
    `https://www.example.org/${name}?page=1`,
    `https://example.org/${name.slice(0, 6)}`,
    `http://${name.slice(0, 1)}.org`,
  ];
  return nth(forms, spot.attempt);
}
