/** What a newer release of a framework supplies that is written here, because the halves stand on an older one. */
import { symbolRanges, textRanges } from '../../code/symbols.ts';
import type { Half } from '../../scaffold/types.ts';
import type { SourceFile } from '../types.ts';
import { NEWER, type Newer } from './newer-data.ts';

/** Where lines stand that have to do with what a newer release supplies. */
export interface Spared {
  readonly path: string;
  /** Number of the first line, from 1. */
  readonly line: number;
  readonly lines: number;
}

export interface NewerRow {
  readonly half: Half;
  /** `Django 6.0` */
  readonly release: string;
  /** Day or month (ISO 8601). */
  readonly released: string;
  readonly supplies: string;
  readonly source: string;
  readonly spared: readonly Spared[];
}

/** How many lines have to do with it. */
export const linesOf = ({ spared }: Pick<NewerRow, 'spared'>): number =>
  spared.reduce((all, { lines }) => all + lines, 0);

const count = (text: string): number => text.split('\n').length;

/** Lines of a file that an entry means. */
function sparedIn({ path, text }: SourceFile, { code }: Newer): readonly Spared[] {
  if (!code.files.test(path)) return [];
  const ranges = [
    ...(code.symbols ?? []).flatMap((symbol) => symbolRanges(path, text, symbol)),
    ...(code.texts ?? []).flatMap((start) => textRanges(text, start)),
  ];
  return ranges.map(({ from, to }) => ({
    path,
    line: count(text.slice(0, from)),
    lines: count(text.slice(from, to).trimEnd()),
  }));
}

/** Whether `5.2.19` is older than `6.0`. */
function isOlder(version: string, release: string): boolean {
  const [own, other] = [version, release].map((text) => text.split('.').map(Number));
  const at = other?.findIndex((part, place) => part !== (own?.[place] ?? 0)) ?? -1;
  return at >= 0 && (own?.[at] ?? 0) < (other?.[at] ?? 0);
}

/**
 * What newer releases than that of a half supply, as far as lines of the half have to do with it.
 * @param version - of the framework, as the half pins it; null where it does not.
 */
export function newerOf(
  half: Half,
  version: string | null,
  files: readonly SourceFile[],
): readonly NewerRow[] {
  return NEWER.filter((one) => one.half === half && (version === null || isOlder(version, one.version)))
    .map((one) => ({
      half,
      release: one.release,
      released: one.released,
      supplies: one.supplies,
      source: one.source,
      spared: files.flatMap((file) => sparedIn(file, one)),
    }))
    .filter(({ spared }) => spared.length > 0);
}
