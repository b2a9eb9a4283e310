/** Colours of code, as classes: one style sheet for light and dark. */
import hljs from 'highlight.js/lib/core';
import css from 'highlight.js/lib/languages/css';
import django from 'highlight.js/lib/languages/django';
import ini from 'highlight.js/lib/languages/ini';
import javascript from 'highlight.js/lib/languages/javascript';
import json from 'highlight.js/lib/languages/json';
import markdown from 'highlight.js/lib/languages/markdown';
import python from 'highlight.js/lib/languages/python';
import xml from 'highlight.js/lib/languages/xml';
import yaml from 'highlight.js/lib/languages/yaml';
import { escapeHtml } from '../../html.ts';

for (const [name, language] of Object.entries({
  css,
  django,
  ini,
  javascript,
  json,
  markdown,
  python,
  xml,
  yaml,
})) {
  hljs.registerLanguage(name, language);
}

/** The kinds of words that have a colour; all others stay plain. One letter each: they stand there many thousand times. */
const COLOURS: Readonly<Record<string, string>> = {
  comment: 'c', quote: 'c', meta: 'c',
  keyword: 'k', literal: 'k',
  string: 's', number: 's', regexp: 's',
  title: 'n', name: 'n', attr: 'n', built_in: 'n', section: 'n', attribute: 'n', 'selector-class': 'n',
}; // prettier-ignore

/** Takes the spans without a colour out, and shortens the others. */
function slim(html: string): string {
  const open: boolean[] = [];
  return html.replaceAll(/<span class="(?:hljs-)?([\w-]+)[^"]*">|<\/span>/g, (tag, kind: string = '') => {
    if (tag === '</span>') return open.pop() === true ? tag : '';
    const colour = COLOURS[kind];
    open.push(colour !== undefined);
    return colour === undefined ? '' : `<span class="${colour}">`;
  });
}

/** By the ending of a path; Jinja reads like Django's language. */
const LANGUAGES: readonly (readonly [RegExp, string])[] = [
  [/\.py$/, 'python'],
  [/\.html?$|\.jinja2?$|\.j2$|\/templates\//, 'django'],
  [/\.(?:toml|ini|cfg|example)$|\.env/, 'ini'],
  [/\.ya?ml$/, 'yaml'],
  [/\.json$/, 'json'],
  [/\.css$/, 'css'],
  [/\.js$/, 'javascript'],
  [/\.md$/, 'markdown'],
];

/** A text as HTML, coloured when its language is known. */
export function highlight(path: string, text: string): string {
  const language = LANGUAGES.find(([pattern]) => pattern.test(path))?.[1];
  if (language === undefined) return escapeHtml(text);
  return slim(hljs.highlight(text, { language, ignoreIllegals: true }).value);
}
