/** What all figures need: folders, times. */
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', '..');
export const bin = path.join(root, 'dist', 'src', 'cli', 'main.js');
export const runs = Number(process.argv[2] ?? 9);
export const HALVES = ['flask', 'django'];
export const NOBODY = 65_534;
export const isRoot = process.getuid?.() === 0;
export const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'figures-'));
chmodSync(work, 0o755);

/** A new folder that the unprivileged user owns, since yo gives up root's rights. */
export function folder(name) {
  const made = mkdtempSync(path.join(work, `${name}-`));
  chmodSync(made, 0o755);
  if (isRoot) chownSync(made, NOBODY, NOBODY);
  return made;
}

export const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
export const seconds = (value) => (value / 1000).toFixed(2);

/** Milliseconds that a program takes. */
export function timed(program, words, options) {
  const begun = performance.now();
  const ran = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    ...options,
  });
  if (ran.status !== 0) throw new Error(`${words.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return performance.now() - begun;
}

/** The middle and the ends of some ratios. */
export const spread = (ratios) =>
  `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`;
