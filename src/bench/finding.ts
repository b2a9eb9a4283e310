/** From the numbers of both halves to a finding. */
import type { Half } from '../scaffold/types.ts';
import { isEven, ratioOf, spreadOf } from './statistics.ts';
import type { Finding } from './types.ts';

/** @param rounds - by half, as many of the one as of the other, at least one. */
export function findingFrom(
  what: Pick<Finding, 'measure' | 'title' | 'unit'>,
  rounds: Readonly<Record<Half, readonly number[]>>,
): Finding {
  const ratio = ratioOf(rounds.flask, rounds.django);
  const halves = { flask: spreadOf(rounds.flask), django: spreadOf(rounds.django) };
  return { ...what, halves, ratio, even: isEven(ratio), rounds };
}
