import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { problemLine, nearest, quote } from '../../src/model/problems.ts';
import { DatabaseNames, moduleOf, pluralOf, routeOf, shorten, words } from '../../src/model/names.ts';
import { ENTITY_NAME, MEMBER_NAME } from '../../src/model/naming.ts';
import { load } from '../../src/model/load.ts';

const entityName = fc.stringMatching(/^[A-Z][A-Za-z0-9]{0,39}$/);
const memberName = fc.stringMatching(/^[a-z][a-z0-9]{0,8}(_[a-z0-9]{1,8}){0,3}$/);

describe('derived names', () => {
  test('are Python identifiers and URL words', () => {
    fc.assert(
      fc.property(entityName, (name) => {
        const module = moduleOf(name);
        expect(module).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
        expect(pluralOf(module)).toMatch(/^[a-z][a-z0-9]*(?:_[a-z0-9]+)*$/);
        expect(routeOf(pluralOf(module))).toMatch(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/);
        expect(words(name)).toMatch(/^[A-Z][a-z0-9]*(?: [a-z0-9]+)*$/);
      }),
    );
  });

  test('of a model never clash in the database and fit every database', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.tuple(memberName, memberName), { maxLength: 40, selector: String }),
        (columns) => {
          const names = new DatabaseNames([]);
          const made = columns.map(([table, column]) => names.of('ix', table, [column]));
          expect(new Set(made).size).toBe(made.length);
          for (const name of made) expect(name.length).toBeLessThanOrEqual(30);
        },
      ),
    );
  });

  test('are shortened only when they must be', () => {
    fc.assert(
      fc.property(memberName, (name) => {
        const short = shorten(name, 30);
        if (name.length <= 30) expect(short).toBe(name);
        else expect(short).toMatch(/^[a-z0-9_]+_[0-9a-f]{8}$/);
      }),
    );
    expect(shorten('a'.repeat(31), 30)).not.toBe(shorten('a'.repeat(32), 30));
  });
});

describe('the form of names', () => {
  test.each(['a', 'a1', 'unit_price', 'x'.repeat(40)])('%s is a field', (name) => {
    expect(MEMBER_NAME.test(name)).toBe(true);
  });
  test.each(['', 'A', '_a', 'a_', 'a__b', 'x'.repeat(41), 'a-b', 'ﬁeld', 'a b', '1a', 'a\n'])(
    '%j is none',
    (name) => {
      expect(MEMBER_NAME.test(name)).toBe(false);
    },
  );
  test.each(['', 'a', 'A_B', 'Ä', 'A-B', 'A B', 'A\n', '1A'])('%j is no entity', (name) => {
    expect(ENTITY_NAME.test(name)).toBe(false);
  });
});

test('whatever an entity or field is called, the answer is a model or problems on one line', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme', maxLength: 50 }),
      fc.string({ unit: 'binary', maxLength: 50 }),
      (a, b) => {
        const model = {
          project: { name: 'x' },
          entities: { [a]: { fields: { [b]: { type: 'string', label: b } } } },
        };
        const result = load(JSON.stringify(model), 'm.yaml');
        const lines = result.ok ? [] : result.problems.map(problemLine);
        for (const line of lines) expect(line).toMatch(/^m\.yaml:\d+:\d+: [^\n\r\u2028\u2029\0]*$/u);
        if (result.ok) expect(a).toMatch(ENTITY_NAME);
      },
    ),
  );
});

test('the nearest name is the one that was meant', () => {
  const known = ['required', 'unique', 'label', 'on_delete', 'many-to-many'];
  for (const [wrong, right] of [['requierd', 'required'], ['Required', 'required'], ['lable', 'label'], ['ondelete', 'on_delete'], ['many_to_many', 'many-to-many']]) {
    expect(nearest(wrong ?? '', known)).toBe(right);
  } // prettier-ignore
  expect(nearest('zzzz', known)).toBeUndefined();
  expect(quote('a\n\u202e\0')).toBe('"a\\u000a\\u202e\\u0000"');
});
