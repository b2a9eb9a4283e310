/** Renders one template text with EJS; pure. */
import ejs, { type TemplateFunction } from 'ejs';

/** Compiled templates by their text: an entity's is used as often as there are entities. */
const compiled = new Map<string, TemplateFunction>();

function compile(source: string, name: string): TemplateFunction {
  const template =
    compiled.get(source) ?? ejs.compile(source, { filename: name, strict: false, rmWhitespace: false });
  compiled.set(source, template);
  return template;
}

/**
 * @param source The template. Only `<%- %>` prints; nothing is escaped by itself.
 * @param name   Its path, for error messages.
 * @param locals What it may read; always under these names, never spread from a user's keys.
 * @throws An error that names the template and the line: a defect of the template, never of a model.
 */
export function render(source: string, name: string, locals: Readonly<Record<string, unknown>>): string {
  return compile(source, name)({ ...locals });
}

/** One line feed at the end, none at the start, at most `blank` empty lines in a row, no trailing blanks. */
export function tidy(text: string, blank = 1): string {
  const lines = text.replaceAll('\r\n', '\n').replaceAll(/[ \t]+$/gm, '');
  const run = new RegExp(`\\n{${blank + 2},}`, 'g');
  const body = lines
    .replace(run, '\n'.repeat(blank + 1))
    .replace(/^\n+/, '')
    .trimEnd();
  return body === '' ? '' : `${body}\n`;
}
