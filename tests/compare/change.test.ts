import { expect, test } from 'vitest';
import { changeOf, changeReport, type ChangedFile } from '../../src/compare/since/change.ts';

const file = (path: string, added: number, removed = 0, state: ChangedFile['state'] = 'changed') => ({
  path,
  added,
  removed,
  state,
});

const CHANGED = [
  file('flask-app/app/shop/models/book.py', 2),
  file('flask-app/app/templates/shop/book/form.html', 4, 1),
  file('flask-app/migrations/versions/0002_price.py', 20, 0, 'new'),
  file('django-app/shop/models/book.py', 1),
  file('django-app/shop/tests/test_book.py', 3),
  file('django-app/shop/old.py', 0, 9, 'deleted'),
  file('README.md', 5),
];

test('a change is told by half and by what its files are', () => {
  const { halves } = changeOf('main', CHANGED, []);
  expect(halves.flask.total).toEqual({ files: 3, fresh: 1, added: 26, removed: 1 });
  expect(halves.flask.by.migrations).toEqual({ files: 1, fresh: 1, added: 20, removed: 0 });
  expect(halves.flask.by.templates).toMatchObject({ files: 1, added: 4, removed: 1 });
  expect(halves.django.total).toEqual({ files: 3, fresh: 0, added: 4, removed: 9 });
  expect(halves.django.by.tests.added).toBe(3);
});

test('the text has a column for each half', () => {
  const lines = changeReport(changeOf('main', CHANGED, [])).split('\n');
  expect(lines).toContain(`  code        ${'1 file, +2 −0'.padEnd(26)}2 files, +1 −9`);
  expect(lines).toContain(`  migrations  ${'1 file, +20 −0'.padEnd(26)}none`);
});
