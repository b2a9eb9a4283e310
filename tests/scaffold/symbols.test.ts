/** Symbols that are told apart from their file must be there, or a comparison would count nothing. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { PROFILES } from '../../src/features/index.ts';
import { django } from '../../src/frameworks/django/index.ts';
import { flask } from '../../src/frameworks/flask/index.ts';
import { load } from '../../src/model/load.ts';
import { generate, halves } from '../../src/scaffold/plan.ts';
import type { Blueprint } from '../../src/scaffold/types.ts';

const path = 'presets/library/model.yaml';
const loaded = load(readFileSync(path, 'utf8'), path);
if (!loaded.ok) throw new Error('The preset is not valid.');
const blueprint: Blueprint = {
  model: loaded.value,
  choices: { halves: ['flask', 'django'], database: 'sqlite', features: PROFILES.standard },
  sample: {},
  version: '0.0.0',
};
const files = generate(blueprint, halves(blueprint, [flask, django]), (name) =>
  readFileSync(`templates/${name}`, 'utf8'),
);

test('every symbol of its own concern is in its file', () => {
  const named = files.flatMap(({ path: where, text, symbols }) =>
    Object.keys(symbols).map((name) => ({ where, text, name })),
  );
  expect(named).not.toEqual([]);
  const missing = named.filter(({ text, name }) => !new RegExp(`^(?:class|def) ${name}\\b`, 'm').test(text));
  expect(missing.map(({ where, name }) => `${where}: ${name}`)).toEqual([]);
});
