/** What nobody here has written by hand, listed with its size. */
import type { SourceFile } from '../types.ts';
import { isWritten } from './counts.ts';

export interface Unwritten {
  readonly path: string;
  readonly what: 'lock' | 'vendored' | 'data';
  readonly bytes: number;
}

function whatOf({ path, sections, kind }: SourceFile): Unwritten['what'] {
  if (sections.some(({ concern }) => concern === 'vendored') || /\/vendor\//.test(path)) return 'vendored';
  return kind === 'data' && /requirements|\.lock$/.test(path) ? 'lock' : 'data';
}

/** Locks, vendored files and data of a half. */
export const unwrittenOf = (files: readonly SourceFile[]): readonly Unwritten[] =>
  files
    .filter((file) => !isWritten(file))
    .map((file) => ({ path: file.path, what: whatOf(file), bytes: file.bytes }));
