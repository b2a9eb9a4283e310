import { describe, expect, test, vi } from 'vitest';
import data from '../../src/model/reserved.json' with { type: 'json' };
import { projectNameProblem } from '../../src/model/project.ts';
import { book, problems } from './support.ts';

// Other programs start here, and a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

describe('every name that a framework takes is refused, with its name', () => {
  test.each(Object.entries(data.members))('%s', (owner, names) => {
    for (const name of names) {
      const [told] = problems(book(`"${name}": {type: integer}`));
      expect(told).toMatch(new RegExp(`"${name}" is reserved by `));
      if (owner === 'WTForms') expect(told).toMatch(/Try "[a-z_]+"\.$/);
    }
  });

  test('the suggested name is free', () => {
    for (const name of [...Object.values(data.members).flat(), ...data.keywords]) {
      const [told] = problems(book(`"${name.toLowerCase()}": {type: integer}`));
      const other = /Try "([a-z0-9_]+)"\.$/.exec(told ?? '')?.[1] ?? 'nothing';
      expect([name, other, problems(book(`${other}: {type: integer}`))]).toEqual([name, other, []]);
    }
  });

  test('on users', () => {
    for (const name of Object.values(data.user).flat()) {
      const text = `project: {name: x}\nentities: {Book: {relations: {by: {to: User, reverse: "${name}"}}}}`;
      expect([name, problems(text).length]).toEqual([name, 1]);
    }
  });

  test('as a keyword', () => {
    for (const name of data.keywords.filter((each) => /^[a-z]/.test(each))) {
      expect(problems(book(`"${name}": {type: integer}`))[0]).toContain('is reserved by Python');
      const entity = `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;
      expect(problems(`project: {name: x}\nentities: {${entity}: {}}`)[0]).toContain('is reserved by Python');
    }
  });

  test('as a module', () => {
    for (const name of Object.values(data.modules).flat()) expect(projectNameProblem(name)).not.toBeNull();
    for (const name of ['up', 'create', 'con', 'lpt1', 'django', 'flask-wtf'])
      expect(projectNameProblem(name)).not.toBeNull();
    for (const name of ['library', 'bookshop', 'tasks', 'helpdesk', 'inventory', 'my-json'])
      expect(projectNameProblem(name)).toBeNull();
  });
});

test('soft keywords and builtins are free', () => {
  const names = [
    'match',
    'case',
    'type',
    'list',
    'str',
    'property',
    'print',
    'hash',
    'object',
    'format',
    'date',
    'order',
  ];
  expect(problems(book(names.map((name) => `${name}: {type: integer}`).join(', ')))).toEqual([]);
});
