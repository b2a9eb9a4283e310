import Ajv from 'ajv';
import * as fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { load } from '../../src/model/load.ts';
import { modelSchema } from '../../src/model/schema.ts';
import { modelText } from '../sample/models.ts';
import { STRUCTURAL } from './support.ts';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const check = new Ajv.default({ strict: false }).compile(modelSchema());

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

/** Every mapping and list of a value, outermost first. */
function parts(value: Json): (Json[] | { [key: string]: Json })[] {
  if (typeof value !== 'object' || value === null) return [];
  return [value, ...Object.values(value).flatMap(parts)];
}

const WORDS = ['x', '', 'required', 'type', 'to', 'fields', 'min', 'no such', 'Name', 'a__b', 'on_delete'];
const VALUES: Json[] = [
  null,
  true,
  'x',
  '',
  0,
  3,
  1.5,
  -1,
  1e9,
  [],
  ['x'],
  [['a', 'b']],
  {},
  { en: 'x' },
  'today',
  'User',
];

/** A valid model with one thing changed, added or removed. */
const changed = fc
  .tuple(
    modelText,
    fc.nat(),
    fc.nat(),
    fc.constantFrom(...VALUES),
    fc.constantFrom(...WORDS, null, null, null),
  )
  .map(([text, part, key, value, added]) => {
    const model = JSON.parse(text) as Json;
    const all = parts(model);
    const owner = all[part % all.length] as { [key: string]: Json };
    const keys = Object.keys(owner);
    const name = added !== null && !Array.isArray(owner) ? added : (keys[key % keys.length] ?? 'x');
    if (Array.isArray(owner) && keys.length === 0) (owner as Json[]).push(value);
    else owner[name] = value;
    return model;
  });

test('the schema accepts valid models', () => {
  fc.assert(
    fc.property(modelText, (text) => {
      check(JSON.parse(text));
      expect(check.errors ?? []).toEqual([]);
    }),
    { numRuns: 200, seed: 20261124 },
  );
});

test('the schema refuses structural errors, and never what the checker accepts', () => {
  const seen = { accepted: 0, structural: 0 };
  fc.assert(
    fc.property(changed, (model) => {
      const result = load(JSON.stringify(model), 'm');
      const rules = result.ok ? [] : result.problems.map(({ rule }) => rule);
      const accepted = check(model);
      if (result.ok) seen.accepted += 1;
      if (result.ok) expect(check.errors ?? []).toEqual([]);
      const structural = rules.filter((rule) => STRUCTURAL.has(rule));
      if (structural.length > 0) seen.structural += 1;
      if (structural.length > 0) expect([structural, accepted]).toEqual([structural, false]);
    }),
    { numRuns: 600, seed: 20261124 },
  );
  expect(seen.structural).toBeGreaterThan(200);
  expect(seen.accepted).toBeGreaterThan(5);
});
