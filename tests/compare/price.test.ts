import { expect, test } from 'vitest';
import { countPrices } from '../../src/compare/price/count.ts';
import { shippedPrices } from '../../src/compare/price/shipped.ts';
import { PRICE_SETS } from '../../src/compare/price/sets.ts';
import type { Prices } from '../../src/compare/price/types.ts';
import { FEATURE_IDS } from '../../src/features/types.ts';

/** What is counted; times are measured on a quiet machine. */
const counted = ({ rows }: Prices) =>
  rows.map(({ name, beside, prices: { flask, django } }) => ({
    name,
    beside,
    flask: { ...flask, start: null },
    django: { ...django, start: null },
  }));

test('the shipped price list is current: node scripts/prices.mjs', () => {
  expect(counted(shippedPrices())).toEqual(counted(countPrices('2026-01-01')));
});

test('its times were measured', () => {
  expect(shippedPrices().rows.length).toBeGreaterThan(0);
  for (const { prices } of shippedPrices().rows) {
    for (const { start } of Object.values(prices)) expect(start?.count).toBeGreaterThanOrEqual(6);
  }
});

test('every feature has a price', () => {
  const priced = PRICE_SETS.flatMap(({ name, beside }) => (beside === null ? [] : [name]));
  for (const id of FEATURE_IDS) expect(priced.some((name) => name.startsWith(id))).toBe(true);
});
