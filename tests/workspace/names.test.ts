import { assert, constantFrom, property, string } from 'fast-check';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { clashes, nameProblem, pathProblem } from '../../src/workspace/names.ts';

describe('a path in a workspace', () => {
  test.each(['README.md', 'flask-app/app/__init__.py', '.env.example', 'a/été.txt', 'console.py'])(
    '%s may be written',
    (file) => expect(pathProblem(file)).toBe(null),
  );

  test.each([
    '', '.', '..', '../evil', 'a/../b', '/etc/passwd', 'a//b', 'a\\b', 'C:/x', 'a/b:stream', 'con', 'a/NUL.txt', 'lpt1',
    'COM¹.log', 'trailing.', 'trailing ', 'a\0b', 'new\nline', 'what?', 'a|b', 'x'.repeat(201),
  ])('%j may not', (file) => expect(pathProblem(file)).not.toBe(null)); // prettier-ignore

  test('that is good stays inside, whatever it looks like', () => {
    assert(
      property(string({ unit: constantFrom('a', '.', '/', '\\', ':', ' ', 'é', '\0') }), (file) => {
        if (pathProblem(file) !== null) return;
        const place = path.resolve('/workspace', file);
        expect(place.startsWith('/workspace/')).toBe(true);
        expect(path.win32.resolve('C:\\w', file).startsWith('C:\\w\\')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

test('a name says what is wrong with it', () => {
  expect(nameProblem('aux')).toContain('Windows');
  expect(nameProblem('a/b')).toContain('character');
  expect(nameProblem('bookshop')).toBe(null);
});

describe('two paths', () => {
  test('clash when a file system folds their letters or their accents', () => {
    expect(clashes(['a/Book.py', 'a/book.py'])).toEqual([['a/Book.py', 'a/book.py']]);
    expect(clashes(['caf\u00e9', 'cafe\u0301'])).toHaveLength(1);
  });
  test('clash when one is a folder of the other', () => {
    expect(clashes(['a', 'a/b'])).toEqual([['a', 'a/b']]);
    expect(clashes(['A/b/c', 'a/B'])).toEqual([['a/B', 'A/b/c']]);
  });
  test('do not when they differ', () => expect(clashes(['a/b', 'a/c', 'ab'])).toEqual([]));
});
