import { describe, expect, test } from 'vitest';
import { book, corpus, entity, field, problems, relation, valid } from './support.ts';

const file = (name: string): string =>
  corpus('valid').find((each) => each.name === `${name}.yaml`)?.text ?? '';

const pluralNames = (text: string): object => {
  const { plural, route, pluralLabel } = entity(
    valid(`project: {name: x}\nentities: {Buch: {plural: ${text}}}`),
    'Buch',
  );
  return { plural, route, label: pluralLabel.en };
};

const listed = (text: string, name = 'Book'): readonly string[] =>
  entity(valid(text), name).members.flatMap((member) => {
    const { list, name } = member.kind === 'field' ? member.field : member.relation;
    return list ? [name] : [];
  });

const only = (more: string): object => entity(valid(`project: {name: x}\nentities: {A: {${more}}}`), 'A');

test.each(corpus('valid'))('$name is valid', ({ name, text }) => {
  expect(valid(text, name).entities.length).toBeGreaterThan(0);
});

describe('names', () => {
  const model = valid(file('common-names'));
  test.each([
    ['Test', 'test', 'tests', 'tests'],
    ['Person', 'person', 'people', 'people'],
    ['News', 'news', 'news_list', 'news'],
    ['Sheep', 'sheep', 'sheep_list', 'sheep'],
    ['Series', 'series', 'series_list', 'series'],
    ['Child', 'child', 'children', 'children'],
    ['Status', 'status', 'statuses', 'statuses'],
    ['Box', 'box', 'boxes', 'boxes'],
  ])('%s', (name, module, plural, route) => {
    expect(entity(model, name)).toMatchObject({ module, table: module, plural, route });
  });

  test('of more than one word', () => {
    const two = valid(
      'project: {name: my-shop}\nentities:\n  OrderLine: {fields: {unit_price: {type: decimal}}}\n',
    );
    expect(two.project).toMatchObject({ module: 'my_shop', title: { en: 'My shop' }, timezone: 'UTC' });
    expect(entity(two, 'OrderLine')).toMatchObject({
      module: 'order_line', plural: 'order_lines', route: 'order-lines', area: 'my_shop',
      label: { en: 'Order line' }, pluralLabel: { en: 'Order lines' },
    }); // prettier-ignore
    expect(field(two, 'OrderLine', 'unit_price').label).toEqual({ en: 'Unit price' });
  });

  test('from a chosen plural', () => {
    expect(pluralNames('Die Bücher')).toEqual({
      plural: 'die_bucher',
      route: 'die-bucher',
      label: 'Die Bücher',
    });
    expect(pluralNames('书')).toEqual({ plural: 'buches', route: 'buches', label: '书' });
  });

  test('of database objects have at most 30 characters and are different', () => {
    const model = valid(file('long-names'));
    const names = model.entities.flatMap(({ constraints }) => constraints.map(({ name }) => name));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^(?:uq|ck|ix)_[a-z0-9_]{1,27}$/);
    expect(names).toContain('ix_order_line_no');
    for (const { relations } of model.entities) {
      for (const { link } of relations) if (link !== null) expect(link.table.length).toBeLessThanOrEqual(63);
    }
  });
});

describe('fields', () => {
  const model = valid(file('every-type'));
  test('keep every digit', () => {
    expect(field(model, 'Thing', 'whole').default).toEqual({ kind: 'number', value: '12345678901234567' });
    expect(field(model, 'Thing', 'whole').max).toEqual({ kind: 'number', value: '9223372036854775807' });
    expect(field(model, 'Thing', 'price').default).toEqual({ kind: 'number', value: '1.10' });
    expect(field(model, 'Thing', 'price').max).toEqual({ kind: 'number', value: '99999999999.9999' });
  });

  test('have canonical literals', () => {
    expect(field(model, 'Thing', 'opens').min).toEqual({ kind: 'text', value: '08:00:00' });
    expect(field(model, 'Thing', 'sold').min).toEqual({ kind: 'text', value: '1999-12-31T22:00:00Z' });
    expect(field(model, 'Thing', 'fixed').default).toEqual({ kind: 'text', value: '2026-11-22T14:30:00Z' });
    expect(field(model, 'Thing', 'span').default).toEqual({ kind: 'text', value: 'P1DT2H' });
    expect(field(model, 'Thing', 'made').max).toEqual({ kind: 'today' });
    expect(field(model, 'Thing', 'extra').default).toEqual({
      kind: 'json',
      value: { a: [1, 2.5, null, true, 'x'] },
    });
    expect(field(model, 'Thing', 'nothing').default).toEqual({ kind: 'json', value: null });
  });

  test('have choices whose values stay text', () => {
    const { choices } = field(model, 'Thing', 'state');
    expect(choices.map(({ value }) => value)).toEqual(['no', 'yes', '1', '01', 'true']);
  });

  test('have their lengths', () => {
    const lengths = entity(
      valid(
        book(
          'a: {type: string}, b: {type: email}, c: {type: url}, d: {type: slug}, e: {type: text}, f: {type: choice, choices: [x]}',
        ),
      ),
      'Book',
    ).fields.map(({ maxLength }) => maxLength);
    expect(lengths).toEqual([255, 254, 200, 50, null, 20]);
  });

  test('are nullable by their type and rules', () => {
    const fields =
      'a: {type: string}, b: {type: string, unique: true}, c: {type: string, required: true, unique: true}, d: {type: integer}, e: {type: boolean}, f: {type: string}, g: {type: date, required: true}, h: {type: json}';
    const model = valid(book(fields, ', unique: [[f, d], [f, e]]'));
    expect(entity(model, 'Book').fields.map(({ nullable }) => nullable)).toEqual([
      false, true, false, true, false, true, false, true,
    ]); // prettier-ignore
  });
});

describe('lists', () => {
  const short =
    'a: {type: integer}, b: {type: text}, c: {type: integer}, d: {type: integer}, e: {type: integer}, f: {type: integer}, g: {type: integer}, h: {type: integer}, t: {type: string, required: true}';

  test('show the title and the first five short members', () => {
    expect(listed(book(short))).toEqual(['a', 'c', 'd', 'e', 'f', 't']);
  });
  test('show what the model says', () => {
    expect(listed(book('a: {type: text, list: true}, b: {type: string}'))).toEqual(['a']);
    expect(listed(book('a: {type: string, list: false}, b: {type: string}'))).toEqual(['b']);
  });
  test('are sorted by what they show and ordered by the title', () => {
    const model = valid(
      book(
        'a: {type: string}, b: {type: text, list: true}, c: {type: integer, list: true}, d: {type: date, sort: true}',
      ),
    );
    expect(entity(model, 'Book').fields.map(({ sort }) => sort)).toEqual([false, false, true, true]);
    expect(entity(model, 'Book')).toMatchObject({ title: 'a', order: [{ name: 'a', descending: false }] });
    expect(entity(valid(book('c: {type: integer}')), 'Book')).toMatchObject({ title: null, order: [] });
  });
});

describe('relations', () => {
  const model = valid(file('relations'));
  test('one-to-many lies at its other end', () => {
    expect(relation(model, 'Player', 'team')).toMatchObject({
      kind: 'many-to-one', to: 'Team', required: true, onDelete: 'cascade', reverse: 'players', reverseGiven: true,
      column: 'team_id', label: { en: 'The team' },
    }); // prettier-ignore
    expect(entity(model, 'Team').relations.map(({ name }) => name)).toEqual(['captain']);
    expect(entity(model, 'Team').incoming.map(({ name }) => name)).toEqual([
      'players', 'matches_by_home', 'matches_by_away',
    ]); // prettier-ignore
  });

  test('have other ends with names', () => {
    const names = model.entities.flatMap(({ relations }) =>
      relations.map(({ name, reverse }) => `${name} ${reverse}`),
    );
    expect(names).toEqual([
      'captain team_by_captain', 'rivals rivals_of', 'mentor mentor_of', 'twin twin_of', 'account player',
      'fans players', 'team players', 'home matches_by_home', 'away matches_by_away', 'referees matches',
      'leader groups_by_leader',
    ]); // prettier-ignore
  });

  test('have the columns and tables that Django derives', () => {
    expect(relation(model, 'Player', 'rivals').link).toEqual({
      table: 'player_rivals', from: 'from_player_id', to: 'to_player_id',
    }); // prettier-ignore
    expect(relation(model, 'Player', 'fans').link).toEqual({
      table: 'player_fans',
      from: 'player_id',
      to: 'user_id',
    });
  });

  test('protect when required and are cleared when not', () => {
    expect(relation(model, 'Match', 'home').onDelete).toBe('protect');
    expect(relation(model, 'Player', 'mentor').onDelete).toBe('set_null');
    expect(relation(model, 'Player', 'fans').onDelete).toBeNull();
  });

  test('are in unique rules with their columns', () => {
    const uniques = entity(model, 'Player').constraints.filter(({ kind }) => kind === 'unique');
    expect(uniques).toMatchObject([
      { name: 'uq_player_name_team_id', columns: ['name', 'team_id'], members: ['name', 'team'] },
      { columns: ['name', 'owned_by_id'], members: ['name', 'owned_by'] },
    ]);
  });
});

test('constraints are literal bounds, choices, unique rules and indexes', () => {
  const { constraints } = entity(valid(file('every-type')), 'Thing');
  const checks = constraints.flatMap((each) => (each.kind === 'check' ? [`${each.field} ${each.rule}`] : []));
  expect(checks).toEqual([
    'whole range', 'price range', 'weight range', 'made range', 'opens range', 'sold range', 'span range',
    'state choices', 'size choices',
  ]); // prettier-ignore
  expect(entity(valid(book('a: {type: date, max: today}')), 'Book').constraints).toEqual([]);
});

test('uuid ids always have their creation', () => {
  expect(only('ids: uuid')).toMatchObject({ createdAt: true, updatedAt: false });
  expect(only('audit: true')).toMatchObject({ createdAt: true, updatedAt: true });
  expect(only('owned: true')).toMatchObject({ createdAt: false, updatedAt: false });
});

test('areas are in the order of their first use', () => {
  const text = 'project: {name: x}\nentities: {A: {area: two}, B: {}, C: {area: one}, D: {area: two}}';
  expect(valid(text).areas).toEqual(['two', 'x', 'one']);
});

test('hostile text arrives unchanged', () => {
  const payload = entity(valid(file('hostile-text')), 'Payload');
  expect(payload.label).toEqual({ en: `'''"""\\` });
  expect(payload.fields[0]?.help).toEqual({ en: '\u202e\u2066\ufeff\u2028\x85\t' });
  expect(payload.fields[2]?.default).toEqual({ kind: 'text', value: 'a\nb\u2028c' });
  expect(payload.fields[1]?.choices[0]).toEqual({ value: "'; DROP TABLE x; --", label: { en: ']]>' } });
});

test('the same text gives the same model', () => {
  for (const { text } of corpus('valid')) expect(valid(text)).toEqual(valid(text));
  expect(problems(file('bookshop'))).toEqual([]);
});
