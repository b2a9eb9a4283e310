/** What generation costs: beside an empty generator, and by the size of the model. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { bin, folder, isRoot, median, NOBODY, root, runs, seconds, timed, work } from './common.mjs';
import { table } from '../markdown.mjs';

const yo = path.join(root, 'node_modules', 'yo', 'lib', 'cli.js');

/** Packs and installs this package, with an empty generator beside it. @returns the `node_modules` folder. */
export function installed() {
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

export function generation(modules) {
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
    ...table(['what', 'median, s', `of ${runs} runs, s`, 'library through yo takes so many times as long'], lines),
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

export function sizes() {
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
    ...table(['entities', 'median, s', 'spread, s', 'files', 'MB'], lines),
  ];
}
