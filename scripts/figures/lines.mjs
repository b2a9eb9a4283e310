/** Lines that a person would write, by concern: blank lines, data and vendored files are left out. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { table } from './common.mjs';

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

/** Not written by a person: left out. */
const isData = (name) => /requirements(?:-dev)?\.txt$|common_passwords|sample_data\.json$|\.svg$/.test(name);

/** Counted, but not in the sum of what a half is. */
export const APART = new Set(['made alike', 'tests', 'migration', 'style']);
export const isOwn = (concern) => !APART.has(concern);

const halfOf = (name) => ['flask', 'django'].find((half) => name.startsWith(`${half}-app/`));

/** Lines of each concern in each half, by what the state of a workspace says of its files. */
export function countLines(workspace) {
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
    const half = halfOf(name);
    if (half === undefined || concern === 'vendored' || isData(name)) continue;
    const text = readFileSync(path.join(workspace, name), 'utf8');
    let rest = text.split('\n').filter((line) => line.trim() !== '').length;
    for (const [symbol, other] of Object.entries(symbols)) {
      const lines = symbolLines[path.join(workspace, name)]?.[symbol] ?? 0;
      add(other, half, lines);
      rest -= lines;
    }
    add(concern, half, rest);
  }
  return counts;
}

/** Files of a half that a person would write. */
export function countFiles(workspace, half) {
  const { files } = JSON.parse(readFileSync(path.join(workspace, '.flask-vs-django', 'state.json'), 'utf8'));
  return Object.entries(files).filter(
    ([name, { concern }]) => halfOf(name) === half && concern !== 'vendored' && !isData(name),
  ).length;
}

const all = () => true;

/** Lines of a half, of the concerns that are wanted. */
export const sumOf = (counts, half, wanted = all) =>
  [...counts].reduce((sum, [concern, each]) => sum + (wanted(concern) ? each[half] : 0), 0);

/** The table of one workspace. */
export function concerns(workspace) {
  const counts = countLines(workspace);
  const rows = (wanted) =>
    [...counts]
      .filter(([concern]) => wanted(concern))
      .toSorted()
      .map(([concern, { flask, django }]) => [concern, flask, django]);
  return [
    '## Lines per concern, library preset, blank lines left out',
    '',
    ...table(
      ['concern', 'Flask', 'Django'],
      ...rows(isOwn),
      ['**sum of these**', ...['flask', 'django'].map((half) => `**${sumOf(counts, half, isOwn)}**`)],
      ...rows((concern) => APART.has(concern)),
    ),
    '',
    'Below the sum, apart: code that only makes the two alike, tests, the generated migration, the shared stylesheet.',
  ];
}
