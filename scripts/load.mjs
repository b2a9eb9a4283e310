/**
 * Two checks of the load that `bench` measures, printed as Markdown: what the apps cost beside bare pages of the same
 * queries and templates, and whether the client counts what `wrk` counts. Run it on a quiet machine, with wrk
 * installed: node scripts/load.mjs [ROUNDS]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { bare } from './load/bare.mjs';
import { client } from './load/client.mjs';
import { prepare } from '../dist/src/bench/app.js';

const bin = path.join(import.meta.dirname, '..', 'dist', 'src', 'cli', 'main.js');
const rounds = Number(process.argv[2] ?? 12);
const work = mkdtempSync(path.join(tmpdir(), 'load-'));

const command = (...words) =>
  execFileSync(process.execPath, [bin, ...words], { cwd: work, stdio: ['ignore', 2, 2] });

if (spawnSync('wrk', ['--version']).error) {
  console.error('There is no wrk on the path. Debian and Ubuntu: apt install wrk');
  process.exit(1);
}

try {
  command('library', '--preset', 'library', '--defaults', '--skip-install');
  command('setup', 'library');
  const workspace = path.join(work, 'library');
  const halves = [];
  for (const half of ['flask', 'django'])
    halves.push(await prepare(workspace, half, path.join(work, 'scratch')));
  console.log((await bare(halves, rounds)).join('\n'));
  console.log();
  console.log((await client(halves, rounds)).join('\n'));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(work, { recursive: true, force: true });
}
