/**
 * Measures the generator and what it makes, and prints it as Markdown: the cost of generation, lines per concern, the
 * tally of the contract's rules, readers on SQLite. Run it on a quiet machine: node scripts/figures.mjs [RUNS]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml'; // prettier-ignore

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = path.join(root, 'dist', 'src', 'cli', 'main.js');
const yo = path.join(root, 'node_modules', 'yo', 'lib', 'cli.js');
const runs = Number(process.argv[2] ?? 9);
const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;
const work = mkdtempSync(path.join(realpathSync(tmpdir()), 'figures-'));
chmodSync(work, 0o755);

/** A new folder that the unprivileged user owns, since yo gives up root's rights. */
function folder(name) {
  const made = mkdtempSync(path.join(work, `${name}-`));
  chmodSync(made, 0o755);
  if (isRoot) chownSync(made, NOBODY, NOBODY);
  return made;
}

const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];
const seconds = (value) => (value / 1000).toFixed(2);
const row = (...cells) => `| ${cells.join(' | ')} |`;
const table = (head, ...rows) => [
  row(...head),
  row(...head.map(() => '---')),
  ...rows.map((one) => row(...one)),
];

/** Milliseconds that a program takes. */
function timed(program, words, options) {
  const begun = performance.now();
  const ran = spawnSync(program, words, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    ...options,
  });
  if (ran.status !== 0) throw new Error(`${words.join(' ')} ended with ${ran.status}: ${ran.stderr}`);
  return performance.now() - begun;
}

/** Packs and installs this package, with an empty generator beside it. @returns the `node_modules` folder. */
function installed() {
  const place = path.join(work, 'packed');
  mkdirSync(path.join(place, 'project'), { recursive: true });
  execFileSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', place], { cwd: root });
  const archive = readdirSync(place).find((name) => name.endsWith('.tgz'));
  writeFileSync(path.join(place, 'project', 'package.json'), '{"private": true}');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  execFileSync('npm', ['install', ...options, path.join(place, archive)], {
    cwd: path.join(place, 'project'),
  });
  const modules = path.join(place, 'project', 'node_modules');
  const empty = path.join(modules, 'generator-empty', 'generators', 'app');
  mkdirSync(empty, { recursive: true });
  const described = {
    name: 'generator-empty',
    version: '1.0.0',
    type: 'module',
    keywords: ['yeoman-generator'],
  };
  writeFileSync(path.join(empty, '..', '..', 'package.json'), JSON.stringify(described));
  const source =
    "import Generator from 'yeoman-generator';\n" +
    'export default class extends Generator {\n  writing() {}\n}\n';
  writeFileSync(path.join(empty, 'index.js'), source);
  return modules;
}

function generation(modules) {
  const options = ['--preset=library', '--skip-install', '--defaults'];
  const env = { PATH: process.env.PATH, NODE_PATH: modules, NO_UPDATE_NOTIFIER: '1' };
  const throughYo =
    (name, ...words) =>
    () => {
      const as = isRoot ? { uid: NOBODY, gid: NOBODY } : {};
      return timed(process.execPath, [yo, name, ...words], {
        cwd: folder('yo'),
        env: { ...env, HOME: folder('home') },
        ...as,
      });
    };
  const ways = {
    'library through yo': throughYo('flask-vs-django', 'library', ...options),
    'an empty generator through yo': throughYo('empty'),
    'library through our own command': () =>
      timed(process.execPath, [bin, 'library', ...options], { cwd: folder('bin') }),
  };
  const times = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
  // One after another in turn, so that a busy moment falls on all of them.
  for (let nth = 0; nth <= runs; nth += 1) {
    for (const [name, way] of Object.entries(ways)) {
      const time = way();
      if (nth > 0) times[name].push(time);
    }
  }
  const base = median(times['library through yo']);
  const lines = Object.entries(times).map(([name, all]) => [
    name, seconds(median(all)), `${seconds(Math.min(...all))} to ${seconds(Math.max(...all))}`,
    (base / median(all)).toFixed(2),
  ]); // prettier-ignore
  return [
    '## Generation without install', '',
    ...table(['what', 'median, s', `of ${runs} runs, s`, 'library through yo takes so many times as long'], ...lines),
  ]; // prettier-ignore
}

/** A model with so many entities, each with a relation to the one before. */
function modelOf(count) {
  const entities = {};
  for (let nth = 1; nth <= count; nth += 1) {
    entities[`Thing${nth}`] = {
      fields: {
        name: { type: 'string', max: 80, required: true, search: true },
        amount: { type: 'decimal', digits: 8, places: 2, min: '0' },
        made: { type: 'date', max: 'today' },
        state: { type: 'choice', choices: ['new', 'old'], default: 'new', filter: true },
      },
      ...(nth > 1 && { relations: { other: { to: `Thing${nth - 1}`, reverse: `things_${nth}` } } }),
    };
  }
  return JSON.stringify({ project: { name: 'many' }, entities });
}

function sizes() {
  const lines = [1, 10, 100, 200].map((count) => {
    const model = path.join(folder('model'), 'model.json');
    writeFileSync(model, modelOf(count));
    const times = Array.from({ length: Math.min(runs, 5) }, () => {
      const cwd = folder('many');
      const time = timed(process.execPath, [bin, 'many', '--model', model, '--skip-install', '--defaults'], {
        cwd,
      });
      const names = readdirSync(path.join(cwd, 'many'), { recursive: true });
      const files = names.map((name) => statSync(path.join(cwd, 'many', name))).filter((one) => one.isFile());
      return { time, files: files.length, bytes: files.reduce((sum, one) => sum + one.size, 0) };
    });
    const all = times.map(({ time }) => time);
    const [{ files, bytes }] = times;
    return [
      count, seconds(median(all)), `${seconds(Math.min(...all))} to ${seconds(Math.max(...all))}`, files,
      (bytes / 1e6).toFixed(1),
    ]; // prettier-ignore
  });
  return [
    '## Generation by size',
    '',
    ...table(['entities', 'median, s', 'spread, s', 'files', 'MB'], ...lines),
  ];
}

const SYMBOL_LINES = `
import ast, json, sys
found = {}
for path in json.load(sys.stdin):
    text = open(path, encoding="utf-8").read()
    lines = text.splitlines()
    found[path] = {}
    for node in ast.parse(text).body:
        names = [node.name] if hasattr(node, "name") else [t.id for t in getattr(node, "targets", []) if hasattr(t, "id")]
        first = min([node.lineno, *[d.lineno for d in getattr(node, "decorator_list", [])]])
        for name in names:
            found[path][name] = sum(1 for line in lines[first - 1 : node.end_lineno] if line.strip())
print(json.dumps(found))
`;

/** Not written by a person: counted apart. */
const isData = (name) => /requirements(?:-dev)?\.txt$|common_passwords|sample_data\.json$|\.svg$/.test(name);

const APART = new Set(['made alike', 'tests', 'migration', 'style']);
const sum = (list, half) => list.reduce((all, [, each]) => all + each[half], 0);
const rows = (list) => list.map(([concern, { flask, django }]) => [concern, flask, django]);

function concerns(workspace) {
  const { files } = JSON.parse(readFileSync(path.join(workspace, '.flask-vs-django', 'state.json'), 'utf8'));
  const withSymbols = Object.entries(files).filter(([, { symbols }]) => Object.keys(symbols).length > 0);
  const input = JSON.stringify(withSymbols.map(([name]) => path.join(workspace, name)));
  const symbolLines = JSON.parse(execFileSync('python3', ['-c', SYMBOL_LINES], { input, encoding: 'utf8' }));
  const counts = new Map();
  const add = (concern, half, lines) => {
    const known = counts.get(concern) ?? { flask: 0, django: 0 };
    counts.set(concern, { ...known, [half]: known[half] + lines });
  };
  for (const [name, { concern, symbols }] of Object.entries(files)) {
    const half = name.startsWith('flask-app/') ? 'flask' : name.startsWith('django-app/') ? 'django' : null;
    if (half === null || isData(name)) continue;
    const text = readFileSync(path.join(workspace, name), 'utf8');
    let rest = text.split('\n').filter((line) => line.trim() !== '').length;
    for (const [symbol, other] of Object.entries(symbols)) {
      const lines = symbolLines[path.join(workspace, name)]?.[symbol] ?? 0;
      add(other, half, lines);
      rest -= lines;
    }
    add(concern, half, rest);
  }
  const own = [...counts].filter(([concern]) => !APART.has(concern)).toSorted();
  return [
    '## Lines per concern, library preset, blank lines left out', '',
    ...table(
      ['concern', 'Flask', 'Django'],
      ...rows(own),
      ['**sum of these**', `**${sum(own, 'flask')}**`, `**${sum(own, 'django')}**`],
      ...rows([...counts].filter(([concern]) => APART.has(concern)).toSorted()),
    ), '',
    'Below the sum, apart: code that only makes the two alike, tests, the generated migration, the shared stylesheet.',
  ]; // prettier-ignore
}

const KINDS = ['both', 'flask', 'django', 'neither'];
const count = (rules, kind) => rules.filter((rule) => rule.out_of_the_box === kind).length;

function tally(workspace) {
  const { areas } = parse(readFileSync(path.join(workspace, 'contract', 'rules.yaml'), 'utf8'));
  const all = areas.flatMap(({ rules }) => rules);
  const lines = areas.map(({ name, rules }) => [name, ...KINDS.map((kind) => count(rules, kind))]);
  const total = [`**${all.length} rules**`, ...KINDS.map((kind) => `**${count(all, kind)}**`)];
  return ['## Rules by who does them out of the box', '', ...table(['area', ...KINDS], ...lines, total)];
}

/** Pages a second that so many readers get in a few seconds. */
async function pagesPerSecond(url, readers) {
  const DURATION = 4000;
  const end = performance.now() + DURATION;
  const counts = await Promise.all(
    Array.from({ length: readers }, async () => {
      let count = 0;
      for (; performance.now() < end; count += 1) await (await fetch(url)).text();
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / (DURATION / 1000);
}

async function readers(workspace) {
  const { startApp } = await import('../dist/src/runtime/check-app.js');
  const lines = [];
  for (const half of ['flask', 'django']) {
    const scratch = folder('readers');
    const app = await startApp({
      half, folder: path.join(workspace, `${half}-app`), scratch, database: `sqlite:///${path.join(scratch, 'db.sqlite3')}`,
    }); // prettier-ignore
    try {
      await pagesPerSecond(`${app.url}/books/`, 1);
      const pairs = [];
      for (let nth = 0; nth < 3; nth += 1) {
        pairs.push([
          await pagesPerSecond(`${app.url}/books/`, 1),
          await pagesPerSecond(`${app.url}/books/`, 8),
        ]);
      }
      const ratios = pairs.map(([one, eight]) => eight / one);
      lines.push([
        half, ...[0, 1].map((nth) => median(pairs.map((pair) => pair[nth])).toFixed(0)),
        `${median(ratios).toFixed(2)} (${Math.min(...ratios).toFixed(2)} to ${Math.max(...ratios).toFixed(2)})`,
      ]); // prettier-ignore
    } finally {
      await app.stop();
    }
  }
  return [
    '## Readers on SQLite: the list of books, pages a second',
    '',
    ...table(['half', '1 reader', '8 readers', 'ratio'], ...lines),
  ];
}

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
  ];
  console.log(parts.map((lines) => lines.join('\n')).join('\n\n'));
} finally {
  rmSync(work, { recursive: true, force: true });
}
