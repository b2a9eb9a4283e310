import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { problemLine } from '../../src/model/problems.ts';
import { parseShorthand } from '../../src/model/shorthand.ts';
import { entity, field, relation, valid } from './support.ts';

const LINE =
  'Book title:string:200:required isbn:string:13:unique price:decimal:8.2 author:Author:required tags:Tag:many';
const project = { name: 'bookshop', title: 'The "Bookshop"' };

function told(...lines: string[]): readonly string[] {
  const result = parseShorthand(lines, project);
  return result.ok ? [] : result.problems.map(problemLine);
}

test('a line is an entity', () => {
  const result = parseShorthand([LINE], project);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  const { model, text } = result.value;
  expect(valid(text)).toEqual(model);
  expect(model.project.title).toEqual({ en: 'The "Bookshop"' });
  expect(model.entities.map(({ name }) => name)).toEqual(['Book', 'Author', 'Tag']);
  expect(field(model, 'Book', 'title')).toMatchObject({ type: 'string', maxLength: 200, required: true });
  expect(field(model, 'Book', 'isbn')).toMatchObject({ maxLength: 13, unique: true });
  expect(field(model, 'Book', 'price')).toMatchObject({ digits: 8, places: 2 });
  expect(relation(model, 'Book', 'author')).toMatchObject({ required: true, kind: 'many-to-one' });
  expect(relation(model, 'Book', 'tags').kind).toBe('many-to-many');
});

test('several lines and all words', () => {
  const lines = [
    'Task:owned:audit:members:uuid title state:choice:new.done:filter due:date:sort done:boolean minutes:integer:600 note:text',
    'Step:staff task:Task:cascade after:Step:setnull helper:User:one next:Step:one:protect code:slug:index:search:list',
  ];
  const result = parseShorthand(lines, project);
  if (!result.ok) throw new Error(result.problems.map(problemLine).join('\n'));
  const { model } = result.value;
  expect(entity(model, 'Task')).toMatchObject({ owned: true, audit: true, access: 'members', ids: 'uuid' });
  expect(field(model, 'Task', 'state').choices).toEqual([
    { value: 'new', label: { en: 'New' } },
    { value: 'done', label: { en: 'Done' } },
  ]);
  expect(field(model, 'Task', 'minutes').max).toEqual({ kind: 'number', value: '600' });
  expect(relation(model, 'Step', 'next')).toMatchObject({ kind: 'one-to-one', onDelete: 'protect' });
});

describe('problems are told with line and column', () => {
  test.each([
    [['Book title:strng'], '--entity:1:6: entities.Book.fields.title: There is no field type "strng". Did you mean "string"? An entity begins with a capital letter.'],
    [['Tag', 'Book title:string:requird'], '--entity:2:6: entities.Book.fields.title: There is no word "requird" here. Did you mean "required"? A number is the longest text or the highest value.'],
    [['Book title', 'Book name'], '--entity:2:1: entities.Book: There are two entities "Book". Join their lines.'],
    [['Book title title'], '--entity:1:12: entities.Book.fields.title: "title" is here twice. Remove one.'],
    [['Book:ownd'], '--entity:1:1: entities.Book: There is no word "ownd" here. Did you mean "owned"?'],
    [['Author', 'Book author:Auhtor'], '--entity:2:6: There is no entity "Auhtor". Did you mean "Author"?'],
    [['Book pk'], '--entity:1:6: entities.Book.fields.pk: "pk" is reserved by Django. Try "code".'],
    [['Book price:decimal:2.8'], '--entity:1:6: entities.Book.fields.price.places: "places" (8) is more than "digits" (2), which counts all digits. Raise "digits".'],
    [['Book title:string(200)!'], '--entity:1:18: Only letters of the English alphabet, digits, "_", ":" and "." are used here.'],
    [[''], '--entity:1:1: The line is empty. Write such as "Book title:string:200".'],
    [['book title'], '--entity:1:1: entities.book: "book" is no name of an entity: use at most 40 letters of the English alphabet and digits, a capital letter first. Try "Book".'],
  ])('%j', (lines, message) => expect(told(...lines)).toContain(message)); // prettier-ignore
});

/** The lines that the documents show, as they stand there. */
function shownLines(): readonly string[] {
  const text = ['README.md', 'docs/model.md'].map((name) =>
    readFileSync(join(import.meta.dirname, '..', '..', name), 'utf8'),
  );
  const quoted = [...text.join('\n').matchAll(/--entity "([^"]+)"/g)].map((match) => match[1] ?? '');
  const alone = [...text.join('\n').matchAll(/^[A-Z][\w:]*(?: [a-z]\w*(?::[\w.]+)*)+$/gm)].map(
    (match) => match[0],
  );
  return [...new Set([LINE, ...quoted, ...alone])];
}

describe('the lines of the documents', () => {
  test('are there', () => expect(shownLines().length).toBeGreaterThan(2));
  test('are read', () => expect(told(...shownLines().slice(1))).toEqual([]));

  const shells = ['bash', 'dash', 'zsh'].map((shell) => ({
    shell,
    there: spawnSync(shell, ['-c', ':']).status === 0,
  }));
  test.for(shells)('pass $shell as they are, without quotes', ({ shell, there }, { skip }) => {
    skip(!there, `${shell} is not installed`);
    for (const line of shownLines()) {
      const text = execFileSync(shell, ['-c', `printf '%s\\n' ${line}`], { encoding: 'utf8' });
      expect(text.trim().split('\n').join(' ')).toBe(line);
    }
  });
});
