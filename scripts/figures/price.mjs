/** What each feature costs: lines, files, packages and time to start, by generating with it and without. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { bin, folder, HALVES, median, runs, spread, table, timed } from './common.mjs';
import { countFiles, countLines, isOwn, sumOf } from './lines.mjs';

/** Each is compared with the one that is named: the smallest pair that lacks nothing but the feature. */
const SETS = [
  { name: 'minimal', features: 'none', beside: null },
  { name: 'alike', features: 'alike', beside: 'minimal' },
  { name: 'accounts', features: 'accounts', beside: 'alike' },
  { name: 'api, without accounts', features: 'api', beside: 'alike' },
  { name: 'api, with accounts', features: 'accounts,api', beside: 'accounts' },
  { name: 'admin', features: 'admin', beside: 'accounts' },
  { name: 'lab', features: 'lab', beside: 'accounts' },
];

const START = {
  flask: 'from wsgi import app',
  django: 'from config.wsgi import application',
};

/** Names of the packages that a half needs to run. */
function packages(workspace, half) {
  const text = readFileSync(path.join(workspace, `${half}-app`, 'requirements.txt'), 'utf8');
  return new Set([...text.matchAll(/^([\w.-]+)==/gm)].map(([, name]) => name));
}

function made({ features }) {
  const cwd = folder('price');
  const words = [bin, 'tasks', '--preset', 'tasks', '--features', features, '--defaults'];
  execFileSync(process.execPath, words, { cwd, stdio: ['ignore', 'ignore', 2] });
  return path.join(cwd, 'tasks');
}

/** Milliseconds to import all of an app, as a worker of the server does before its first request. */
function start(workspace, half) {
  const cwd = path.join(workspace, `${half}-app`);
  const env = {
    PATH: process.env.PATH,
    SECRET_KEY: 'x'.repeat(50),
    ALLOWED_HOSTS: 'localhost',
    EMAIL_URL: 'console:',
    DATABASE_URL: 'sqlite:////nowhere/db.sqlite3',
  };
  return timed(path.join(cwd, '.venv', 'bin', 'python'), ['-c', START[half]], { cwd, env });
}

/** Rounds of all workspaces in turn, so that a busy moment falls on all of them. */
function starts(workspaces, half) {
  const times = new Map(workspaces.map(({ name }) => [name, []]));
  for (let nth = 0; nth <= runs; nth += 1) {
    for (const { name, workspace } of workspaces) {
      const time = start(workspace, half);
      if (nth > 0) times.get(name).push(time);
    }
  }
  return times;
}

function prices(workspaces, half) {
  const times = starts(workspaces, half);
  const known = new Map(workspaces.map((one) => [one.name, one]));
  return workspaces.map(({ name, beside, workspace }) => {
    const counts = countLines(workspace);
    const own = packages(workspace, half);
    const other = known.get(beside);
    if (other === undefined) {
      return [
        name, 'nothing', sumOf(counts, half, isOwn), counts.get('made alike')?.[half] ?? 0, counts.get('tests')[half],
        countFiles(workspace, half), own.size, `${median(times.get(name)).toFixed(0)} ms`,
      ]; // prettier-ignore
    }
    const before = countLines(other.workspace);
    const added = [...own].filter((one) => !packages(other.workspace, half).has(one));
    const ratios = times.get(name).map((time, nth) => time / times.get(beside)[nth]);
    const more = (wanted) => sumOf(counts, half, wanted) - sumOf(before, half, wanted);
    return [
      name, beside, more(isOwn), more((concern) => concern === 'made alike'), more((concern) => concern === 'tests'),
      countFiles(workspace, half) - countFiles(other.workspace, half), added.join(', ') || 'none', spread(ratios),
    ]; // prettier-ignore
  });
}

/** One table for each half. */
export function price() {
  const workspaces = SETS.map((set) => ({ ...set, workspace: made(set) }));
  const head = [
    'what', 'more than', 'lines', 'made alike', 'tests', 'files', 'packages', `start, ratio of ${runs} rounds`,
  ]; // prettier-ignore
  return [
    '## The price of each feature, tasks preset',
    ...HALVES.flatMap((half) => ['', `### ${half}`, '', ...table(head, ...prices(workspaces, half))]),
  ];
}
