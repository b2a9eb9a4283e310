import { expect, test } from 'vitest';
import { askedBy, originOf } from '../../src/live/hosts.ts';
import { framed, withScript } from '../../src/live/headers.ts';
import { livePage } from '../../src/live/page.ts';

test('a project may be called like a place of the page, or like HTML', () => {
  const page = livePage({ project: 'KEY & <PROJECT>', port: 8600, key: 'secret' });
  expect(page).toContain('<h1>KEY &amp; &lt;PROJECT&gt;</h1>');
  expect(page).toContain('data-key="secret"');
  expect(page.match(/<iframe /g)).toHaveLength(2);
});

test.each([
  ['compare.fvd.localhost:8600', 'compare'],
  ['FLASK.fvd.localhost:8600', 'flask'],
  ['flask.fvd.localhost:8601', null],
  ['flask.fvd.localhost', null],
  ['127.0.0.1:8600', null],
  ['flask.fvd.localhost:8600.example.com', null],
  [undefined, null],
])('the host %s means %s', (host, asked) => {
  expect(askedBy(host, 8600)).toBe(asked);
});

test('an answer may be framed by the page and by nobody else, and keeps the rest of its policy', () => {
  const page = originOf('compare', 8600);
  const given = {
    'content-security-policy': "default-src 'none'; script-src 'self'; frame-ancestors 'none'",
    'x-frame-options': 'DENY',
    'x-probe': 'a.jsonl 0 1',
    'set-cookie': ['a=1', 'b=2'],
  };
  expect(framed(given, page)).toEqual({
    'content-security-policy': `default-src 'none'; script-src 'self'; frame-ancestors ${page}`,
    'set-cookie': ['a=1', 'b=2'],
  });
  expect(framed({}, page)).toEqual({ 'content-security-policy': `frame-ancestors ${page}` });
});

test('the script stands at the end of the head, or of a page without one', () => {
  expect(withScript('<HEAD></HEAD><body>')).toMatch(/^<HEAD><script src="[^"]+" defer><\/script><\/HEAD>/);
  expect(withScript('<p>x')).toMatch(/^<p>x<script /);
});
