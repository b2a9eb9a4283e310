import { describe, expect, test } from 'vitest';
import { sampleProblems } from '../../src/sample/check.ts';
import type { SampleData } from '../../src/scaffold/types.ts';
import { valid } from '../model/support.ts';

const MODEL = valid(`
project: {name: shop}
entities:
  Order:
    owned: true
    unique: [[code, customer], [label, owned_by]]
    fields:
      code: {type: string, max: 6, min: 2, pattern: "[A-Z]+-[0-9]", required: true}
      label: {type: string}
      note: {type: text, max: 20}
      mail: {type: email, unique: true}
      link: {type: url}
      path: {type: slug}
      pieces: {type: integer, min: 1, max: 5, default: 1}
      price: {type: decimal, digits: 4, places: 2, min: "0.50", unique: true}
      weight: {type: float, max: 2.5}
      made: {type: date, max: today, required: true}
      opens: {type: time, min: 08:00}
      sold: {type: datetime, default: now}
      span: {type: duration, max: PT1H}
      key: {type: uuid}
      state: {type: choice, choices: [new, old], default: new}
      paid: {type: boolean}
      extra: {type: json}
    relations:
      customer: {to: Customer, required: true}
      parent: {to: Order}
      twin: {to: Order, kind: one-to-one}
      helpers: {to: User, kind: many-to-many}
  Customer:
    fields: {name: {type: string, required: true}}
    relations:
      favourite: {to: Order}
`);
const CUSTOMER = { name: 'Ada' };
const ORDER = {
  code: 'A-1',
  made: '2026-03-01',
  sold: '2026-03-01T10:00:00Z',
  customer: 1,
  owned_by: 'alice',
};

/** Problems of a good order with something changed. */
const changed = (more: Record<string, unknown>): readonly string[] =>
  sampleProblems(MODEL, { Customer: [CUSTOMER], Order: [{ ...ORDER, ...more }] });

test('good rows have no problems', () => {
  expect(changed({})).toEqual([]);
  expect(
    changed({
      label: 'x', note: 'a\nb', mail: 'a@b.example', link: 'https://a.example/?b#c', path: 'a-b', pieces: 5,
      price: '99.99', weight: -1.5, opens: '08:00:00', span: 'PT1H', key: '0a1b2c3d-0000-4000-8000-000000000000',
      state: 'old', paid: true, extra: { a: [1, null] }, helpers: ['bob', 'staff'], parent: null, twin: null,
    }),
  ).toEqual([]); // prettier-ignore
  expect(sampleProblems(MODEL, {})).toEqual([]);
});

describe('one value is wrong', () => {
  test.each([
    [{ code: undefined }, 'code: is required'],
    [{ code: null }, 'code: cannot be null; leave it out'],
    [{ code: 5 }, 'code: 5 is no text'],
    [{ code: '' }, 'code: "" is empty; leave it out'],
    [{ code: 'A' }, 'code: "A" has 1 characters, at least 2 are needed'],
    [{ code: 'ABCDEF-1' }, 'code: "ABCDEF-1" has 8 characters, at most 6 are allowed'],
    [{ code: 'a-1' }, 'code: "a-1" does not match the pattern'],
    [{ code: 'A-1 ' }, 'code: "A-1 " has spaces at its ends'],
    [{ label: 'a\nb' }, 'label: "a\\nb" holds a control character'],
    [{ note: 'a\u0000b' }, 'note: "a\\u0000b" holds a control character'],
    [{ note: 'x'.repeat(21) }, `note: "${'x'.repeat(21)}" has 21 characters, at most 20 are allowed`],
    [{ mail: 'a@b' }, 'mail: "a@b" is no email'],
    [{ link: 'ftp://a.example' }, 'link: "ftp://a.example" is no url'],
    [{ path: 'a b' }, 'path: "a b" is no slug'],
    [{ pieces: '1' }, 'pieces: "1" is no number'],
    [{ pieces: 1.5 }, 'pieces: 1.5 is no integer that JSON keeps'],
    [{ pieces: 0 }, 'pieces: 0 is under "min"'],
    [{ pieces: 6 }, 'pieces: 6 is over "max"'],
    [{ price: 1.5 }, 'price: 1.5 is no text'],
    [{ price: '1,50' }, 'price: "1,50" is no decimal'],
    [{ price: '100.00' }, 'price: "100.00" has more than 4 digits, 2 of them after the point'],
    [{ price: '1.234' }, 'price: "1.234" has more than 4 digits, 2 of them after the point'],
    [{ price: '0.49' }, 'price: "0.49" is under "min"'],
    [{ weight: 2.6 }, 'weight: 2.6 is over "max"'],
    [{ made: '2026-02-30' }, 'made: "2026-02-30" is no date'],
    [{ made: '2026-11-02' }, 'made: "2026-11-02" is over "max"'],
    [{ opens: '07:59:59' }, 'opens: "07:59:59" is under "min"'],
    [{ opens: '08:00' }, 'opens: "08:00" is written as "08:00:00"'],
    [{ sold: undefined }, 'sold: needs a value, since its default is another one in each app'],
    [{ sold: '2026-03-01T10:00:00+01:00' }, 'sold: "2026-03-01T10:00:00+01:00" is written as "2026-03-01T09:00:00Z"'],
    [{ span: '01:00:00' }, 'span: "01:00:00" is written as "PT1H"'],
    [{ span: 'PT1H1S' }, 'span: "PT1H1S" is over "max"'],
    [{ key: 'x' }, 'key: "x" is no uuid'],
    [{ state: 'odd' }, 'state: "odd" is not among the choices'],
    [{ paid: 'yes' }, 'paid: "yes" is neither true nor false'],
    [{ paid: null }, 'paid: cannot be null; leave it out'],
    [{ extra: { a: [Infinity] } }, 'extra: {"a":[null]} holds a number without an exact value'],
    [{ customer: undefined }, 'customer: is required'],
    [{ customer: 2 }, 'customer: 2 is no row of Customer that is added before (there are 1)'],
    [{ customer: 0 }, 'customer: 0 is no row of Customer that is added before (there are 1)'],
    [{ customer: 'Ada' }, 'customer: "Ada" is no number of a row'],
    [{ parent: 1 }, 'parent: 1 is no row of Order that is added before (there are 0)'],
    [{ helpers: 'bob' }, 'helpers: is no list'],
    [{ helpers: ['bob', 'bob'] }, 'helpers: names a row twice'],
    [{ helpers: ['eve'] }, 'helpers: "eve" is no sample user'],
    [{ owned_by: undefined }, 'owned_by: is required'],
    [{ owned_by: 'eve' }, 'owned_by: "eve" is no sample user'],
  ])('%j', (more, problem) => expect(changed(more)).toEqual([`Order 1, ${problem}.`])); // prettier-ignore
});

/** Problems of three good orders, the last two of them changed. */
const two = (first: object, second: object): readonly string[] =>
  sampleProblems(MODEL, {
    Customer: [CUSTOMER, CUSTOMER],
    Order: [ORDER, { ...ORDER, code: 'A-2', ...first }, { ...ORDER, code: 'A-3', ...second }],
  });

describe('rows are wrong together', () => {
  test.each([
    [{ mail: 'a@b.example' }, { mail: 'a@b.example' }, 'Order 3, mail: the same as in row 2.'],
    [{ price: '1.5' }, { price: '1.50' }, 'Order 3, price: the same as in row 2.'],
    [{ twin: 1 }, { twin: 1 }, 'Order 3, twin: the same as in row 2.'],
    [{}, { code: 'A-2' }, 'Order 3, code and customer: the same as in row 2.'],
    [{ label: 'x' }, { label: 'x' }, 'Order 3, label and owned_by: the same as in row 2.'],
  ])('%j %j', (first, second, problem) => expect(two(first, second)).toEqual([problem]));

  test('what is absent or different does not clash', () => {
    expect(two({ mail: null }, { mail: null })).toEqual([]);
    expect(two({}, { code: 'A-2', customer: 2 })).toEqual([]);
    expect(two({ label: 'x' }, { label: 'x', owned_by: 'bob' })).toEqual([]);
    expect(two({ parent: 1, twin: 1 }, { parent: 1, twin: 2 })).toEqual([]);
  });

  test('a default counts as a value', () => {
    const model = valid(
      'project: {name: x}\nentities: {A: {unique: [[a, b]], fields: {a: {type: integer, default: 1}, b: {type: integer}}}}',
    );
    expect(sampleProblems(model, { A: [{ b: 2 }, { a: 1, b: 2 }] })).toEqual([
      'A 2, a and b: the same as in row 1.',
    ]);
  });
});

describe('the data is wrong as a whole', () => {
  test.each([
    [{ Ordr: [] }, 'There is no entity "Ordr".'],
    [{ Customer: { name: 'Ada' } }, 'Customer is no list of rows.'],
    [{ Customer: ['Ada'] }, 'Customer 1 is no mapping of names to values.'],
    [{ Customer: [{ ...CUSTOMER, nmae: 'x' }] }, 'Customer 1 has "nmae", which the entity has not.'],
    [{ Customer: [{ ...CUSTOMER, owned_by: 'bob' }] }, 'Customer 1 has "owned_by", which the entity has not.'],
    [{ Customer: [{ ...CUSTOMER, created_at: '2026-01-01T00:00:00Z' }] }, 'Customer 1 has "created_at", which the entity has not.'],
    [{ Order: [ORDER] }, 'Order 1, customer: 1 is no row of Customer that is added before (there are 0).'],
    // Customers are added before orders, which need them.
    [{ Customer: [{ ...CUSTOMER, favourite: 1 }], Order: [ORDER] }, 'Customer 1, favourite: 1 is no row of Order that is added before (there are 0).'],
  ])('%j', (sample, problem) => {
    expect(sampleProblems(MODEL, sample as unknown as SampleData)).toEqual([problem]);
  }); // prettier-ignore
});
