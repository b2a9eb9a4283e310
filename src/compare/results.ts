/**
 * What `check` and `bench` have found, kept beside the comparison: `comparison/check.json`, `comparison/bench.json`.
 * Each says what the code was like, so that a later reader knows when it no longer fits.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { BenchResult } from '../bench/bench.ts';
import type { CheckResult } from '../runtime/check-result.ts';
import { replaceFiles } from '../workspace/replace.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import type { Kept } from './comparison.ts';

export const COMPARISON_FOLDER = 'comparison';

interface Results {
  readonly check: CheckResult;
  readonly bench: BenchResult;
}

interface Stored<T> {
  readonly schema: 1;
  readonly made: string;
  readonly code: string;
  readonly result: T;
}

/** A digest of both halves and the contract as they are now. */
function fingerprint(view: WorkspaceView): string {
  const hash = createHash('sha256');
  const counted = view.list().filter((name) => /^(?:flask-app|django-app|contract)\//.test(name));
  for (const name of counted) hash.update(`${name}\0${view.read(name) ?? ''}\0`);
  return hash.digest('hex');
}

const fileOf = (workspace: string, name: keyof Results): string =>
  path.join(workspace, COMPARISON_FOLDER, `${name}.json`);

/** Keeps a result; a folder that may not be written is no reason to lose it: then nothing is kept. */
export function keepResult<N extends keyof Results>(
  workspace: string,
  view: WorkspaceView,
  name: N,
  result: Results[N],
): void {
  const stored: Stored<Results[N]> = {
    schema: 1,
    made: new Date().toISOString(),
    code: fingerprint(view),
    result,
  };
  try {
    replaceFiles(path.join(workspace, COMPARISON_FOLDER), {
      [`${name}.json`]: `${JSON.stringify(stored, null, 1)}\n`,
    });
  } catch {
    // The caller prints the result itself.
  }
}

/** The kept result; null where there is none, or none that can be read. */
export function keptResult<N extends keyof Results>(
  workspace: string,
  view: WorkspaceView,
  name: N,
): Kept<Results[N]> | null {
  try {
    const stored = JSON.parse(readFileSync(fileOf(workspace, name), 'utf8')) as Stored<Results[N]>;
    if (stored.schema !== 1) return null;
    return { result: stored.result, made: stored.made, stale: stored.code !== fingerprint(view) };
  } catch {
    return null;
  }
}
