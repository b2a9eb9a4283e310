import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROFILES } from '../../src/features/index.ts';
import { FRAMEWORKS } from '../../src/frameworks/index.ts';
import { readTemplate } from '../../src/installation.ts';
import { load } from '../../src/model/load.ts';
import type { Field, Model } from '../../src/model/types.ts';
import { contractFiles } from '../../src/scaffold/contract.ts';
import { generate, halves } from '../../src/scaffold/plan.ts';
import type { GeneratedFile } from '../../src/scaffold/types.ts';
import { payload } from './payload.ts';
import { root, temporary } from './support/places.ts';
import { succeed } from './support/program.ts';

/** The files of both halves and of the suite. */
function filesOf(model: Model): readonly GeneratedFile[] {
  const choices = { halves: ['flask', 'django'], database: 'sqlite', features: PROFILES.standard } as const;
  const blueprint = { model, choices, sample: {}, version: '0.0.0' };
  return generate(blueprint, [...halves(blueprint, FRAMEWORKS), ...contractFiles(blueprint)], readTemplate);
}

const TEXTS = new Set(['label', 'pluralLabel', 'help', 'title']);

/** The same model, in which no text says anything; the values of choices may be kept. */
function harmless(value: unknown, keep: boolean, key = ''): unknown {
  if (Array.isArray(value)) return value.map((each) => harmless(each, keep));
  if (typeof value !== 'object' || value === null) return value;
  if (TEXTS.has(key)) return { en: 'x' };
  if ('kind' in value && value.kind === 'text') return { kind: 'text', value: 'x' };
  const members = Object.entries(value).map(([name, each]) => [name, harmless(each, keep, name)] as const);
  const plain = Object.fromEntries(members);
  return 'choices' in value && Array.isArray(value.choices)
    ? { ...plain, ...plainChoices(value as Field, keep) }
    : plain;
}

/** Choices and the one that is the default. */
function plainChoices({ choices, default: given }: Field, keep: boolean): object {
  const values = choices.map(({ value }) => value);
  const plain = (value: string): string => (keep ? value : `v${values.indexOf(value)}`);
  return {
    choices: values.map((value) => ({ value: plain(value), label: { en: 'x' } })),
    ...(values.length > 0 &&
      given?.kind === 'text' && { default: { kind: 'text', value: plain(given.value) } }),
  };
}

async function shapes(files: readonly GeneratedFile[]): Promise<Record<string, string>> {
  const folder = temporary('shape');
  for (const file of files) {
    const place = path.join(folder, file.path);
    mkdirSync(path.dirname(place), { recursive: true });
    writeFileSync(place, file.text);
  }
  const program = path.join(root, 'tests', 'e2e', 'python', 'shape.py');
  const ran = await succeed('python3', [program, folder], { cwd: root });
  return JSON.parse(ran.stdout) as Record<string, string>;
}

describe('no text of a model changes the code', () => {
  const read = load(payload(), 'payload.yaml');
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  const hostile = filesOf(read.value);
  const cases = [
    { what: 'labels, help and defaults', keep: true, wanted: /./ },
    // The halves' own tests choose their rows by the values of choices.
    { what: 'values of choices, tests apart', keep: false, wanted: /^(?!.*\/test_\w+\.py$)/ },
  ];
  test.each(cases)('$what: files and syntax trees are those of harmless ones', async ({ keep, wanted }) => {
    const plain = filesOf(harmless(read.value, keep) as Model);
    expect(hostile.map((file) => file.path)).toEqual(plain.map((file) => file.path));
    const [one, other] = [await shapes(hostile), await shapes(plain)];
    const names = Object.keys(one).filter((name) => wanted.test(name));
    expect(names.length).toBeGreaterThan(500);
    expect(names.filter((name) => one[name] !== other[name])).toEqual([]);
  });
});
