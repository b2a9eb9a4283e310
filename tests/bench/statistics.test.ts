import { describe, expect, test } from 'vitest';
import { findingFrom } from '../../src/bench/finding.ts';
import { isEven, ratioOf, spreadOf } from '../../src/bench/statistics.ts';

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

describe('the median', () => {
  test('is the middle one, or between the middle two', () => {
    expect(spreadOf([3, 1, 2]).median).toBe(2);
    expect(spreadOf([4, 1, 3, 2]).median).toBe(2.5);
    expect(spreadOf([7])).toEqual({ median: 7, low: 7, high: 7, count: 1 });
  });

  // Ranks for 95 % as printed tables of the sign test's interval have them.
  test.each([
    [5, 1, 5],
    [6, 1, 6],
    [9, 2, 8],
    [12, 3, 10],
    [20, 6, 15],
    [30, 10, 21],
  ])('of %i numbers lies between the %ith and the %ith', (count, low, high) => {
    expect(spreadOf(upTo(count))).toMatchObject({ low, high });
  });
});

describe('a ratio', () => {
  test('is made of the pairs of the rounds', () => {
    expect(ratioOf([2, 4, 9], [1, 2, 3])).toMatchObject({ median: 2, low: 2, high: 3 });
  });

  test('of nothing and nothing is one', () => {
    expect(ratioOf([0, 0, 0], [0, 0, 0])).toMatchObject({ median: 1, low: 1, high: 1 });
  });

  test('is even where it may be one', () => {
    expect(isEven({ median: 1.1, low: 0.9, high: 1.2, count: 12 })).toBe(true);
    expect(isEven({ median: 1.1, low: 1.05, high: 1.2, count: 12 })).toBe(false);
    expect(isEven({ median: 0.9, low: 0.8, high: 0.95, count: 12 })).toBe(false);
  });

  test('says in a finding what was measured', () => {
    const rounds = { flask: [2, 2, 2], django: [1, 1, 1] };
    const finding = findingFrom({ measure: 'reload', title: 'a thing', unit: 's' }, rounds);
    expect(finding).toMatchObject({ ratio: { median: 2 }, even: false, halves: { django: { median: 1 } } });
  });
});
