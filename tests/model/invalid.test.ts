import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/model/load.ts';
import { corpus } from './support.ts';

const files = corpus('invalid');

/** `# expect 9:21 unknown-key entities.Book.feilds: There is …`; `-` stands for no path. */
function expected(text: string): readonly string[] {
  return text.split('\n').flatMap((line) => /^# expect (.*)$/.exec(line)?.[1] ?? []);
}

/** Whether a model is read for apps with accounts. */
const accounts = (text: string): boolean => !/^# accounts: off$/m.test(text);

describe('each invalid model is refused at its place, with its rule and its sentence, in under a second', () => {
  test.each(files)('$name', ({ name, text }) => {
    // Time of the processor: other programs of the machine do not count.
    const start = process.cpuUsage();
    const result = load(text, name, accounts(text));
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
    const told = result.ok
      ? []
      : result.problems.map(
          ({ line, column, rule, path, message }) => `${line}:${column} ${rule} ${path || '-'}: ${message}`,
        );
    expect(told).toEqual(expected(text));
    expect(told.length).toBeGreaterThan(0);
  });

  test('there are enough of them', () => {
    expect(files.length).toBeGreaterThan(120);
  });
});

test('what needs accounts is refused where there are none, and nowhere else', () => {
  const without = files.filter(({ text }) => !accounts(text));
  expect(without.length).toBeGreaterThan(1);
  for (const { text, name } of without) expect([name, load(text, name).ok]).toEqual([name, true]);
});

test('every rule of the source has an invalid model or a test of its own', () => {
  const folder = join(import.meta.dirname, '..', '..', 'src', 'model');
  const pattern =
    /(?:problems\.add|#problems\.add|tell|refuse|rule:|return)\(?\s*'([a-z][a-z0-9]*(?:-[a-z0-9]+)+)'/g;
  const source = readdirSync(folder)
    .filter((name) => name.endsWith('.ts'))
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
  const rules = [...source.matchAll(pattern)].map((match) => match[1] ?? '');
  const covered = new Set(files.flatMap(({ text }) => expected(text).map((line) => line.split(' ')[1])));
  // Tested in syntax.test.ts, since such a file is no text or very large.
  const elsewhere = new Set(['yaml-utf8', 'yaml-size', 'too-many-problems']);
  const kinds = new Set(['many-to-one', 'one-to-one', 'many-to-many', 'one-to-many']);
  const missing = rules.filter((rule) => !covered.has(rule) && !elsewhere.has(rule) && !kinds.has(rule));
  expect(rules.length).toBeGreaterThan(40);
  expect([...new Set(missing)]).toEqual([]);
});

test('every message names a remedy and stays on one line', () => {
  for (const line of files.flatMap(({ text }) => expected(text))) {
    expect(line).toMatch(/[.?]$/);
    expect(line.length).toBeLessThan(450);
    expect(line).not.toMatch(/undefined|\[object/);
  }
});
