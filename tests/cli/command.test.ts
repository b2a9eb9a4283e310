import { execaNode } from 'execa';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PACKAGE_ROOT, VERSION } from '../../src/installation.ts';
import { files, temporary } from '../workspace/support.ts';

const bin = path.join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
/** Files of a workspace, whatever its name. */
const named = (made: Record<string, string> | undefined, name: string) =>
  Object.keys(made ?? {})
    .map((file) => file.replaceAll(name, 'NAME'))
    .toSorted();

const MAKE = ['--preset', 'tasks', '--skip-install'];

const run = (cwd: string, ...words: readonly string[]) =>
  execaNode(bin, words, { cwd, reject: false, stdin: 'ignore', env: { npm_command: undefined } });

describe('the command', { timeout: 60_000 }, () => {
  test('prints help with examples for itself and every command', async () => {
    const cwd = temporary();
    const help = await run(cwd, '--help');
    expect(help.exitCode).toBe(0);
    const names = [...help.stdout.matchAll(/^ {2}([a-z]+) {2,}\S/gm)].map(([, name]) => name ?? '');
    expect(names).toEqual([
      'create',
      'up',
      'check',
      'explain',
      'advise',
      'compare',
      'bench',
      'setup',
      'doctor',
      'demo',
    ]);
    for (const name of names) {
      const own = await run(cwd, name, '--help');
      expect([name, own.exitCode, own.stderr]).toEqual([name, 0, '']);
      expect(own.stdout).toContain('Examples:');
      expect((await run(cwd, 'help', name)).stdout).toBe(own.stdout);
    }
  });

  test('prints its version', async () => {
    expect((await run(temporary(), '--version')).stdout).toBe(VERSION);
  });

  test.each([
    [['shop'], 'There is no terminal to ask in.'],
    [['shop', '--preset', 'tsks'], '--preset: There is no preset "tsks". Did you mean "tasks"?'],
    [['trial', ...MAKE], '"trial" is reserved by a command of this generator. Try "my-trial".'],
    [['django', ...MAKE], '"django" is reserved by'],
    [['', ...MAKE], 'The name is empty.'],
    [['shop', '--model', 'nowhere.yaml'], 'nowhere.yaml: There is no such file.'],
    [['shop', '--model', '.'], '.: This is no plain file.'],
    [['shop', '--model', '/dev/zero'], '/dev/zero: This is no plain file.'],
    [['shop', '--entity', 'Book', '--preset', 'tasks'], 'A workspace has one model.'],
    [['shop', '--entity', 'book'], '--entity:1:1: '],
    [
      ['shop', '--preset', 'tasks', '--profile', 'minmal'],
      'There is no profile "minmal". Did you mean "minimal"?',
    ],
    [['shop', ...MAKE, '--profile', 'minimal', '--features', 'api'], 'Use one of --features and --profile.'],
    [
      ['shop', '--preset', 'library', '--features', 'none'],
      '--preset: The preset library has owners or relations to users, and accounts are switched off.',
    ],
    [
      ['shop', '--preset', 'library', '--profile', 'minimal'],
      'Add accounts to --features, or use --preset tasks.',
    ],
    [
      ['shop', '--entity', 'Note:owned text', '--features', 'api'],
      '--entity:1:1: entities.Note.owned: "owned" needs accounts, and they are switched off.',
    ],
    [['con', '--model', 'model.yaml'], `con: The folder's name is a name that Windows keeps for a device.`],
    [['up'], 'This is no workspace, and it is in none.'],
    [['up', '--flask-port', '0'], '--flask-port: A port is a number from 1 to 65535.'],
    [['setup', 'nowhere'], 'This is no workspace'],
    [['doctor', '--jsno'], 'Did you mean "--json"?'],
  ])('refuses %j with status 2, one message and nothing written', async (words, sentence) => {
    const cwd = temporary();
    writeFileSync(
      path.join(cwd, 'model.yaml'),
      'project: {name: shop}\nentities: {Book: {fields: {title: {type: string}}}}\n',
    );
    const ran = await run(cwd, ...words);
    expect(ran.stderr).toContain(sentence);
    expect([ran.exitCode, ran.stdout]).toEqual([2, '']);
    expect(ran.stderr).not.toMatch(/^ +at /m);
    expect(readdirSync(cwd)).toEqual(['model.yaml']);
  });

  test('takes the features by name or by profile', async () => {
    const cwd = temporary();
    const features = async (name: string, ...words: readonly string[]) => {
      expect((await run(cwd, name, ...MAKE, ...words)).exitCode).toBe(0);
      return (
        JSON.parse(files(path.join(cwd, name))['contract/model.json'] ?? '{}') as { features?: unknown }
      ).features;
    };
    expect(await features('usual', '--profile', 'standard')).toEqual(['alike', 'accounts', 'api', 'admin']);
    expect(await features('staffed', '--features', 'admin')).toEqual(['alike', 'accounts', 'admin']);
    expect(await features('least', '--profile', 'minimal')).toEqual([]);
    expect(await features('bare', '--features', 'none')).toEqual([]);
    const [least, none] = ['least', 'bare'].map((name) => files(path.join(cwd, name)));
    expect(named(least, 'least')).toEqual(named(none, 'bare'));
    expect(least?.['contract/rules.yaml']).toBe(none?.['contract/rules.yaml']);
  });

  test('goes into the current folder for a dot, beside the files of a new repository', async () => {
    const cwd = path.join(temporary(), 'bookshop');
    mkdirSync(path.join(cwd, '.git'), { recursive: true });
    writeFileSync(path.join(cwd, 'README.md'), 'mine');
    const ran = await run(cwd, '.', ...MAKE);
    expect(ran.exitCode).toBe(0);
    expect(ran.stdout).toContain('Kept as it was, because it is yours: README.md.');
    expect(ran.stdout).not.toContain('cd ');
    expect(readFileSync(path.join(cwd, 'README.md'), 'utf8')).toBe('mine');
    expect(readFileSync(path.join(cwd, 'model.yaml'), 'utf8')).toContain('name: bookshop');
    expect(readdirSync(cwd).toSorted()).toEqual([
      '.flask-vs-django', '.git', '.gitattributes', '.gitignore', 'README.md', 'contract', 'django-app', 'flask-app',
      'model.yaml',
    ]); // prettier-ignore
  });

  test('leaves a model file that is in its place as the user wrote it', async () => {
    const cwd = path.join(temporary(), 'shop');
    mkdirSync(cwd);
    const text = 'project: {name: shop}\nentities: {Book: {fields: {title: {type: string}}}}\n';
    writeFileSync(path.join(cwd, 'model.yaml'), text);
    expect((await run(cwd, '.', '--model', 'model.yaml', '--skip-install')).exitCode).toBe(0);
    expect(readFileSync(path.join(cwd, 'model.yaml'), 'utf8')).toBe(text);
  });

  test('makes one half, and with force the other model in its place', async () => {
    const cwd = temporary();
    expect((await run(cwd, 'shop', ...MAKE, '--only', 'flask')).exitCode).toBe(0);
    const shop = path.join(cwd, 'shop');
    expect(existsSync(path.join(shop, 'django-app'))).toBe(false);
    writeFileSync(path.join(shop, 'notes.txt'), 'mine');
    expect((await run(cwd, 'shop', ...MAKE, '--only', 'flask')).stderr).toContain(
      'This is a workspace already.',
    );
    const again = await run(cwd, 'shop', '--entity', 'Book title', '--skip-install', '--force');
    expect(again.exitCode).toBe(0);
    const names = Object.keys(files(shop));
    expect(names).toContain('django-app/manage.py');
    expect(names).toContain('notes.txt');
    expect(names.filter((name) => /task/.test(name))).toEqual([]);
    const fresh = temporary();
    await run(fresh, 'shop', '--entity', 'Book title', '--skip-install');
    const { 'notes.txt': _, ...rest } = files(shop);
    expect(rest).toEqual(files(path.join(fresh, 'shop')));
  });
});
