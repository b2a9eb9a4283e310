import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sampleProblems } from '../../src/sample/check.ts';
import { sampleJson } from '../../src/scaffold/sample.ts';
import { presetFile, presetModel, presetSample, presets } from './support.ts';

const NAMES = presets().map(({ name }) => name);

test('each preset is described, and nothing else is', () => {
  const folder = join(import.meta.dirname, '..', '..', 'presets');
  const folders = readdirSync(folder, { withFileTypes: true }).filter((each) => each.isDirectory());
  expect(NAMES.toSorted()).toEqual(folders.map(({ name }) => name).toSorted());
  for (const { name, title, about } of presets()) {
    expect(title).toBe(presetModel(name).project.title.en);
    expect(about).toMatch(/^[A-Z][^\n]{20,100}\.$/);
  }
});

describe.each(NAMES)('%s', (name) => {
  const text = presetFile(name, 'sample.json');
  const sample = presetSample(name);
  const rows = Object.values(sample).flat();

  test('has a model that names its schema and itself', () => {
    const model = presetFile(name, 'model.yaml');
    expect(model.split('\n')[0]).toBe('# yaml-language-server: $schema=.flask-vs-django/model.schema.json');
    expect(presetModel(name).project.name).toBe(name);
  });

  test('has rows that keep the rules of the model', () =>
    expect(sampleProblems(presetModel(name), sample)).toEqual([]));

  test('has some rows of every entity, and 30 to 200 in all', () => {
    for (const entity of presetModel(name).entities) expect(sample[entity.name]?.length).toBeGreaterThan(1);
    expect(rows.length).toBeGreaterThanOrEqual(30);
    expect(rows.length).toBeLessThanOrEqual(200);
  });

  test('fills every field and relation, and leaves each optional field empty once', () => {
    for (const entity of presetModel(name).entities) {
      const all = sample[entity.name] ?? [];
      for (const member of [...entity.fields, ...entity.relations]) {
        const given = all.filter((row) => (row[member.name] ?? null) !== null).length;
        expect([entity.name, member.name, given > 0]).toEqual([entity.name, member.name, true]);
      }
    }
    const optional = presetModel(name).entities.flatMap((entity) =>
      entity.fields
        .filter((field) => !field.required && field.default === null)
        .map((field) => ({ entity, field })),
    );
    const emptied = optional.filter(({ entity, field }) =>
      sample[entity.name]?.some((row) => !(field.name in row)),
    );
    expect(emptied.length).toBeGreaterThan(optional.length / 2);
  });

  test('has what pages must cope with: markup, quotes, other letters, long text, more than a page', () => {
    const values = rows.flatMap((row) => Object.values(row)).filter((value) => typeof value === 'string');
    expect(values.some((value) => /<\w+[^>]*>/.test(value) && value.includes('"'))).toBe(true);
    expect(values.some((value) => /\p{Script=Han}/u.test(value))).toBe(true);
    expect(values.some((value) => /[À-ɏ]/.test(value))).toBe(true);
    expect(values.some((value) => value.length > 300)).toBe(true);
    expect(Object.values(sample).some((list) => list.length > 20)).toBe(true);
  });

  test('is no filler text', () => expect(text).not.toMatch(/lorem|ipsum|\bfoo\b|\bbar\b|\btest \d/i));

  test('becomes the same data file each time', () => {
    expect(sampleJson(sample, presetModel(name))).toBe(sampleJson(presetSample(name), presetModel(name)));
    expect(JSON.parse(sampleJson(sample, presetModel(name)))).toEqual(sample);
  });
});
