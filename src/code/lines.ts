/**
 * Tells lines apart: blank, comment, code.
 *
 * Python is read by a parser: a docstring is a comment, any other string is code. Other languages are read by the
 * marks of their comments; a line is code when anything but a comment stands on it.
 */
import { parser } from '@lezer/python';
import { kindOf } from './kinds.ts';

export type LineKind = 'blank' | 'comment' | 'code';
type Node = ReturnType<typeof parser.parse>['topNode'];

const STRINGS = new Set(['String', 'FormatString', 'ContinuedString']);

/** The first statement of a module, a class or a function, when it is nothing but a string. */
function docstringOf(container: Node): Node | null {
  let first = container.firstChild;
  // A body begins with its colon.
  while (first !== null && (first.name === ':' || first.name === 'Comment')) first = first.nextSibling;
  if (first?.name !== 'ExpressionStatement') return null;
  const only = first.firstChild;
  return only !== null && only.nextSibling === null && STRINGS.has(only.name) ? first : null;
}

/** Offsets of the beginnings of all lines. */
function starts(text: string): readonly number[] {
  const found = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) found.push(at + 1);
  return found;
}

/** Number of the line, from 0, that an offset is in. */
function lineAt(offsets: readonly number[], offset: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((offsets[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Lines of Python on which something stands that is neither a comment nor a docstring. */
function pythonCode(text: string): ReadonlySet<number> {
  const offsets = starts(text);
  const code = new Set<number>();
  const mark = (from: number, to: number) => {
    for (let line = lineAt(offsets, from); line <= lineAt(offsets, Math.max(from, to - 1)); line += 1)
      code.add(line);
  };
  const visit = (node: Node): void => {
    const skipped = node.name === 'Script' || node.name === 'Body' ? docstringOf(node) : null;
    if (STRINGS.has(node.name) || node.firstChild === null) {
      if (node.name !== 'Comment' && node.to > node.from) mark(node.from, node.to);
      return;
    }
    for (let child: Node | null = node.firstChild; child !== null; child = child.nextSibling) {
      if (skipped === null || child.from !== skipped.from || child.to !== skipped.to) visit(child);
    }
  };
  visit(parser.parse(text).topNode);
  return code;
}

/** Comments by what a file is written in. */
const COMMENTS: Readonly<Record<string, RegExp>> = {
  template: /\{#.*?#\}|\{%-?\s*comment\b.*?endcomment\s*-?%\}|<!--.*?-->|^[ \t]*##[^\n]*$/gms,
  style: /\/\*.*?\*\//gs,
  script: /\/\*.*?\*\/|^[ \t]*\/\/[^\n]*$/gms,
  configuration: /^[ \t]*#.*$/gm,
};

/** The same text with its comments replaced by blanks, line ends kept. */
const withoutComments = (text: string, pattern: RegExp | undefined): string =>
  pattern === undefined ? text : text.replaceAll(pattern, (found) => found.replaceAll(/[^\n]/g, ' '));

/**
 * The kind of each line of a file.
 * @param path - tells what it is written in.
 */
export function lineKinds(path: string, text: string): readonly LineKind[] {
  const lines = text.split('\n');
  // What follows the last line end is no line.
  if (lines.at(-1) === '') lines.pop();
  const kind = kindOf(path);
  if (kind === 'code') {
    const code = pythonCode(text);
    return lines.map((line, at) => (line.trim() === '' ? 'blank' : code.has(at) ? 'code' : 'comment'));
  }
  const rest = withoutComments(text, COMMENTS[kind]).split('\n');
  return lines.map((line, at) => {
    if (line.trim() === '') return 'blank';
    return (rest[at] ?? '').trim() === '' ? 'comment' : 'code';
  });
}
