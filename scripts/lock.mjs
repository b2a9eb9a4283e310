// Resolves each half's packages with uv and writes the graph that generated requirements are cut from.
// Usage: node scripts/lock.mjs   (after a build; needs uv and the package index that pip is set up for)
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { flaskPackages } from '../dist/src/frameworks/flask/packages.js';
import { djangoPackages } from '../dist/src/frameworks/django/packages.js';
import { contractPackages } from '../dist/src/scaffold/contract-packages.js';
import { chosenParts } from '../dist/src/features/index.js';
import { FEATURE_IDS } from '../dist/src/features/types.js';

const PYTHON = '3.11';
/** What a base and every feature need. */
const all = (base, partOf) => [
  ...base,
  ...chosenParts(FEATURE_IDS, partOf).flatMap(({ part }) => part.packages ?? []),
];
const HALVES = [
  { needs: all(flaskPackages, (feature) => feature.flask), file: 'src/frameworks/flask/lock.json' },
  { needs: all(djangoPackages, (feature) => feature.django), file: 'src/frameworks/django/lock.json' },
  { needs: all(contractPackages, (feature) => feature.contract), file: 'src/scaffold/contract-lock.json' },
];

const folder = mkdtempSync(path.join(tmpdir(), 'lock-'));

/** The index that pip uses here; its address stays out of every file. */
function indexAddress() {
  const given = process.env.UV_DEFAULT_INDEX ?? process.env.UV_INDEX_URL ?? process.env.PIP_INDEX_URL;
  if (given) return given;
  try {
    const tell = 'from pip._internal.models.index import PyPI; print(PyPI.simple_url)';
    return execFileSync('python3', ['-c', tell], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return null;
  }
}

/** Day of a version's first file, where the index tells (PEP 700); else null. */
async function released(index, name, version) {
  if (!index) return null;
  const address = `${index.replace(/\/+$/, '')}/${name}/`;
  const answer = await fetch(address, { headers: { Accept: 'application/vnd.pypi.simple.v1+json' } });
  if (!answer.ok || !answer.headers.get('content-type')?.includes('json')) return null;
  const { files } = await answer.json();
  const stem = `${name.replaceAll('-', '_')}-${version}`;
  const days = files
    .filter((one) =>
      one.filename
        .toLowerCase()
        .replaceAll(/[-.]+(?=.*-\d)/g, '_')
        .startsWith(stem),
    )
    .map((one) => one['upload-time'])
    .filter(Boolean)
    .map((time) => time.slice(0, 10));
  return days.toSorted()[0] ?? null;
}

function compile(needs) {
  const source = path.join(folder, 'needs.in');
  const lines = needs.map((need) => {
    const extras = need.extras?.length ? `[${need.extras.join(',')}]` : '';
    const marker = need.marker ? ` ; ${need.marker}` : '';
    return `${need.name}${extras}${need.version}${marker}`;
  });
  writeFileSync(source, `${lines.join('\n')}\n`);
  const target = path.join(folder, 'needs.txt');
  execFileSync(
    'uv',
    ['pip', 'compile', '--universal', '--python-version', PYTHON, '--generate-hashes', '--no-header',
      '--no-emit-index-url', '--no-strip-extras', '--annotation-style', 'line', '--quiet', source, '-o', target], // prettier-ignore
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  return readFileSync(target, 'utf8');
}

/** Reads uv's own output: a pin with its marker, its hashes and who asked for it. */
function parse(text) {
  const found = [];
  for (const line of text.split('\n')) {
    const pin = /^([a-z0-9-]+)(?:\[([a-z0-9,-]+)\])?==([^ ;]+)(?: ; ([^\\]+?))? \\$/.exec(line);
    if (pin) {
      found.push({ name: pin[1], extras: pin[2]?.split(',') ?? [], version: pin[3], marker: pin[4] ?? null, hashes: [], via: [] }); // prettier-ignore
      continue;
    }
    const last = found.at(-1);
    const hash = /--hash=(sha256:[0-9a-f]+)/.exec(line);
    if (hash) last.hashes.push(hash[1]);
    const via = /# via (.+)$/.exec(line);
    if (via) last.via.push(...via[1].split(', ').map((one) => one.replace(/\[.*\]$/, '')));
  }
  return found;
}

async function lock(needs) {
  const index = indexAddress();
  const found = parse(compile(needs));
  const packages = [];
  for (const { name, extras, version, marker, hashes } of found) {
    const dependencies = found.filter((other) => other.via.includes(name)).map((other) => other.name);
    const day = await released(index, name, version);
    packages.push({ name, extras, version, marker, hashes: hashes.toSorted(), dependencies, released: day });
  }
  return { python: PYTHON, packages };
}

for (const { needs, file } of HALVES) {
  const made = await lock(needs);
  writeFileSync(file, `${JSON.stringify(made, null, 1)}\n`);
  const undated = made.packages.filter((one) => one.released === null).length;
  console.log(`${file}: ${made.packages.length} packages, ${undated} without a date`);
}
rmSync(folder, { recursive: true });
