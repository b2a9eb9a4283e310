/** Counts what the two halves of a workspace are made of, as they are now. */
import type { Concern, Half } from '../../scaffold/types.ts';
import type { MetricPointer } from '../types.ts';
import { pythonRanges } from './python.ts';
import { excerpt } from './range.ts';
import type { WorkspaceView } from '../../workspace/view.ts';

/** Counted by themselves: not part of what a half is. */
export const APART: ReadonlySet<Concern> = new Set(['made alike', 'tests', 'migration', 'style', 'vendored']);

/** Nobody writes these by hand. */
const isData = (path: string): boolean =>
  /requirements(?:-dev)?\.txt$|common_passwords|sample_data\.json$|\.svg$/.test(path);

const linesIn = (text: string): number => text.split('\n').filter((line) => line.trim() !== '').length;

/** Lines that are not blank, by concern. */
function countLines(view: WorkspaceView, half: Half): ReadonlyMap<Concern, number> {
  const counts = new Map<Concern, number>();
  const add = (concern: Concern, lines: number) => counts.set(concern, (counts.get(concern) ?? 0) + lines);
  for (const [path, { concern, symbols }] of Object.entries(view.files)) {
    const text = path.startsWith(`${half}-app/`) && !isData(path) ? view.read(path) : null;
    if (text === null) continue;
    let rest = linesIn(text);
    for (const [symbol, other] of Object.entries(symbols)) {
      for (const range of pythonRanges(text, symbol)) {
        const lines = linesIn(excerpt(text, range).text);
        add(other, lines);
        rest -= lines;
      }
    }
    add(concern, rest);
  }
  return counts;
}

const counted = new WeakMap<WorkspaceView, Map<Half, ReadonlyMap<Concern, number>>>();

/** The same, counted once for each view. */
export function linesByConcern(view: WorkspaceView, half: Half): ReadonlyMap<Concern, number> {
  const known = counted.get(view) ?? new Map<Half, ReadonlyMap<Concern, number>>();
  counted.set(view, known);
  const counts = known.get(half) ?? countLines(view, half);
  known.set(half, counts);
  return counts;
}

function lines(view: WorkspaceView, half: Half, concern: Concern | null): number {
  const counts = linesByConcern(view, half);
  if (concern !== null) return counts.get(concern) ?? 0;
  return [...counts].filter(([each]) => !APART.has(each)).reduce((sum, [, each]) => sum + each, 0);
}

/** Files that a person would write. */
export const filesOf = (view: WorkspaceView, half: Half): number =>
  Object.entries(view.files).filter(
    ([path, { concern }]) =>
      path.startsWith(`${half}-app/`) && concern !== 'vendored' && !isData(path) && view.read(path) !== null,
  ).length;

/** Packages that the half runs with, those that they need included. */
const packages = (view: WorkspaceView, half: Half): number =>
  view.read(`${half}-app/requirements.txt`)?.match(/^[\w.-]+(?:\[[\w,]+\])?==/gm)?.length ?? 0;

/** The figure of one half. */
export function measure({ metric, concern }: MetricPointer, view: WorkspaceView, half: Half): number {
  if (metric === 'lines') return lines(view, half, concern);
  return metric === 'files' ? filesOf(view, half) : packages(view, half);
}

/** What a figure counts, in words. */
export function metricTitle({ metric, concern }: MetricPointer): string {
  if (metric === 'files') return 'Files that somebody would write';
  if (metric === 'packages') return 'Packages to run it, with all that they need';
  if (concern !== null) return `Lines, not blank, of: ${concern}`;
  return 'Lines, not blank, without tests, migrations, styles and what makes the two alike';
}
