import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { load } from '../../src/model/load.ts';
import { problemLine } from '../../src/model/problems.ts';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8');

/** The YAML of a document that is a model or the entities of one. */
const models = (name: string): readonly string[] =>
  [...read(name).matchAll(/^```ya?ml\n(.*?)^```$/gms)]
    .map((match) => match[1] ?? '')
    .filter((text) => /^entities:/m.test(text));

describe.each(['README.md', 'docs/model.md'])('%s', (name) => {
  test('shows models that are valid', () => {
    for (const text of models(name)) {
      const result = load(text, name);
      expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([]);
    }
    expect(models(name).length).toBeGreaterThan(0);
  });
});

test('the README shows a problem as it is told', () => {
  const [shown] = /^model\.yaml:\d+:\d+: .*$/m.exec(read('README.md')) ?? [];
  const model = `${'\n'.repeat(9)}project: {name: shop}\nentities:\n  Book:\n    fields:\n      pk: {type: string}\n`;
  const result = load(model, 'model.yaml');
  expect(result.ok ? [] : result.problems.map(problemLine)).toEqual([shown]);
});
