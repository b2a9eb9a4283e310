import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { findTarget } from '../../src/workspace/look.ts';
import { emptiness, OWN_START, planWriting, some } from '../../src/workspace/plan.ts';
import { sha256, type FileRecord, type State } from '../../src/workspace/state.ts';
import { files, OPTIONS, rulesOf, targetOf, temporary, valueOf, writing } from './support.ts';

const record = (text: string): FileRecord => ({
  sha256: sha256(text),
  concern: 'model',
  entity: null,
  feature: null,
  symbols: {},
  mode: '644',
});

const stateOf = (texts: Readonly<Record<string, string>>): State => ({
  schema: 1,
  generator: '0.0.0',
  answers: { preset: null, halves: ['flask'], database: 'sqlite', features: [] },
  showcase: { Entity: 'Book', entity: 'book', entities: 'books', area: 'library' },
  files: Object.fromEntries(Object.entries(texts).map(([file, text]) => [file, record(text)])),
});

const WANTED = [writing('a/one.txt', 'one'), writing('two.txt', 'two')];

/** Action by path. */
function actions(folder: string, options = OPTIONS, wanted = WANTED) {
  const steps = valueOf(planWriting(targetOf(folder), wanted, options));
  return Object.fromEntries(steps.map(({ path: file, action }) => [file, action]));
}

describe('a plan', () => {
  test('creates what is not there, and changes nothing itself', () => {
    const folder = temporary();
    expect(actions(path.join(folder, 'new'))).toEqual({ 'a/one.txt': 'create', 'two.txt': 'create' });
    expect(files(folder)).toEqual({});
  });

  test('leaves alone what is there already', () => {
    const folder = temporary();
    writeFileSync(path.join(folder, 'two.txt'), 'two');
    expect(actions(folder)).toEqual({ 'a/one.txt': 'create', 'two.txt': 'same' });
  });

  test('names every file that is in the way', () => {
    const folder = temporary();
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(folder, 'a', 'one.txt'), 'mine');
    writeFileSync(path.join(folder, 'two.txt'), 'mine');
    expect(rulesOf(planWriting(targetOf(folder), WANTED, OPTIONS))).toEqual(['conflict', 'conflict']);
  });

  test('keeps the start files of a new repository', () => {
    const folder = temporary();
    writeFileSync(path.join(folder, 'README.md'), 'mine');
    const options = { ...OPTIONS, yours: new Set(OWN_START) };
    expect(actions(folder, options, [writing('README.md', 'ours')])).toEqual({ 'README.md': 'keep' });
  });

  test.each([
    ['a link', (place: string) => symlinkSync('/', place)],
    ['a link to nothing', (place: string) => symlinkSync('/nowhere/at/all', place)],
    ['a file', (place: string) => writeFileSync(place, '')],
  ])('refuses %s where a folder must be', (_, make) => {
    const folder = temporary();
    make(path.join(folder, 'a'));
    expect(rulesOf(planWriting(targetOf(folder), WANTED, { ...OPTIONS, force: true }))).toEqual(['refused']);
  });

  test.each([
    ['a link to nothing', (place: string) => symlinkSync('/nowhere/at/all', place)],
    ['a folder', (place: string) => mkdirSync(place)],
  ])('refuses %s where a file must be', (_, make) => {
    const folder = temporary();
    make(path.join(folder, 'two.txt'));
    expect(rulesOf(planWriting(targetOf(folder), WANTED, { ...OPTIONS, force: true }))).toEqual(['refused']);
  });

  test('does not take a path that leaves the folder or is there twice', () => {
    const target = targetOf(temporary());
    expect(() => planWriting(target, [writing('../out', '')], OPTIONS)).toThrow('out');
    expect(() => planWriting(target, [writing('A', ''), writing('a', '')], OPTIONS)).toThrow('one to some');
  });
});

const setting = (disk: Readonly<Record<string, string>>, known: Readonly<Record<string, string>>) => {
  const folder = temporary();
  for (const [file, text] of Object.entries(disk)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  }
  return { folder, options: { ...OPTIONS, force: true, state: stateOf(known) } };
};

describe('with force, in a workspace', () => {
  test('what nobody changed is written over', () => {
    const { folder, options } = setting({ 'two.txt': 'old' }, { 'two.txt': 'old' });
    expect(actions(folder, options)).toEqual({ 'a/one.txt': 'create', 'two.txt': 'overwrite' });
  });

  test('what was changed stops everything', () => {
    const { folder, options } = setting({ 'two.txt': 'mine' }, { 'two.txt': 'old' });
    expect(rulesOf(planWriting(targetOf(folder), WANTED, options))).toEqual(['conflict']);
  });

  test('what was never ours stops everything', () => {
    const { folder, options } = setting({ 'two.txt': 'mine' }, {});
    expect(rulesOf(planWriting(targetOf(folder), WANTED, options))).toEqual(['conflict']);
  });

  test('what is not made any more goes, unless it was changed', () => {
    const known = { 'gone.txt': 'old', 'a/mine.txt': 'old', 'missing.txt': 'old', '../out.txt': 'old' };
    const { folder, options } = setting({ 'gone.txt': 'old', 'a/mine.txt': 'mine' }, known);
    writeFileSync(path.join(path.dirname(folder), 'out.txt'), 'old');
    expect(actions(folder, options)).toMatchObject({ 'gone.txt': 'remove', 'a/mine.txt': 'keep' });
    expect(Object.keys(actions(folder, options))).toHaveLength(4);
  });
});

describe('a target', () => {
  test('that is a link is refused, wherever it leads', () => {
    const folder = temporary();
    symlinkSync(folder, path.join(folder, 'here'));
    symlinkSync('nowhere', path.join(folder, 'lost'));
    expect(rulesOf(findTarget(path.join(folder, 'here')))).toEqual(['target-link']);
    expect(rulesOf(findTarget(path.join(folder, 'lost')))).toEqual(['target-link']);
    expect(rulesOf(findTarget(path.join(folder, 'lost', 'deeper')))).toEqual(['target-link']);
  });

  test('that is a file is refused, and so is one below a file', () => {
    const folder = temporary();
    writeFileSync(path.join(folder, 'file'), '');
    expect(rulesOf(findTarget(path.join(folder, 'file')))).toEqual(['target-file']);
    expect(rulesOf(findTarget(path.join(folder, 'file', 'deeper')))).toEqual(['target-file']);
  });

  test('below a link of the user is where the link leads', () => {
    const folder = temporary();
    mkdirSync(path.join(folder, 'real'));
    symlinkSync('real', path.join(folder, 'link'));
    expect(targetOf(path.join(folder, 'link', 'a', 'b'))).toEqual({
      folder: path.join(folder, 'real', 'a', 'b'),
      top: path.join(folder, 'real', 'a'),
    });
  });

  test('with a name that is too long is told so', () => {
    expect(rulesOf(findTarget(path.join(temporary(), 'x'.repeat(300))))).toEqual(['disk-enametoolong']);
  });
});

const emptinessOf = (...names: readonly string[]) => {
  const folder = temporary();
  for (const name of names) writeFileSync(path.join(folder, name), '');
  return emptiness(targetOf(folder), OPTIONS);
};

describe('emptiness', () => {
  test('is not broken by what a new repository has', () => {
    expect(emptinessOf('.git', '.gitignore', '.gitattributes', 'README.md', 'LICENSE', '.DS_Store')).toEqual(
      [],
    );
  });
  test('is not broken by what a killed run left', () =>
    expect(emptinessOf('.flask-vs-django.tmp-1-0123456789ab')).toEqual([]));
  test('is broken by anything else, which is named', () => {
    expect(emptinessOf('b.txt', 'a.txt', 'README.md')[0]?.message).toContain('a.txt, b.txt.');
    expect(some(['a', 'b', 'c', 'd', 'e', 'f', 'g'])).toBe('a, b, c, d, e and 2 more');
  });
});
