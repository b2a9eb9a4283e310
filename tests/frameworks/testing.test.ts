/** The values that the own tests of both halves are made from keep every rule of the model. */
import { describe, expect, test } from 'vitest';
import { load } from '../../src/model/load.ts';
import { compilePattern } from '../../src/model/pattern.ts';
import type { Entity, Model } from '../../src/model/types.ts';
import { testedEntity } from '../../src/frameworks/shared/testing/entity.ts';
import { exampleAt } from '../../src/frameworks/shared/testing/examples.ts';
import { textsMatching } from '../../src/frameworks/shared/testing/patterns.ts';

function modelOf(fields: string, more = ''): { model: Model; entity: Entity } {
  const text = `project: { name: tried, timezone: Europe/Berlin }\nentities:\n  Thing:\n    fields: { ${fields} }\n${more}`;
  const loaded = load(text, 'model.yaml');
  if (!loaded.ok) throw new Error(loaded.problems.map((one) => one.message).join('\n'));
  const [entity] = loaded.value.entities;
  if (entity === undefined) throw new Error('No entity.');
  return { model: loaded.value, entity };
}

const firstTwo = (fields: string): readonly (string | undefined)[] => {
  const { entity } = modelOf(fields);
  const [field] = entity.fields;
  return [0, 1].map((at) => (field ? exampleAt(field, at, 'Europe/Berlin')?.typed : undefined));
};

describe('texts of a pattern', () => {
  const patterns = [
    '[0-9]{13}', '[A-Z]{2}-[0-9]{6}', '[^x]*', 'a|b|cd', '(?:ab){2,3}', '\\d+\\.\\d{2}', '[a-c\\-]{3}', '\\w\\s\\w',
    'x?y+', '.{5,}', '[\\u0041-\\u0043]', '\\(\\d\\)', '(?:[a-z]{1,8}-){1,3}[a-z]+',
  ]; // prettier-ignore
  test.each(patterns)('%s', (source) => {
    const found = textsMatching(source, 8, (text) => text.length > 0);
    expect(found.length).toBeGreaterThan(0);
    expect(new Set(found).size).toBe(found.length);
    for (const text of found) expect(text).toMatch(compilePattern(source) as RegExp);
  });

  test('are as many as there are', () => {
    expect(textsMatching('[AB]', 8, () => true)).toEqual(['A', 'B']);
  });
});

describe('examples', () => {
  test.each([
    ['name: { type: string, max: 1 }', ['A', 'B']],
    ['name: { type: string, min: 9, max: 12 }', ['Name xxxA', 'Name xxxB']],
    ['code: { type: string, max: 9, pattern: "[A-Z]{2}-[0-9]{3}" }', ['AA-000', 'AA-001']],
    ['mail: { type: email, max: 10 }', ['A@ab.io', 'B@ab.io']],
    ['link: { type: url }', ['https://example.com/A', 'https://example.com/B']],
    ['count: { type: integer, min: 9223372036854775807 }', ['9223372036854775807', undefined]],
    ['count: { type: integer, max: -5 }', ['-45', '-44']],
    ['price: { type: decimal, digits: 1, places: 1 }', ['-0.9', '-0.8']],
    ['price: { type: decimal, digits: 8, places: 2, min: "0" }', ['0.00', '1.00']],
    ['ratio: { type: float, max: 1 }', ['-19', '-18.5']],
    ['day: { type: date, min: 2030-12-31, max: 2030-12-31 }', ['2030-12-31', undefined]],
    ['at: { type: time, min: "23:59:59" }', ['23:59:59', undefined]],
    ['moment: { type: datetime }', ['2001-02-03T11:00:00', '2001-02-04T11:00:00']],
    ['span: { type: duration, min: -PT5S, max: PT0S }', ['-00:00:05', '-00:00:04']],
    ['live: { type: boolean }', ['', 'on']],
  ])('of %s', (fields, expected) => {
    expect(firstTwo(fields)).toEqual(expected);
  });
});

describe('an entity', () => {
  test('is given values that no two rows may share', () => {
    const { model, entity } = modelOf(
      'code: { type: string, required: true, unique: true, pattern: "[A-Z][0-9]{4}" }',
    );
    const tested = testedEntity(model, entity);
    expect(tested.made).toEqual([{ name: 'code', python: 'f"A{number:04}"' }]);
    expect(tested.fillsPages).toBe(true);
  });

  test('fills no page where there are too few different rows', () => {
    const { model, entity } = modelOf(
      'size: { type: choice, choices: [S, M, L], required: true, unique: true }',
    );
    expect(testedEntity(model, entity).fillsPages).toBe(false);
  });

  test('is asked for every rule of a field', () => {
    const { model, entity } = modelOf(
      'code: { type: string, required: true, min: 2, max: 4, pattern: "[A-Z]+" }',
    );
    expect(testedEntity(model, entity).refusals.map((one) => one.message)).toEqual([
      'MESSAGES["required"]',
      'message("max_length", limit_value=4, show_value=5)',
      'message("min_length", limit_value=2, show_value=1)',
      'MESSAGES["invalid_pattern"]',
    ]);
  });

  test('states what the moment alone would decide', () => {
    const { model, entity } = modelOf('opens: { type: time, default: now, min: "08:00" }');
    expect(testedEntity(model, entity).made).toEqual([{ name: 'opens', python: 'dt.time(8, 0, 0)' }]);
  });
});
