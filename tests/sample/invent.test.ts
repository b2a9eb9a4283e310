import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { compilePattern } from '../../src/model/pattern.ts';
import { sampleProblems } from '../../src/sample/check.ts';
import { inventRows } from '../../src/sample/invent.ts';
import { matching } from '../../src/sample/matching.ts';
import { corpus, valid } from '../model/support.ts';
import { modelText } from './models.ts';
import { presetModel, presets } from './support.ts';

// A busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const files = [
  ...corpus('valid').map(({ name, text }) => ({ name, model: valid(text, name) })),
  ...presets().map(({ name }) => ({ name, model: presetModel(name) })),
];

describe.each(files)('$name', ({ model }) => {
  const rows = inventRows(model);
  test('has rows that keep every rule', () => expect(sampleProblems(model, rows)).toEqual([]));
  test('has rows of every entity', () => {
    for (const { name } of model.entities)
      expect([name, (rows[name] ?? []).length >= 3]).toEqual([name, true]);
  });
  test('has the same rows each time', () => expect(inventRows(model)).toEqual(rows));
});

test('rows of any model keep its rules', () => {
  let [entities, filled] = [0, 0];
  fc.assert(
    fc.property(modelText, (text) => {
      const model = valid(text);
      const rows = inventRows(model);
      expect(sampleProblems(model, rows)).toEqual([]);
      expect(inventRows(model)).toEqual(rows);
      entities += model.entities.length;
      filled += Object.values(rows).filter((each) => each.length > 0).length;
    }),
    { numRuns: 100, seed: 20261124 },
  );
  // Some random rules leave no room, such as a pattern of 13 digits in 5 characters.
  expect(filled).toBeGreaterThan(entities / 2);
});

describe('a required value is found for', () => {
  test.each([
    ['a unique letter', '{type: string, max: 1, unique: true}', 12],
    ['a choice that is unique', '{type: choice, choices: [a, b, c], unique: true}', 3],
    ['a long text', '{type: text, min: 2000, max: 2001}', 12],
    ['a short address', '{type: email, max: 8}', 12],
    ['a short web address', '{type: url, max: 13, unique: true}', 9],
    ['a short slug', '{type: slug, max: 4, min: 4, unique: true}', 12],
    ['a fraction', '{type: decimal, digits: 2, places: 2, unique: true}', 12],
    ['the largest decimals', '{type: decimal, digits: 15, places: 4, min: "99999999999.9998"}', 12],
    ['one decimal', '{type: decimal, digits: 3, places: 1, min: "-0.5", max: "-0.5"}', 12],
    ['the largest integers of JSON', '{type: integer, min: 9007199254740980}', 12],
    ['very low integers', '{type: integer, max: -9007199254740980}', 12],
    ['a huge float', '{type: float, min: 1e300}', 12],
    ['a narrow float', '{type: float, min: 0.123, max: 0.124, unique: true}', 12],
    ['a day from today on', '{type: date, min: today, unique: true}', 12],
    ['an ancient day', '{type: date, max: 0001-01-12, unique: true}', 12],
    ['the last days', '{type: date, min: 9999-12-20, unique: true}', 12],
    ['a second of the night', '{type: time, min: "23:59:50"}', 12],
    ['a moment', '{type: datetime, min: 2026-11-22T14:30:00Z, max: 2026-11-22T14:30:00Z}', 12],
    ['a negative duration', '{type: duration, max: -P10D, unique: true}', 12],
    ['the longest duration', '{type: duration, min: P106751991D}', 12],
    ['an ISBN', '{type: string, max: 13, pattern: "[0-9]{13}", unique: true}', 12],
    ['a licence plate', '{type: string, pattern: "[A-Z]{1,3}-[A-Z]{1,2} [0-9]{1,4}", unique: true}', 12],
    ['an address of one domain', '{type: email, pattern: "[a-z]+@acme\\\\.example", unique: true}', 12],
    ['a long match', '{type: string, min: 200, max: 210, pattern: "(?:[a-z]{5} ){0,40}[a-z]{1,9}"}', 12],
    ['one of two words', '{type: string, pattern: "yes|no", unique: true}', 2],
  ])('%s', (_, field, count) => {
    const model = valid(
      `project: {name: x}\nentities: {A: {fields: {a: ${field.replace('{type', '{required: true, type')}}}}`,
    );
    const rows = inventRows(model);
    expect(sampleProblems(model, rows)).toEqual([]);
    expect(rows['A']?.length).toBeGreaterThanOrEqual(count);
  });

  test('and what cannot be has no rows', () => {
    const model = valid(
      `project: {name: x}
entities:
  A: {fields: {a: {type: string, max: 5, pattern: "[0-9]{13}", required: true}}}
  B: {relations: {a: {to: A, required: true}}}
  C: {relations: {a: {to: A}}}`,
    );
    expect(inventRows(model)).toEqual({ A: [], B: [], C: Array.from({ length: 12 }, () => ({})) });
  });
});

test('names say what is in a field', () => {
  const model = valid(`
project: {name: x}
entities:
  Customer:
    fields:
      name: {type: string}
      email: {type: string}
      city: {type: string}
      country: {type: string}
      phone: {type: string}
      rating: {type: integer}
      born: {type: date}
  Book:
    fields:
      title: {type: string, required: true}
      slug: {type: slug, required: true}
      price: {type: decimal, required: true}
      start: {type: date, required: true}
      due: {type: date, required: true}
`);
  const { Customer = [], Book = [] } = inventRows(model);
  expect(Customer[0]).toMatchInlineSnapshot(`
    {
      "born": "1987-09-28",
      "city": "Izmir",
      "country": "Turkey",
      "email": "lukasz.okafor@example.org",
      "name": "Łukasz Okafor",
      "phone": "+49 30 407 4072",
      "rating": 2,
    }
  `);
  expect(Book[0]).toMatchInlineSnapshot(`
    {
      "due": "2026-10-16",
      "price": "39.48",
      "slug": "the-borrowed-garden",
      "start": "2026-10-06",
      "title": "The Borrowed Garden",
    }
  `);
  expect(new Set(Customer.map(({ name }) => name)).size).toBe(12);
  for (const { title, slug, start, due } of Book) {
    expect(String(due) > String(start)).toBe(true);
    expect(slug).toBe(String(title).toLowerCase().replaceAll("'", '').replaceAll(/\W+/g, '-'));
  }
});

test('texts match their patterns', () => {
  const patterns = [
    '[0-9]{13}', '[A-Z]{2}-[0-9]+', '(?:ab|cd)+', '(a|b)*', '[^x]*', 'a?b+c*', '\\d{1,3}(?:\\.\\d{1,3}){3}',
    '[a-z0-9]+@[a-z0-9]+\\.[a-z]{2,}', '\\+?[0-9 ]{6,20}', '[\\w\\-]+', 'a\\/b', '\\(x\\)', '[\\(\\)]', 'é+', '\\u00e9',
    '\\x41', 'a{2,3}?', '[^\\]]+', 'x\\|y', '\\^\\$', '[*+?]', '(?:[0-9]{4}|[A-Z]{4})', '日本', '😀', '[😀a]', '[\\d\\-]{3}',
    '[^\\d\\s]{4}', '\\D\\W\\S', 'a|b|(?:c|d)e', '[a\\-z]+', '[\\x41-\\x43]{5}', '(?:(?:a{1,3}){2}b){3}',
  ]; // prettier-ignore
  for (const pattern of patterns) {
    for (const length of [0, 1, 7, 60]) {
      const text = matching(pattern, `${length}`, length);
      expect([pattern, text, compilePattern(pattern)?.test(text)]).toEqual([pattern, text, true]);
      expect(text.length).toBeLessThan(80);
    }
  }
});

test('a large model takes no long time', () => {
  const fields = Array.from(
    { length: 30 },
    (_, at) => `f${at}: {type: string, pattern: "[A-Z]{3}[0-9]+"}`,
  ).join(', ');
  const entities = Array.from({ length: 60 }, (_, at) => `  E${at}: {fields: {${fields}}}`).join('\n');
  const model = valid(`project: {name: x}\nentities:\n${entities}\n`);
  const start = process.cpuUsage();
  inventRows(model);
  expect(process.cpuUsage(start).user / 1e6).toBeLessThan(5);
});
