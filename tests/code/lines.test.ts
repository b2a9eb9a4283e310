import { expect, test } from 'vitest';
import { kindOf } from '../../src/code/kinds.ts';
import { lineKinds } from '../../src/code/lines.ts';

const MARKS = { blank: '', comment: '#', code: '=' } as const;

/** Each line is written behind the mark of its kind. */
function expectKinds(path: string, marked: readonly string[]): void {
  const lines = marked.map((line) => line.slice(2));
  const kinds = lineKinds(path, `${lines.join('\n')}\n`);
  expect(kinds.map((kind, at) => `${MARKS[kind]} ${lines[at] ?? ''}`.trim())).toEqual(
    marked.map((line) => line.trim()),
  );
}

test('docstrings and comments of Python are no code, other strings are', () => {
  expectKinds('books.py', [
    '# """A module."""',
    '  ',
    '# # Why.',
    '= NAME = """two',
    '= lines"""',
    '= class Book:  # a comment behind',
    '#     """One line',
    '  ',
    '#     and more.',
    '#     """',
    '  ',
    '=     def read(self) -> str:',
    "#         'Short.'",
    "=         return f'{self} x'",
    '  ',
    '=     def write(self):',
    '#         # Nothing yet.',
    '=         (',
    '=             1',
    '=         )',
  ]);
});

test('a docstring on the line of its function leaves the line code', () => {
  expectKinds('a.py', ['= def f(): "Short."']);
});

test('comments of templates, styles, scripts and settings', () => {
  expectKinds('list.html', [
    '# {# why #}',
    '= <p>{# beside #}</p>',
    '# {% comment %}',
    '# two lines',
    '# {% endcomment %}',
    '# <!-- and',
    '# these -->',
    '= {% block content %}',
  ]);
  expectKinds('site.css', ['# /* a', '# b */', '= p { color: red } /* c */']);
  expectKinds('a.js', ['# // a', "= const address = 'http://x';"]);
  expectKinds('.env.example', ['# # a', '= DEBUG=on']);
  expectKinds('README.md', ['= # A head', '  ', '= Text.']);
});

test.each([
  ['app/models/book.py', 'code'],
  ['templates/mail/reset.txt', 'template'],
  ['requirements-dev.txt', 'data'],
  ['pyproject.toml', 'configuration'],
  ['.env.example', 'configuration'],
  ['static/app.css', 'style'],
  ['static/logo.svg', 'data'],
  ['sample_data.json', 'data'],
  ['whatever', 'data'],
])('%s is %s', (path, kind) => {
  expect(kindOf(path)).toBe(kind);
});
