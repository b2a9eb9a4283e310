/**
 * Cyclomatic complexity of each function, as ruff's rule C901 counts it (McCabe): one, and one more for each branch,
 * loop and exception handler.
 */
// oxlint-disable-next-line import/no-unassigned-import -- it must run before ruff is compiled
import '../../scaffold/wasm.ts';
import { PositionEncoding, Workspace, type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';
import type { SourceFile } from '../types.ts';

export interface FunctionComplexity {
  readonly name: string;
  readonly path: string;
  /** From 1. */
  readonly line: number;
  readonly complexity: number;
}

export interface Complexity {
  readonly functions: number;
  readonly mean: number;
  readonly median: number;
  /** The most complex ones, the first first. */
  readonly most: readonly FunctionComplexity[];
}

const SETTINGS = {
  'target-version': 'py311',
  lint: { select: ['C901'], mccabe: { 'max-complexity': 0 } },
} as const;
const SHOWN = 5;

let loaded: Workspace | undefined;

/** Every function and method of a file; nothing where it is no valid Python. */
function functionsIn({ path, text }: SourceFile): readonly FunctionComplexity[] {
  loaded ??= new Workspace(SETTINGS, PositionEncoding.Utf16);
  return loaded.check(text).flatMap(({ message, start_location }: Diagnostic) => {
    const found = /^`(.+)` is too complex \((\d+) > 0\)/.exec(message);
    if (found === null) return [];
    return [{ name: found[1] ?? '', path, line: start_location.row, complexity: Number(found[2]) }];
  });
}

const isApart = (file: SourceFile): boolean =>
  file.sections.every(
    ({ concern }) => concern === 'tests' || concern === 'migration' || concern === 'vendored',
  );

/** Of all Python of a half but tests and migrations; null without a single function. */
export function complexityOf(files: readonly SourceFile[]): Complexity | null {
  const python = files.filter((file) => file.kind === 'code' && !isApart(file));
  const functions = python
    .flatMap(functionsIn)
    .toSorted((a, b) => b.complexity - a.complexity || (a.path < b.path ? -1 : 1) || a.line - b.line);
  const values = functions.map(({ complexity }) => complexity);
  if (values.length === 0) return null;
  return {
    functions: values.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    median: values[Math.floor(values.length / 2)] ?? 0,
    most: functions.slice(0, SHOWN),
  };
}
