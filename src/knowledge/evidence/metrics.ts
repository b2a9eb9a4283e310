/** Counts what the two halves of a workspace are made of, as they are now. */
import { APART, byConcern, isWritten } from '../../compare/figures/counts.ts';
import { pinsOf } from '../../compare/figures/packages.ts';
import { sourcesOf } from '../../compare/sources.ts';
import type { Owner, SourceFile } from '../../compare/types.ts';
import type { Half } from '../../scaffold/types.ts';
import type { WorkspaceView } from '../../workspace/view.ts';
import type { MetricPointer } from '../types.ts';

const read = new WeakMap<WorkspaceView, Partial<Record<Half, readonly SourceFile[]>>>();

/** The files of a half, looked at once for each view. */
function filesOf(view: WorkspaceView, half: Half): readonly SourceFile[] {
  const known = read.get(view) ?? {};
  read.set(view, known);
  return (known[half] ??= sourcesOf(view, half));
}

/** Lines that are not blank, by concern. */
export const linesByConcern = (view: WorkspaceView, half: Half): ReadonlyMap<Owner, number> =>
  new Map([...byConcern(filesOf(view, half))].map(([concern, { lines }]) => [concern, lines]));

function lines(view: WorkspaceView, half: Half, concern: Owner | null): number {
  const counts = linesByConcern(view, half);
  if (concern !== null) return counts.get(concern) ?? 0;
  return [...counts].filter(([each]) => !APART.has(each)).reduce((sum, [, each]) => sum + each, 0);
}

/** Files that a person would write. */
export const writtenFiles = (view: WorkspaceView, half: Half): number =>
  filesOf(view, half).filter(isWritten).length;

/** Packages that the half runs with, those that they need included. */
const packages = (view: WorkspaceView, half: Half): number =>
  pinsOf(view.read(`${half}-app/requirements.txt`) ?? '').length;

/** The figure of one half. */
export function measure({ metric, concern }: MetricPointer, view: WorkspaceView, half: Half): number {
  if (metric === 'lines') return lines(view, half, concern);
  return metric === 'files' ? writtenFiles(view, half) : packages(view, half);
}

/** What a figure counts, in words. */
export function metricTitle({ metric, concern }: MetricPointer): string {
  if (metric === 'files') return 'Files that somebody would write';
  if (metric === 'packages') return 'Packages to run it, with all that they need';
  if (concern !== null) return `Lines, not blank, of: ${concern}`;
  return 'Lines, not blank, without tests, migrations, styles and what makes the two alike';
}
