import { mkdtempSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Outcome } from '../../src/outcome.ts';
import { findTarget, type Target } from '../../src/workspace/look.ts';
import type { PlanOptions } from '../../src/workspace/plan.ts';
import type { Writing } from '../../src/workspace/state.ts';

/** A new folder of its own. */
export const temporary = (): string =>
  mkdtempSync(path.join(process.env['FVD_TEMP'] ?? realpathSync(tmpdir()), 'workspace-'));

/** Every file below a folder with its text, in order. */
export function files(folder: string, below = ''): Readonly<Record<string, string>> {
  const found = readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory()
      ? Object.entries(files(folder, name))
      : [[name, entry.isSymbolicLink() ? 'link' : readFileSync(path.join(folder, name), 'utf8')] as const];
  });
  return Object.fromEntries(found.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}

export const writing = (file: string, content: string, executable = false): Writing => ({
  path: file,
  content,
  executable,
});

export const OPTIONS: PlanOptions = { force: false, state: null, yours: new Set() };

/** The value of an outcome that must be good. */
export function valueOf<T>(outcome: Outcome<T>): T {
  if (outcome.ok) return outcome.value;
  throw new Error(
    outcome.failures.map(({ rule, place, message }) => `${rule} ${place} ${message}`).join('\n'),
  );
}

/** The rules that an outcome failed by. */
export const rulesOf = (outcome: Outcome<unknown>): readonly string[] =>
  outcome.ok ? [] : outcome.failures.map(({ rule }) => rule);

export const targetOf = (folder: string): Target => valueOf(findTarget(folder));

export const modeOf = (file: string): number => statSync(file).mode & 0o777;
