/**
 * Makes a clone ready to run: installs the packages and builds, each only when something changed since.
 * Built-ins only, since nothing else may be there yet.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const at = (...parts) => path.join(root, ...parts);

/** All files below some files and folders, sorted. */
function filesBelow(names) {
  return names.flatMap((name) => {
    if (!existsSync(at(name))) return [];
    const entries = readdirSync(path.dirname(at(name)), { withFileTypes: true });
    const self = entries.find((entry) => entry.name === path.basename(name));
    if (!self?.isDirectory()) return [name];
    return filesBelow(
      readdirSync(at(name))
        .toSorted()
        .map((each) => path.join(name, each)),
    );
  });
}

function digest(...names) {
  const hash = createHash('sha256').update(process.version);
  for (const name of filesBelow(names))
    hash
      .update(name)
      .update('\0')
      .update(readFileSync(at(name)));
  return hash.digest('hex');
}

/** Runs npm as it was called: the npm of the user's own choice. */
function npm(...words) {
  const own = process.env.npm_execpath;
  const [program, before] = own?.endsWith('js') ? [process.execPath, [own]] : ['npm', []];
  const shell = program === 'npm' && process.platform === 'win32';
  const done = spawnSync(program, [...before, ...words], { cwd: root, stdio: ['ignore', 2, 2], shell });
  if (done.error) console.error(`npm does not start: ${done.error.message}`);
  return done.status === 0;
}

/** Runs a step whose stamp is out of date, and stamps it. */
function step(stamp, sign, title, remedy, work) {
  const file = at(stamp);
  if (existsSync(file) && readFileSync(file, 'utf8') === sign) return;
  console.error(title);
  if (!work()) {
    console.error(remedy);
    process.exit(1);
  }
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, sign);
}

step(
  'node_modules/.ready',
  digest('package-lock.json', '.npmrc'),
  'Installing the packages of npm ...',
  'The packages could not be installed: see above. Is the package registry within reach?',
  () => npm('ci', '--include=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'),
);
step(
  'dist/.ready',
  digest('src', 'generators', 'tsconfig.json', 'package-lock.json'),
  'Building ...',
  'The build did not succeed: see above.',
  () => {
    // A folder that the sources no longer have would stay a subgenerator.
    rmSync(at('dist'), { recursive: true, force: true });
    return npm('run', '--silent', 'build');
  },
);
