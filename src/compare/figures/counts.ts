/** Counts lines and files by what they are for. */
import type { Kind } from '../../code/kinds.ts';
import type { Concern } from '../../scaffold/types.ts';
import type { Owner, SourceFile } from '../types.ts';

/** Counted by themselves: not part of what a half is. */
export const APART: ReadonlySet<Owner> = new Set<Concern>([
  'made alike', 'tests', 'migration', 'style', 'vendored',
]); // prettier-ignore

/** Lines of one purpose. */
export interface Count {
  /** That are not blank. */
  readonly lines: number;
  /** Of these, without comments and docstrings. */
  readonly code: number;
}

const NONE: Count = { lines: 0, code: 0 };

export const add = (one: Count, other: Count): Count => ({
  lines: one.lines + other.lines,
  code: one.code + other.code,
});

/** Whether a person would write it: neither data nor anything vendored. */
export const isWritten = (file: SourceFile): boolean =>
  file.kind !== 'data' && file.sections.every(({ concern }) => concern !== 'vendored');

/** The lines of a file from one to another, numbers from 1. */
export function countLines(file: SourceFile, from = 1, to = Number.POSITIVE_INFINITY): Count {
  const kinds = file.lines.slice(from - 1, to);
  return {
    lines: kinds.filter((kind) => kind !== 'blank').length,
    code: kinds.filter((kind) => kind === 'code').length,
  };
}

/** Sums of all written lines, by a key of file and section. */
function sums<K>(
  files: readonly SourceFile[],
  keyOf: (file: SourceFile, concern: Owner) => K,
): ReadonlyMap<K, Count> {
  const counts = new Map<K, Count>();
  for (const file of files.filter(isWritten)) {
    for (const { concern, from, to } of file.sections) {
      const key = keyOf(file, concern);
      counts.set(key, add(counts.get(key) ?? NONE, countLines(file, from, to)));
    }
  }
  return counts;
}

/** By concern; the sum of all is the sum of all written files. */
export const byConcern = (files: readonly SourceFile[]): ReadonlyMap<Owner, Count> =>
  sums(files, (_, concern) => concern);

/** What is counted in one row of the figures. */
export const SHARES = ['code', 'template', 'configuration', 'documentation', 'made alike', 'tests', 'migration', 'style'] as const; // prettier-ignore
export type Share = (typeof SHARES)[number];

/** Scripts of one's own look like styles: both are for the browser. */
const SHARE_OF: Readonly<Record<Kind, Share>> = {
  code: 'code', template: 'template', configuration: 'configuration', documentation: 'documentation',
  style: 'style', script: 'style', data: 'configuration',
}; // prettier-ignore

const shareOf = (file: SourceFile, concern: Owner): Share =>
  concern === 'made alike' || concern === 'tests' || concern === 'migration' ? concern : SHARE_OF[file.kind];

/** By what a line is written in, with what is counted apart. */
export const byShare = (files: readonly SourceFile[]): ReadonlyMap<Share, Count> => sums(files, shareOf);

/** All that a person would write. */
export const totalOf = (files: readonly SourceFile[]): Count =>
  files.filter(isWritten).reduce((sum, file) => add(sum, countLines(file)), NONE);

/** What a half is: its total without what is counted apart. */
export const ownTotal = (files: readonly SourceFile[]): Count =>
  [...byConcern(files)].reduce((sum, [concern, count]) => (APART.has(concern) ? sum : add(sum, count)), NONE);
