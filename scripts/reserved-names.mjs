/**
 * Makes `src/model/reserved.json` from the really installed frameworks, in an environment of its own.
 * With `--check` it writes nothing and fails when the committed file is not current.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'prettier';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const environment = join(root, '.cache', 'reserved-names');
const target = join(root, 'src', 'model', 'reserved.json');

/** Every package of both halves at its locked version; of two versions the first half's counts. */
function packages() {
  const versions = new Map();
  for (const half of ['django', 'flask']) {
    const lock = JSON.parse(readFileSync(join(root, 'src', 'frameworks', half, 'lock.json'), 'utf8'));
    for (const { name, version, marker } of lock.packages) {
      if (marker === null && !versions.has(name)) versions.set(name, version);
    }
  }
  return [...versions].map(([name, version]) => `${name}==${version}`);
}

function run(command, ...args) {
  return execFileSync(command, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

/** The environment's Python, with the packages; made with uv where it is, else with Python's own tools. */
function python() {
  const path = join(environment, process.platform === 'win32' ? 'Scripts/python.exe' : 'bin/python');
  const stamp = join(environment, 'packages.txt');
  const wanted = packages().join('\n');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return path;
  mkdirSync(dirname(environment), { recursive: true });
  run(process.env['PYTHON'] ?? 'python3', '-m', 'venv', '--clear', environment);
  try {
    run('uv', 'pip', 'install', '--quiet', '--no-deps', '--python', path, ...packages());
  } catch {
    run(path, '-m', 'pip', 'install', '--quiet', '--no-deps', ...packages());
  }
  writeFileSync(stamp, wanted);
  return path;
}

const made = run(python(), join(root, 'scripts', 'reserved_names.py'));
const committed = existsSync(target) ? readFileSync(target, 'utf8') : '';
if (!process.argv.includes('--check')) {
  writeFileSync(target, await format(made, { parser: 'json', printWidth: 110 }));
} else if (JSON.stringify(JSON.parse(committed)) !== JSON.stringify(JSON.parse(made))) {
  console.error('src/model/reserved.json is not current. Run: node scripts/reserved-names.mjs');
  process.exitCode = 1;
}
