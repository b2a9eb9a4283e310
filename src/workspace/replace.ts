/** Replaces files of our own making: each is whole, the old one or the new one, whatever happens meanwhile. */
import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { stagingName } from './staging.ts';

/**
 * Writes files into a folder, all beside their places before the first of them is put there.
 * @param files - texts by name.
 * @throws Error of the system; then every place holds what it held.
 */
export function replaceFiles(folder: string, files: Readonly<Record<string, string>>): void {
  mkdirSync(folder, { recursive: true });
  const waiting = Object.keys(files).map((name) => [path.join(folder, stagingName(name)), name] as const);
  try {
    for (const [draft, name] of waiting) writeFileSync(draft, files[name] ?? '');
    for (const [draft, name] of waiting) renameSync(draft, path.join(folder, name));
  } finally {
    for (const [draft] of waiting) rmSync(draft, { force: true });
  }
}
