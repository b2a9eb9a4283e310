import { stripVTControlCharacters } from 'node:util';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { advise } from '../../src/knowledge/advise/advise.ts';
import type { Document } from '../../src/knowledge/document.ts';
import { claimNamed, search, topicNamed } from '../../src/knowledge/find.ts';
import { advicePage } from '../../src/knowledge/pages/advice.ts';
import { claimPage, hitsPage, overviewPage, topicPage, wordsPage } from '../../src/knowledge/pages/pages.ts';
import { htmlPage } from '../../src/knowledge/render/html.ts';
import { markdownPage } from '../../src/knowledge/render/markdown.ts';
import { painter } from '../../src/knowledge/render/paint.ts';
import { textPage } from '../../src/knowledge/render/text.ts';
import { beside, wrap } from '../../src/knowledge/render/wrap.ts';
import { FEATURE_IDS } from '../../src/features/types.ts';
import { knowledge, pairOf, viewOf } from './support.ts';

const view = viewOf(pairOf('presets/library/model.yaml', FEATURE_IDS), FEATURE_IDS);
const outside = { view: null, command: 'flask-vs-django explain' };
const inside = { view, command: 'flask-vs-django explain' };
const verdicts = new Map(
  knowledge.topics.flatMap((topic) => topic.claims.map(({ id, verdict }) => [id, verdict] as const)),
);
const claims = knowledge.topics.flatMap((topic) => topic.claims.map((claim) => ({ topic, claim })));

/** These have every kind of block. */
const kinds: readonly (readonly [string, Document])[] = [
  ['overview', overviewPage(knowledge, outside)],
  ['words', wordsPage(knowledge)],
  ['search', hitsPage('admin', search(knowledge, 'admin'), outside)],
  [
    'advice',
    advicePage(
      advise(knowledge.questions, { admin: 'soon', freedom: 'each', experience: 'flask' }, verdicts),
      { explain: 'explain', trial: 'make' },
    ),
  ],
  ...knowledge.topics.map(
    (topic) => [`${topic.id}, in a workspace`, topicPage(topic, knowledge, inside)] as const,
  ),
];

/** Every page that there is, outside a workspace and in one. */
const pages: readonly (readonly [string, Document])[] = [
  ...kinds,
  ...knowledge.topics.map((topic) => [topic.id, topicPage(topic, knowledge, outside)] as const),
  ...claims.map((found) => [found.claim.id, claimPage(found, knowledge, inside)] as const),
];

const text = (document: Document, columns: number) => textPage(document, { columns, paint: painter(false) });

/** Lines of prose: code, addresses and commands are never broken. */
const isProse = (line: string): boolean => !/^ {2}|https?:|explain |: \S+, line \d+$/.test(line);

describe.each([60, 80, 100, 200])('in a terminal of %d columns', (columns) => {
  test('no line of a page is too long', () => {
    const long = pages.flatMap(([name, document]) =>
      text(document, columns)
        .split('\n')
        .filter((line) => isProse(line) && line.length > Math.min(columns, 120))
        .map((line) => `${name}: ${line}`),
    );
    expect(long).toEqual([]);
  });

  test('no page has blanks at the end of a line, or two empty lines', () => {
    const untidy = pages.filter(([, document]) => / $|\n\n\n\n/m.test(text(document, columns)));
    expect(untidy.map(([name]) => name)).toEqual([]);
  });
});

test('two columns stand beside each other where there is room, else one below the other', () => {
  const found = claimNamed(knowledge, 'table-created');
  if (!found) throw new Error('There is no such claim.');
  const page = claimPage(found, knowledge, outside);
  expect(text(page, 120)).toMatch(/^Flask +Django$/m);
  expect(text(page, 80)).toMatch(/^Flask$[^]+^Django$/m);
});

test('colours are there only when they are wanted', () => {
  const page = overviewPage(knowledge, outside);
  const coloured = textPage(page, { columns: 100, paint: painter(true) });
  expect(coloured).toContain('\u001B[');
  expect(stripVTControlCharacters(coloured).replaceAll(/ +$/gm, '')).toBe(text(page, 100));
});

test('pages of every kind are valid HTML', async () => {
  const check = new HtmlValidate({
    extends: ['html-validate:recommended'],
    rules: { 'long-title': 'off', 'no-trailing-whitespace': 'off' },
  });
  for (const [name, document] of kinds) {
    const report = await check.validateString(htmlPage(document));
    const messages = report.results.flatMap(({ messages: each }) =>
      each.map(({ ruleId, message }) => `${ruleId}: ${message}`),
    );
    expect(messages, name).toEqual([]);
  }
});

test('what a team has in its code cannot break out of a page', () => {
  const path = 'flask-app/app/library/views/book.py';
  const hostile =
    '@bp.get("/books/")\ndef book_list() -> str:\n    return "</code></pre><script>alert(1)</script>```\\n# x"\n';
  const edited = viewOf(pairOf('presets/library/model.yaml', FEATURE_IDS), FEATURE_IDS, { [path]: hostile });
  const topic = topicNamed(knowledge, 'routing');
  if (!topic) throw new Error('There is no such topic.');
  const page = topicPage(topic, knowledge, { view: edited, command: 'x' });
  expect(htmlPage(page)).toContain('&lt;/code&gt;&lt;/pre&gt;&lt;script&gt;');
  expect(htmlPage(page)).not.toContain('<script>');
  expect(markdownPage(page)).toContain('````python\n@bp.get("/books/")');
});

test('Markdown keeps its tables whole', () => {
  for (const [name, document] of pages) {
    const rows = markdownPage(document)
      .split('\n')
      .filter((line) => /^\|.*\|$/.test(line));
    for (const row of rows) expect([3, 4], `${name}: ${row}`).toContain(row.split(/(?<!\\)\|/).length - 1);
  }
});

test('words are wrapped, and a long one has a line of its own', () => {
  expect(wrap('a bb  ccc incomprehensible d', 6)).toEqual(['a bb', 'ccc', 'incomprehensible', 'd']);
  expect(wrap('', 6)).toEqual([]);
  expect(beside(['a'], ['b', 'c'], 3, '|')).toEqual(['a  |b', '   |c']);
});
