import { expect, test } from 'vitest';
import { formBody } from '../../src/bench/load/forms.ts';

const PAGE = `<form action="/search/" method="get"><input name="q" value="x"></form>
<form method="post" novalidate>
<input type="hidden" name="token" value="a&amp;b">
<input type="text" name='title' value="Say &quot;hello&quot;">
<input type="checkbox" name="live" checked> <input type="checkbox" name="old" value="1">
<input type="radio" name="kind" value="a"><input type="radio" name="kind" value="b" checked>
<textarea name="body" rows="3">
First &lt;line&gt;
second</textarea>
<select name="author"><option value="">none</option><option value="7" selected>Ann</option></select>
<select name="first"><option value="1">one</option><option value="2">two</option></select>
<select name="tags" multiple><option value="1" selected>x</option><option value="2" selected>y</option></select>
<input type="number" name="pages" value="12">
<button type="submit" name="go" value="1">Save</button>
</form>`;

test('a form is sent back with what it holds', () => {
  expect([...new URLSearchParams(formBody(PAGE, '/books/1/edit/'))]).toEqual([
    ['token', 'a&b'],
    ['title', 'Say "hello"'],
    ['live', 'on'],
    ['kind', 'b'],
    ['body', 'First <line>\r\nsecond'],
    ['author', '7'],
    ['first', '1'],
    ['tags', '1'],
    ['tags', '2'],
    ['pages', '12'],
  ]);
});

test('a page without such a form is an error', () => {
  expect(() => formBody('<form method="post" action="/elsewhere/"></form>', '/books/')).toThrow(
    '/books/ has no form',
  );
});
