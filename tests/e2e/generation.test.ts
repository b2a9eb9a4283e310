import { mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpus } from '../model/support.ts';
import { linkEnvironment } from './support/environments.ts';
import { HALVES, halfNames, python } from './support/halves.ts';
import { bin, root, temporary } from './support/places.ts';
import { run, succeed, type Ran } from './support/program.ts';
import { tree } from './support/tree.ts';

const LIBRARY = ['--preset', 'library', '--skip-install', '--defaults'];

const make = (cwd: string, ...words: readonly string[]): Promise<Ran> =>
  run(process.execPath, [bin, ...words], { cwd });

test('the same model gives the same bytes', async () => {
  const [one, other] = [temporary('same'), temporary('same')];
  for (const cwd of [one, other]) expect(await make(cwd, 'library', ...LIBRARY)).toMatchObject({ status: 0 });
  const found = tree(one);
  expect(found.size).toBeGreaterThan(300);
  expect(found).toEqual(tree(other));
});

test('--dry-run tells of every file and writes none', async () => {
  const [dry, real] = [temporary('dry'), temporary('real')];
  const told = await make(dry, 'library', ...LIBRARY, '--dry-run', '--json');
  expect(told.status).toBe(0);
  expect(readdirSync(dry)).toEqual([]);
  await make(real, 'library', ...LIBRARY);
  const { files } = JSON.parse(told.stdout) as { files: { path: string }[] };
  const written = [...tree(path.join(real, 'library'))].filter(([, text]) => text !== 'folder');
  expect(files.map((file) => file.path).toSorted()).toEqual(written.map(([name]) => name).toSorted());
});

describe('an invalid model', () => {
  const chosen = [
    'access.yaml',
    'all-at-once.yaml',
    'yaml-alias.yaml',
    'name-validate.yaml',
    'field-key.yaml',
  ];
  const invalid = corpus('invalid');
  const files = invalid.filter(({ name }) => chosen.includes(name));
  test('of each of these is in the corpus', () => expect(files.length).toBe(chosen.length));
  test.each(files)(
    '$name is refused by the command in under a second, and nothing is written',
    async (file) => {
      const cwd = temporary('invalid');
      const model = path.join(cwd, 'model.yaml');
      writeFileSync(model, file.text);
      let fastest = Infinity;
      for (let tries = 0; tries < 5 && fastest >= 1000; tries += 1) {
        const begun = performance.now();
        const ran = await make(cwd, 'shop', '--model', 'model.yaml', '--defaults');
        fastest = Math.min(fastest, performance.now() - begun);
        expect(ran).toMatchObject({ status: 2, stdout: '' });
        const expected = [...file.text.matchAll(/^# expect (\d+:\d+) \S+ (\S+): (.*)$/gm)];
        const lines = expected.map(
          ([, place, at, message]) => `model.yaml:${place}: ${at === '-' ? '' : `${at}: `}${message}`,
        );
        expect(ran.stderr.trimEnd().split('\n')).toEqual(lines);
        expect(readdirSync(cwd)).toEqual(['model.yaml']);
      }
      expect(fastest).toBeLessThan(1000);
    },
  );
});

/** Runs the command and says what it answered; nothing may have changed. */
async function refused(cwd: string, ...words: readonly string[]): Promise<Ran> {
  const before = tree(cwd);
  const ran = await make(cwd, ...words);
  expect(tree(cwd)).toEqual(before);
  expect(ran.status).toBeGreaterThan(0);
  expect(ran.status).toBeLessThan(3);
  expect(ran.stderr).not.toMatch(/\n {4}at |node:internal/);
  return ran;
}

describe('what is in the way', () => {
  test('a folder that is not empty', async () => {
    const cwd = temporary('full');
    mkdirSync(path.join(cwd, 'library'));
    writeFileSync(path.join(cwd, 'library', 'mine.txt'), 'mine');
    expect((await refused(cwd, 'library', ...LIBRARY)).stderr).toContain('mine.txt');
  });

  test('a file', async () => {
    const cwd = temporary('file');
    writeFileSync(path.join(cwd, 'library'), 'mine');
    await refused(cwd, 'library', ...LIBRARY);
  });

  test.each(['there', 'nowhere'])('a link that leads %s', async (to) => {
    const cwd = temporary('link');
    mkdirSync(path.join(cwd, 'there'));
    symlinkSync(to, path.join(cwd, 'library'));
    await refused(cwd, 'library', ...LIBRARY);
  });

  test('a link inside the folder', async () => {
    const cwd = temporary('inside');
    const outside = temporary('outside');
    mkdirSync(path.join(cwd, 'library'));
    symlinkSync(outside, path.join(cwd, 'library', 'flask-app'));
    await refused(cwd, 'library', ...LIBRARY, '--force');
    expect(readdirSync(outside)).toEqual([]);
  });

  test('changes of the user, even with --force', async () => {
    const cwd = temporary('changed');
    await make(cwd, 'library', ...LIBRARY);
    writeFileSync(path.join(cwd, 'library', 'flask-app', 'wsgi.py'), '"""Mine."""\n');
    expect((await refused(cwd, 'library', ...LIBRARY, '--force')).stderr).toContain('flask-app/wsgi.py');
  });
});

/** A file system of its own, for as long as the function runs; only root can have one. */
async function mounted(options: string, use: (folder: string) => Promise<void>): Promise<void> {
  const folder = temporary('mounted');
  await succeed('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', folder], { cwd: root });
  try {
    await use(folder);
  } finally {
    await succeed('umount', [folder], { cwd: root });
  }
}

const mayMount = process.getuid?.() === 0 && process.platform === 'linux';

describe.skipIf(!mayMount)('a disk', () => {
  test('that is full leaves nothing', async () => {
    for (const size of ['64k', '300k', '700k']) {
      await mounted(`size=${size}`, async (folder) => {
        const ran = await make(folder, 'library', ...LIBRARY);
        expect(ran.status).toBe(1);
        expect(ran.stderr.trimEnd().split('\n').length).toBe(1);
        expect(ran.stderr).toMatch(/full|space/i);
        expect(readdirSync(folder)).toEqual([]);
      });
    }
  });

  test('that is read-only is said to be', async () => {
    await mounted('ro', async (folder) => {
      const ran = await make(folder, 'library', ...LIBRARY);
      expect(ran.status).toBe(1);
      expect(ran.stderr.trimEnd().split('\n').length).toBe(1);
      expect(ran.stderr).toMatch(/read-only|written|write/i);
    });
  });
});

const ODD = `it's "odd" (1) [2] 50% %(here)s $HOME é 日本 & more`;

describe('a folder with an odd name', () => {
  test.each(halfNames)('serves %s all the same', async (half) => {
    const cwd = path.join(temporary('odd'), ODD);
    mkdirSync(cwd);
    writeFileSync(
      path.join(cwd, 'my model.yaml'),
      readFileSync(path.join(root, 'presets', 'tasks', 'model.yaml')),
    );
    const ran = await make(cwd, 'tasks', '--model', './my model.yaml', '--skip-install', '--defaults');
    expect(ran.stderr + ran.stdout).not.toContain('undefined');
    expect(ran.status).toBe(0);
    const folder = path.join(cwd, 'tasks', HALVES[half].folder);
    await linkEnvironment(folder);
    await copyFile(path.join(folder, '.env.example'), path.join(folder, '.env'));
    for (const step of [HALVES[half].migrate, HALVES[half].seed, HALVES[half].drift]) {
      await succeed(python(folder), step, { cwd: folder });
    }
    expect(readdirSync(folder)).toContain('db.sqlite3');
  });
});
