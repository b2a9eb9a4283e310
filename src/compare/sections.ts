/** Divides the lines of a file among purposes: each line has exactly one. */
import type { Purpose, Section } from './types.ts';

/** Lines that a symbol covers, numbers from 1, and what they are for. */
export interface Claimed extends Purpose {
  readonly from: number;
  readonly to: number;
}

const same = (one: Purpose, other: Purpose): boolean =>
  one.concern === other.concern && one.entity === other.entity;

/**
 * Sections without a gap from line 1 to the last.
 * @param count - number of lines.
 * @param usual - what lines are for that nothing claims.
 * @param claims - the later one wins where two cover a line.
 */
export function divide(count: number, usual: Purpose, claims: readonly Claimed[]): readonly Section[] {
  const purposes: Purpose[] = Array.from({ length: count }, () => usual);
  for (const claim of claims) {
    for (let line = claim.from; line <= Math.min(claim.to, count); line += 1) purposes[line - 1] = claim;
  }
  const sections: Section[] = [];
  for (const [at, purpose] of purposes.entries()) {
    const last = sections.at(-1);
    if (last !== undefined && same(last, purpose)) sections[sections.length - 1] = { ...last, to: at + 1 };
    else sections.push({ concern: purpose.concern, entity: purpose.entity, from: at + 1, to: at + 1 });
  }
  return sections;
}
