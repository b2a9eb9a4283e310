import { execaNode } from 'execa';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from '../../src/installation.ts';
import { temporary } from '../workspace/support.ts';

const bin = path.join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');
const run = (cwd: string, words: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  execaNode(bin, words, { cwd, reject: false, stdin: 'ignore', env: { npm_command: undefined, ...env } });

const outside = temporary();

describe('explain', { timeout: 60_000 }, () => {
  test('without a word opens with the twenty-second version and lists every topic', async () => {
    const { exitCode, stdout, stderr } = await run(outside, ['explain']);
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^Flask and Django\n=+\n\nFlask is a small core/);
    const { stdout: json } = await run(outside, ['explain', '--format', 'json']);
    const { topics } = JSON.parse(json) as { topics: { id: string }[] };
    expect(topics.length).toBeGreaterThan(25);
    for (const { id } of topics) expect(stdout).toMatch(new RegExp(`^ +${id} `, 'm'));
  });

  test.each([['text'], ['markdown'], ['html']])('shows a topic as %s', async (format) => {
    const { exitCode, stdout } = await run(outside, ['explain', 'routing', '--format', format]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain('the first that fits');
    expect(stdout).toContain('In a workspace, the lines and figures of your own two apps stand here.');
  });

  test('gives programs a claim with its verdict, its sources and its evidence', async () => {
    const { stdout } = await run(outside, ['explain', 'django-cons-regex', '--format', 'json']);
    const claim = JSON.parse(stdout) as Record<string, unknown>;
    expect(claim).toMatchObject({ id: 'django-cons-regex', topic: 'routing', verdict: 'outdated' });
    expect(claim['sources']).toContainEqual(
      expect.objectContaining({ url: expect.stringContaining('/releases/2.0/') }),
    );
    expect(claim['evidence']).toContainEqual(
      expect.objectContaining({ kind: 'snippet', shows: expect.anything() }),
    );
  });

  test('looks for words that are no name', async () => {
    const { stdout } = await run(outside, ['explain', 'wrong', 'logins']);
    expect(stdout).toMatch(/^ +limits /m);
  });

  test('names the nearest when nothing is found, and refuses', async () => {
    const { exitCode, stdout, stderr } = await run(outside, ['explain', 'roting']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toBe('roting: There is no topic, no claim and no text of this. Did you mean "routing"?');
  });

  test.each([
    [['--format', 'pdf'], '--format: "pdf" is none of text, markdown, html, json.'],
    [['--workspace', '.'], '.: This is no workspace, and it is in none.'],
    [['--colour'], 'There is no option "--colour". Did you mean "--no-color"?'],
  ])('refuses %j', async (words, message) => {
    const { exitCode, stdout, stderr } = await run(outside, ['explain', 'routing', ...words]);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message.split(' Did')[0]);
  });

  test('has colours when they are forced, and none when they are forbidden', async () => {
    const coloured = await run(outside, ['explain'], { FORCE_COLOR: '1' });
    expect(coloured.stdout).toContain('\u001B[');
    for (const plain of [
      await run(outside, ['explain', '--no-color'], { FORCE_COLOR: '1' }),
      await run(outside, ['explain'], { FORCE_COLOR: '1', NO_COLOR: '1' }),
      await run(outside, ['explain']),
    ]) {
      expect(plain.stdout).not.toContain('\u001B[');
    }
  });
});

describe('explain in a workspace', { timeout: 60_000 }, () => {
  const folder = path.join(temporary(), 'shop');
  const view = path.join(folder, 'flask-app', 'app', 'shop', 'views', 'task.py');
  const explain = (...words: string[]) => run(path.join(folder, 'flask-app'), ['explain', ...words]);
  let text = '';

  beforeAll(async () => {
    const made = await run(path.dirname(folder), ['shop', '--preset', 'tasks', '--skip-install']);
    expect(made.exitCode).toBe(0);
    text = readFileSync(view, 'utf8');
  }, 60_000);

  test('shows the lines of both apps, from any folder in it', async () => {
    const { stdout } = await explain('routing');
    expect(stdout).toMatch(
      /^Flask: flask-app\/app\/shop\/views\/task\.py, line \d+\n {2}@bp\.get\("\/tasks\/"\)/m,
    );
    expect(stdout).toMatch(/^Django: django-app\/shop\/urls\.py, line \d+\n {2}urlpatterns = \[/m);
  });

  test('shows edits as they are, and says what is gone', async () => {
    writeFileSync(view, text.replace('def task_list', 'def every_task'));
    const { stdout } = await explain('routing');
    expect(stdout).toContain('You have renamed or removed this. At generation it was as shown.');
    writeFileSync(view, text.replace('def task_list() -> str:', 'def task_list() -> str:  # ours'));
    expect((await explain('routing')).stdout).toContain('def task_list() -> str:  # ours');
    writeFileSync(view, text);
  });

  test('counts the lines of both halves', async () => {
    const { stdout } = await explain('flask-pros-concise-code');
    const words = stdout.replaceAll(/\s+/g, ' ');
    expect(words).toMatch(/styles and what makes the two alike: Flask \d{4}, Django \d{4}/);
  });

  test('tells of a state that cannot be read', async () => {
    const state = path.join(folder, '.flask-vs-django', 'state.json');
    const kept = readFileSync(state, 'utf8');
    writeFileSync(state, '{');
    const { exitCode, stderr } = await explain('routing');
    expect([exitCode, stderr]).toEqual([
      1,
      expect.stringContaining('The state of this workspace cannot be read.'),
    ]);
    writeFileSync(state, kept);
  });
});

const answers = (text: string): string => {
  const file = path.join(outside, 'answers.yaml');
  rmSync(file, { force: true });
  writeFileSync(file, text);
  return file;
};

const advise = (text: string, ...words: string[]) =>
  run(outside, ['advise', '--answers', answers(text), ...words]);

describe('advise', { timeout: 60_000 }, () => {
  test('prints its questions as a file that it reads, in which nothing is said yet', async () => {
    const { stdout } = await run(outside, ['advise', '--questions']);
    expect(Object.keys(parse(stdout) as object)).toHaveLength(10);
    expect((await advise(stdout)).stdout).toContain('It is a tie');
  });

  test('lists reasons with their claims, what would turn it, and the trial that fits', async () => {
    const { exitCode, stdout } = await advise('admin: soon\naccounts: own\nfreedom: each\n');
    expect(exitCode).toBe(0);
    expect(stdout).toContain('Your answers speak more for Django.');
    expect(stdout).toContain('django-pros-admin');
    expect(stdout).toContain('What would turn it');
    expect(stdout).toMatch(/trial-pair --preset library --features accounts,admin$/m);
    expect(stdout).not.toMatch(/score|points|\d+ %/i);
  });

  test('makes the trial that it names', async () => {
    const { stdout } = await advise('accounts: own\napi: "yes"\n', '--format', 'json');
    const { trial } = JSON.parse(stdout) as { trial: string };
    const words = trial.slice(trial.indexOf('trial-pair')).split(' ');
    expect((await run(outside, [...words, '--dry-run'])).exitCode).toBe(0);
  });

  test.each([
    ['amin: soon', 'There is no question "amin". Did you mean "admin"?'],
    ['admin: maybe', 'admin: "maybe" is none of soon, later, no.'],
    ['- admin', 'It is a map from questions to answers.'],
  ])('refuses %j', async (text, message) => {
    const { exitCode, stdout, stderr } = await advise(text);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
  });

  test('says how to go on without a terminal, and when a file is not there', async () => {
    const none = await run(outside, ['advise']);
    expect([none.exitCode, none.stderr]).toEqual([
      2,
      expect.stringContaining('advise --questions prints a file'),
    ]);
    const gone = await run(outside, ['advise', '--answers', 'nowhere.yaml']);
    expect([gone.exitCode, gone.stderr]).toEqual([
      1,
      expect.stringContaining('nowhere.yaml: It cannot be read'),
    ]);
  });
});
