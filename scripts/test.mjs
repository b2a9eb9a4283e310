/**
 * Runs the tests: `npm test` is the gate, `npm run test:full` the release check. Further arguments go to vitest.
 * `FVD_NEEDS=browser,postgresql` makes a missing service a failure instead of a skip that is named.
 */
import { execFileSync, spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { ADDRESSES, browser, onPath, services } from './services.mjs';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const cache = path.join(root, '.cache');
const UV = 'uv>=0.9,<1';

/** The tests' own tools want a newer Node than the generator does. */
function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if ((major === 20 && minor >= 19) || (major === 22 && minor >= 16) || major >= 24) return;
  console.error(`The tests need Node ^20.19 || ^22.16 || >=24, and this is ${process.versions.node}.`);
  process.exit(1);
}

/** The folder of `uv`, which makes the environments of the generated apps in seconds. */
function uvFolder() {
  const found = onPath('uv');
  if (found) return path.dirname(found);
  const own = path.join(cache, 'uv');
  const bin = path.join(own, 'bin');
  if (!existsSync(path.join(bin, 'uv'))) {
    console.log('Installing uv into .cache ...');
    execFileSync('python3', ['-m', 'venv', '--clear', own], { stdio: 'inherit' });
    execFileSync(path.join(bin, 'pip'), ['install', '--quiet', '--disable-pip-version-check', UV], {
      stdio: 'inherit',
    });
  }
  return bin;
}

/** Names what cannot be tested here. */
async function look() {
  const all = await services();
  const needed = new Set((process.env.FVD_NEEDS ?? '').split(',').filter(Boolean));
  for (const { name, remedy } of all.filter(({ found }) => !found)) {
    const end = needed.has(name) ? 'which FVD_NEEDS asks for' : 'so what needs it is skipped';
    console.log(`There is no ${name} here, ${end}. ${remedy}`);
  }
  return all.filter(({ found }) => found).map(({ name }) => name);
}

checkNode();
const has = await look();
const temporary = mkdtempSync(path.join(realpathSync(tmpdir()), 'fvd-tests-'));
// Some tests are somebody else, who must come to what is below.
chmodSync(temporary, 0o755);
const full = process.argv.includes('--full');
const child = spawn(
  process.execPath,
  [
    path.join(root, 'node_modules', 'vitest', 'vitest.mjs'),
    'run',
    ...process.argv.slice(2).filter((word) => word !== '--full'),
  ],
  {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: {
      ...process.env,
      PATH: `${uvFolder()}${path.delimiter}${process.env.PATH}`,
      UV_CACHE_DIR: process.env.UV_CACHE_DIR ?? path.join(cache, 'uv-cache'),
      UV_LINK_MODE: 'hardlink',
      FVD_TEMP: temporary,
      FVD_FULL: full ? '1' : '',
      FVD_HAS: has.join(','),
      FVD_BROWSER: browser() ?? '',
      FVD_POSTGRESQL: ADDRESSES.postgresql,
    },
  },
);
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  rmSync(temporary, { recursive: true, force: true });
  process.exit(code ?? 128 + (constants.signals[signal] ?? 0));
});
