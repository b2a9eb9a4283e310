import { expect, test } from 'vitest';
import { excerpt } from '../../src/code/range.ts';
import { symbolRanges, textRanges } from '../../src/code/symbols.ts';

const PYTHON = `"""A module: def not_a_function() is only told of here."""
from x import y

LIMIT: int = 3
NAMES = [
    "a",
]


@decorated("with ) and #")
class Book(Base):
    """A book."""

    class Meta:
        ordering = ("title",)

    @property
    def title(self) -> str:
        return """
def fake():
"""


async def load(
    one,
): return one
`;

const shown = (name: string, source: string, symbol: string): readonly string[] =>
  symbolRanges(name, source, symbol).map((range) => excerpt(source, range).text);

test.each([
  ['LIMIT', ['LIMIT: int = 3']],
  ['NAMES', ['NAMES = [\n    "a",\n]']],
  ['Book.Meta', ['class Meta:\n    ordering = ("title",)']],
  ['Book.Meta.ordering', ['ordering = ("title",)']],
  ['Book.title', ['    @property\n    def title(self) -> str:\n        return """\ndef fake():\n"""']],
  ['load', ['async def load(\n    one,\n): return one']],
  ['fake', []],
  ['not_a_function', []],
  ['title', []],
])('finds %s in Python', (symbol, texts) => {
  expect(shown('a.py', PYTHON, symbol)).toEqual(texts);
});

test('a decorated class begins at its decorator', () => {
  expect(shown('a.py', PYTHON, 'Book')[0]).toMatch(/^@decorated\("with \) and #"\)\nclass Book/);
});

const PAGE = `{% extends "base.html" %}
{% block title %}Books{% endblock %}
{% block content %}
  {% block inner %}x{% endblock %}
  <p>{{ book }}</p>
{%- endblock content %}
{% macro field(name) %}<b>{{ name }}</b>{% endmacro %}
`;

test.each([
  ['block title', ['{% block title %}Books{% endblock %}']],
  [
    'block content',
    ['{% block content %}\n  {% block inner %}x{% endblock %}\n  <p>{{ book }}</p>\n{%- endblock content %}'],
  ],
  ['block other', []],
  ['macro field', ['{% macro field(name) %}<b>{{ name }}</b>{% endmacro %}']],
])('finds %s in a template', (symbol, texts) => {
  expect(shown('a.html', PAGE, symbol)).toEqual(texts);
});

test('finds a package of a requirements file, without its hashes', () => {
  const pins = 'flask-admin==2.2.0 \\\n    --hash=sha256:1\nflask[async]==3.1.3 \\\n    --hash=sha256:2\n';
  const [range] = symbolRanges('requirements.txt', pins, 'flask');
  expect(pins.slice(range?.from, range?.to)).toBe('flask[async]==3.1.3');
});

test('finds the lines that begin with a text', () => {
  expect(textRanges('a = 1\n  bind = 2\nrebind = 3\n', 'bind')).toHaveLength(1);
});
