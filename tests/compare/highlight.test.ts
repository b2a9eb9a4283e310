import { expect, test } from 'vitest';
import { highlight } from '../../src/compare/report/highlight.ts';

const TEMPLATE = `{% for book in books %}<a href="{{ book.url }}" class="x">{{ book }}</a>{% endfor %}
{% if a %}<p title="{{ t }}">{# note #}</p>{% endif %}\n`;

/** The text that a browser shows. */
const shown = (html: string): string =>
  html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#x27;', "'")
    .replaceAll('&amp;', '&');

test.each([
  ['list.html', TEMPLATE],
  ['views.py', 'def f(x: int) -> str:\n    """Say <b>."""\n    return f"{x} & \'y\'"\n'],
  ['pyproject.toml', '[tool.ruff]\nline-length = 100 # why\n'],
  ['app.css', 'p::before { content: "<"; }\n'],
  ['notes.unknown', '<script>\n'],
])('%s keeps its text, and every span is closed', (path, text) => {
  const html = highlight(path, text);
  expect(shown(html)).toBe(text);
  expect(html.match(/<span /g)?.length ?? 0).toBe(html.match(/<\/span>/g)?.length ?? 0);
  expect(html.replaceAll(/<span class="[cksn]">|<\/span>/g, '')).not.toContain('<');
});
