import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import generated from '../../src/model/generated.json' with { type: 'json' };
import { COMMON_NAMES } from '../../src/model/reserved.ts';
import { book, problems } from './support.ts';

// Other programs start here, and a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const root = join(import.meta.dirname, '..', '..');

test('the committed names are those of the templates', () => {
  execFileSync('node', [join(root, 'scripts', 'generated-names.mjs'), '--check'], { stdio: 'pipe' });
});

test('the templates take no everyday name: own attributes are in capitals or have two words', () => {
  expect(generated.members.filter((name) => COMMON_NAMES.has(name))).toEqual([]);
});

test('every other name of the templates is refused', () => {
  for (const name of generated.members.filter((each) => !COMMON_NAMES.has(each))) {
    expect([name, problems(book(`${name}: {type: integer}`)).length]).toEqual([name, 1]);
  }
  for (const name of generated.classes.filter((each) => each !== 'User')) {
    const told = problems(`project: {name: x}\nentities: {${name}: {}}`);
    expect([name, told.length]).toEqual([name, 1]);
  }
  for (const end of generated.ends) {
    expect(problems(`project: {name: x}\nentities: {Book: {}, Book${end}: {}}`)[0]).toContain(`"Book${end}"`);
  }
});

test('every everyday name works', () => {
  const fields = [...COMMON_NAMES].map((name) => `${name}: {type: integer}`).join(', ');
  expect(problems(book(fields))).toEqual([]);
});
