/** The published example is what the source makes now. */
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { expect, test } from 'vitest';

const script = path.join(import.meta.dirname, '..', '..', 'scripts', 'example.mjs');

test('examples/library is current', { timeout: 300_000 }, () => {
  expect(() => execFileSync(process.execPath, [script, '--check'], { stdio: 'pipe' })).not.toThrow();
});
