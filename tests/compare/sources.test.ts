import { describe, expect, test } from 'vitest';
import {
  byConcern,
  byShare,
  countLines,
  isWritten,
  totalOf,
  type Count,
} from '../../src/compare/figures/counts.ts';
import { sourcesOf } from '../../src/compare/sources.ts';
import type { SourceFile } from '../../src/compare/types.ts';
import { HALVES } from '../../src/runtime/halves.ts';
import { pairOf, viewOf } from '../knowledge/support.ts';

const FEATURES = ['alike', 'accounts', 'api', 'admin', 'lab'] as const;
const pair = pairOf('presets/library/model.yaml', [...FEATURES]);
const edited = (edits: Readonly<Record<string, string | null>>) => viewOf(pair, [...FEATURES], edits);
const textOf = (path: string): string => pair.files.find((file) => file.path === path)?.text ?? '';

const sum = (counts: ReadonlyMap<unknown, Count>): Count =>
  [...counts.values()].reduce(
    (all, { lines, code }) => ({ lines: all.lines + lines, code: all.code + code }),
    {
      lines: 0,
      code: 0,
    },
  );

/** Sections of a file cover each of its lines once. */
function expectWhole(file: SourceFile): void {
  let next = 1;
  for (const { from, to } of file.sections) {
    expect(from).toBe(next);
    next = to + 1;
  }
  expect(next - 1).toBe(file.lines.length);
}

const FLASK_VIEW = 'flask-app/app/library/views/book.py';
const DJANGO_VIEW = 'django-app/library/views/book.py';

/** Cuts a module before its last top-level definition. */
function split(text: string): readonly [string, string] {
  const at = text.lastIndexOf('\n\n\n');
  return [text.slice(0, at + 1), text.slice(at + 3)];
}

/** What a team does to its code in the first weeks. */
const EDITS: Readonly<Record<string, Readonly<Record<string, string | null>>>> = {
  'no edit': {},
  'a function renamed': { [FLASK_VIEW]: textOf(FLASK_VIEW).replace('def list_books', 'def all_books') },
  'a module split': {
    [FLASK_VIEW]: split(textOf(FLASK_VIEW))[0],
    'flask-app/app/library/deleting.py': split(textOf(FLASK_VIEW))[1],
    [DJANGO_VIEW]: split(textOf(DJANGO_VIEW))[0],
    'django-app/library/deleting.py': split(textOf(DJANGO_VIEW))[1],
  },
  'a module added': {
    'flask-app/app/reports/views.py': 'def report() -> str:\n    return "all"\n',
    'django-app/reports/views.py': 'def report(request):\n    return None\n',
  },
  'a file deleted': { [FLASK_VIEW]: null, [DJANGO_VIEW]: null },
  'a file moved': {
    [FLASK_VIEW]: null,
    'flask-app/app/pages/book.py': `${textOf(FLASK_VIEW)}\n\nMORE = 1\n`,
    [DJANGO_VIEW]: null,
    'django-app/pages/book.py': `${textOf(DJANGO_VIEW)}\n\nMORE = 1\n`,
  },
};

describe.each(Object.entries(EDITS))('after %s', (_, edits) => {
  test.each(HALVES)('every line of %s has exactly one concern', (half) => {
    const files = sourcesOf(edited(edits), half);
    for (const file of files) expectWhole(file);
    const total = totalOf(files);
    expect(total.lines).toBeGreaterThan(1000);
    expect(sum(byConcern(files))).toEqual(total);
    expect(sum(byShare(files))).toEqual(total);
    const blankless = files
      .filter(isWritten)
      .map(({ text }) => text.split('\n').filter((line) => line.trim() !== '').length);
    expect(total.lines).toBe(blankless.reduce((all, each) => all + each, 0));
  });
});

const fileAt = (edits: Readonly<Record<string, string | null>>, path: string): SourceFile => {
  const half = path.startsWith('flask') ? 'flask' : 'django';
  const found = sourcesOf(edited(edits), half).find((file) => file.path === path);
  if (found === undefined) throw new Error(`${path} is not there.`);
  return found;
};

test('a moved file keeps its concern and its entity', () => {
  const file = fileAt(EDITS['a file moved'] ?? {}, 'flask-app/app/pages/book.py');
  expect(file).toMatchObject({ origin: 'moved', movedFrom: FLASK_VIEW });
  expect(file.sections.map(({ concern, entity }) => [concern, entity])).toContainEqual(['page view', 'Book']);
});

test('a symbol keeps its concern and its entity in a new file', () => {
  const { origin, sections } = fileAt(EDITS['a module split'] ?? {}, 'django-app/library/deleting.py');
  expect(origin).toBe('placed');
  expect(sections[0]).toMatchObject({ concern: 'page view', entity: 'Book' });
});

test('a new file is placed by its path, with its entity', () => {
  const file = fileAt({ 'django-app/loans/views/books.py': 'x = 1\n' }, 'django-app/loans/views/books.py');
  expect(file).toMatchObject({ origin: 'placed', sections: [{ concern: 'page view', entity: 'Book' }] });
});

test('what no rule places is yours', () => {
  const file = fileAt({ 'flask-app/app/barcode.py': 'x = 1\n' }, 'flask-app/app/barcode.py');
  expect(file).toMatchObject({
    origin: 'yours',
    sections: [{ concern: 'yours', entity: null, from: 1, to: 1 }],
  });
  expect(countLines(file)).toEqual({ lines: 1, code: 1 });
});

test('locks and vendored files are not counted as written', () => {
  const unwritten = sourcesOf(edited({}), 'django').filter((file) => !isWritten(file));
  const paths = unwritten.map(({ path }) => path);
  expect(paths).toContain('django-app/requirements.txt');
  expect(paths.some((path) => path.includes('/vendor/'))).toBe(true);
  expect(paths.every((path) => !path.endsWith('.py'))).toBe(true);
});
