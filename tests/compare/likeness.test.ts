import { expect, test } from 'vitest';
import { likeness } from '../../src/compare/likeness.ts';

test('texts are alike by their common lines, whatever the indentation', () => {
  expect(likeness('a\nb\n', '  a\n\n  b')).toBe(1);
  expect(likeness('a\nb\nc', 'a\nb\nd')).toBeCloseTo(4 / 6);
  expect(likeness('a\na', 'a')).toBeCloseTo(2 / 3);
  expect(likeness('a', 'b')).toBe(0);
  expect(likeness('', '')).toBe(0);
});
