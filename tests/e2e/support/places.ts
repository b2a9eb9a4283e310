import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..', '..');
export const bin = process.env['FVD_BIN'] ?? path.join(root, 'dist', 'src', 'cli', 'main.js');
/** What runs share: environments and the caches of slow tools. */
export const cache = path.join(root, '.cache');

const made: string[] = [];

/** A new folder outside the checkout, which ends with this process. */
export function temporary(name: string): string {
  if (made.length === 0)
    process.once('exit', () => made.forEach((each) => rmSync(each, { recursive: true, force: true })));
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), `fvd-${name}-`));
  made.push(folder);
  return folder;
}
