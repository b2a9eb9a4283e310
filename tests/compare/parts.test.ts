import { expect, test } from 'vitest';
import { bytes, number, slug } from '../../src/compare/report/parts.ts';

test('numbers are written as people write them, and nothing as none', () => {
  expect(number(5448)).toBe('5,448');
  expect(number(1.748, 2)).toBe('1.75');
  // What JSON keeps of something that was divided by nothing.
  expect(number(null)).toBe('none');
  expect(number(Number.POSITIVE_INFINITY, 2)).toBe('none');
});

test('sizes have the unit that reads best', () => {
  expect([bytes(999), bytes(12_345), bytes(52_400_000)]).toEqual(['999 B', '12 kB', '52.4 MB']);
});

test('names of places in the page are made of letters and digits', () => {
  expect(slug('code', 'page view', 'OrderLine')).toBe('code-page-view-orderline');
  expect(slug('code', 'form', null)).toBe('code-form');
});
