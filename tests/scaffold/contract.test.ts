import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { FEATURE_IDS, type FeatureId } from '../../src/features/types.ts';
import { withNeeds } from '../../src/features/index.ts';
import { contractFiles } from '../../src/scaffold/contract.ts';
import { generate } from '../../src/scaffold/plan.ts';
import type { Blueprint } from '../../src/scaffold/types.ts';
import { workspaceFiles } from '../../src/scaffold/workspace.ts';
import { book, valid } from '../model/support.ts';

const templates = path.join(import.meta.dirname, '..', '..', 'templates');
const readTemplate = (name: string): string => readFileSync(path.join(templates, name), 'utf8');

/** Every set of features that there can be, each with what it needs. */
const sets: readonly (readonly FeatureId[])[] = [
  ...new Map(
    Array.from({ length: 2 ** FEATURE_IDS.length }, (_, bits) => {
      const ids = withNeeds(FEATURE_IDS.filter((__, at) => (bits >> at) % 2 === 1)).map(({ id }) => id);
      return [ids.join(), ids] as const;
    }),
  ).values(),
];

/** The suite and the start page of a workspace, by path. */
function made(features: readonly FeatureId[]): ReadonlyMap<string, string> {
  const model = valid(book('title: {type: string, max: 9}'));
  const choices = { halves: ['flask', 'django'], database: 'sqlite', features } as const;
  const blueprint: Blueprint = { model, choices, sample: {}, version: '0' };
  const entries = [...contractFiles(blueprint), ...workspaceFiles(blueprint, 'project: {name: shop}\n')];
  return new Map(generate(blueprint, entries, readTemplate).map(({ path: name, text }) => [name, text]));
}

interface Rules {
  readonly areas: readonly { readonly name: string; readonly rules: readonly { readonly id: string }[] }[];
}

/** The rules that the marks of the tests name. */
const proven = (files: ReadonlyMap<string, string>): readonly string[] => [
  ...new Set(
    [...files]
      .filter(([name]) => /^contract\/tests\/.*test_\w+\.py$/.test(name))
      .flatMap(([, text]) => [...text.matchAll(/@pytest\.mark\.rule\(([^)]*)\)/g)])
      .flatMap(([, marks = '']) => [...marks.matchAll(/"([^"]+)"/g)].map(([, id = '']) => id)),
  ),
];

describe.each(sets.map((ids) => [ids.join(', ') || 'no features', ids] as const))('the suite with %s', (_, ids) => {
  const files = made(ids);
  const rules = parse(files.get('contract/rules.yaml') ?? '') as Rules;
  const listed = rules.areas.flatMap((area) => area.rules.map(({ id }) => id));

  test('has a test for every rule and a rule for every test, each once', () => {
    expect(new Set(listed).size).toBe(listed.length);
    expect(proven(files).toSorted()).toEqual(listed.toSorted());
    const names = rules.areas.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test('lists each difference once', () => {
    const { differences } = parse(files.get('contract/differences.yaml') ?? '') as { differences: { id: string }[] };
    const keys = differences.map(({ id }) => id);
    expect(new Set(keys).size).toBe(keys.length);
    for (const one of ['cookies', 'own-tables']) expect(keys).toContain(one);
  });

  test('imports nothing of itself that is not there', () => {
    const imported = [...files].flatMap(([, text]) => [...text.matchAll(/^from (suite[.\w]*) import/gm)]);
    const modules = new Set(imported.map(([, name = '']) => name));
    const there = [...files.keys()].filter((name) => name.startsWith('contract/suite/'));
    const known = new Set(there.map((name) => name.slice('contract/'.length).replace(/(?:\/__init__)?\.py$/, '').replaceAll('/', '.')));
    for (const name of modules) expect([name, known.has(name)]).toEqual([name, true]);
  });
}); // prettier-ignore

test('without accounts nothing tells of signing in', () => {
  const files = made(['api']);
  for (const name of ['README.md', 'contract/README.md', 'contract/rules.yaml', 'contract/differences.yaml']) {
    expect([name, /sign(?:s|ed)?[ -]in|passwords?\b|sample user|--users/i.exec(files.get(name) ?? '')?.[0]]).toEqual([name, undefined]);
  }
  expect(files.get('README.md')).toContain('There are no accounts');
  expect(files.get('contract/README.md')).not.toContain('--users');
  expect(made(['accounts']).get('contract/README.md')).toContain('--users');
}); // prettier-ignore
