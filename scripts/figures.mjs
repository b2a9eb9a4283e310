/**
 * Measures the generator and what it makes, and prints it as Markdown: the cost of generation, lines per concern, the
 * tally of the contract's rules, readers on SQLite, the price of each feature. Run it on a quiet machine:
 * node scripts/figures.mjs [RUNS]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { bin, folder, work } from './figures/common.mjs';
import { generation, installed, sizes } from './figures/generation.mjs';
import { concerns } from './figures/lines.mjs';

import { price } from './figures/price.mjs';
import { readers } from './figures/readers.mjs';
import { tally } from './figures/tally.mjs';

try {
  const cwd = folder('workspace');
  execFileSync(process.execPath, [bin, 'library', '--preset', 'library', '--defaults'], {
    cwd,
    stdio: ['ignore', 2, 2],
  });
  const workspace = path.join(cwd, 'library');
  if (!existsSync(workspace)) throw new Error('nothing was generated');
  const parts = [
    generation(installed()),
    sizes(),
    concerns(workspace),
    tally(workspace),
    await readers(workspace),
    price(),
  ];
  console.log(parts.map((lines) => lines.join('\n')).join('\n\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
