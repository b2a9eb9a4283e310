import { mkdtempSync, realpathSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export const root = path.join(import.meta.dirname, '..', '..', '..');
export const bin = path.join(root, 'dist', 'src', 'cli', 'main.js');
/** What runs share: environments and the caches of slow tools. */
export const cache = path.join(root, '.cache');

/** Outside the checkout; `scripts/test.mjs` makes it and removes it with all that is in it. */
const below = process.env['FVD_TEMP'] ?? realpathSync(tmpdir());

/** A new folder. */
export const temporary = (name: string): string => mkdtempSync(path.join(below, `${name}-`));
