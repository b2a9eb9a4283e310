/** Figures from repeated measurements, without an assumption on how they are spread. */

/** The middle of numbers, and how far the middle itself may be wrong. */
export interface Spread {
  readonly median: number;
  /** The median of all possible runs lies between these, in at least 95 of 100 series like this one. */
  readonly low: number;
  readonly high: number;
  /** How many numbers it is made from. */
  readonly count: number;
}

const sorted = (numbers: readonly number[]): readonly number[] => numbers.toSorted((a, b) => a - b);

function middle(numbers: readonly number[]): number {
  const half = numbers.length / 2;
  const [left = Number.NaN, right = left] = numbers.slice(Math.ceil(half) - 1, Math.floor(half) + 1);
  return (left + right) / 2;
}

/**
 * How many numbers from either end the bounds of the median lie, for 95 %: the interval that goes with the sign test,
 * from the binomial distribution with p = 1/2. With fewer than six numbers no pair of them is so sure; the outermost
 * stand for it then.
 */
function boundRank(count: number): number {
  let chance = 0.5 ** count;
  let tail = chance;
  let rank = 0;
  while (tail <= 0.025) {
    rank += 1;
    chance = (chance * (count - rank + 1)) / rank;
    tail += chance;
  }
  return Math.max(rank - 1, 0);
}

/** Median with its interval. @param numbers - at least one. */
export function spreadOf(numbers: readonly number[]): Spread {
  const order = sorted(numbers);
  const rank = boundRank(order.length);
  return {
    median: middle(order),
    low: order[rank] ?? Number.NaN,
    high: order[order.length - 1 - rank] ?? Number.NaN,
    count: order.length,
  };
}

/** Nothing over nothing: as much of the one as of the other. */
const over = (one: number, other: number): number => (one === 0 && other === 0 ? 1 : one / other);

/** Of two series that were measured in turns: each pair's ratio, first over second. */
export function ratioOf(first: readonly number[], second: readonly number[]): Spread {
  return spreadOf(first.map((number, at) => over(number, second[at] ?? Number.NaN)));
}

/** Whether a ratio may as well be one: then no difference was seen. */
export const isEven = ({ low, high }: Spread): boolean => low <= 1 && high >= 1;
