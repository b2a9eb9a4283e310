import { expect, test } from 'vitest';
import { concernByPath, entityByPath } from '../../src/compare/rules.ts';

/** The same idea for both halves: where either puts such a file. */
test.each([
  ['app/reports/models.py', 'model'],
  ['reports/models/report.py', 'model'],
  ['app/reports/forms.py', 'form'],
  ['app/reports/views/weekly.py', 'page view'],
  ['reports/urls.py', 'url'],
  ['app/templates/reports/list.html', 'template'],
  ['templates/mail/report.txt', 'mail'],
  ['reports/migrations/0001_initial.py', 'migration'],
  ['migrations/versions/0002_report.py', 'migration'],
  ['tests/reports/test_views.py', 'tests'],
  ['reports/tests/test_views.py', 'tests'],
  ['reports/tests.py', 'tests'],
  ['conftest.py', 'tests'],
  ['reports/serializers.py', 'api'],
  ['app/static/vendor/htmx.js', 'vendored'],
  ['app/static/print.css', 'style'],
  ['reports/admin.py', 'admin'],
  ['Dockerfile', 'deployment'],
  ['uv.lock', 'packaging'],
  ['docs/usage.md', 'documentation'],
  ['app/barcode.py', null],
  ['modelling.py', null],
])('%s: %s', (path, concern) => {
  expect(concernByPath(path)).toBe(concern);
});

test.each([
  ['app/library/views/books.py', 'Book'],
  ['templates/library/order_line/list.html', 'OrderLine'],
  ['tests/test_order_lines.py', 'OrderLine'],
  ['app/bookshop.py', null],
])('%s is about %s', (path, entity) => {
  expect(entityByPath(path, ['Book', 'OrderLine'])).toBe(entity);
});
