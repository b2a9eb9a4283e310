/** Finds a symbol or a text in a file, whatever its language. */
import { pythonRanges } from './python.ts';
import type { Range } from './range.ts';

/** Ranges of `block NAME` or `macro NAME` of a template, with what opens and closes it. */
function templateRanges(source: string, symbol: string): readonly Range[] {
  const [kind = '', name = ''] = symbol.split(' ');
  const tags = [
    ...source.matchAll(new RegExp(`\\{%-?\\s*(?:(${kind})\\s+(\\w+)|end${kind})\\b[^%]*%\\}`, 'g')),
  ];
  const found: Range[] = [];
  const open: { name: string; from: number }[] = [];
  for (const tag of tags) {
    if (tag[1] !== undefined) open.push({ name: tag[2] ?? '', from: tag.index });
    else {
      const begun = open.pop();
      if (begun?.name === name) found.push({ from: begun.from, to: tag.index + tag[0].length });
    }
  }
  return found;
}

/** Range of a package with its version in a requirements file, without its hashes. */
function requirementRanges(source: string, name: string): readonly Range[] {
  const match = new RegExp(`^${name}(?:\\[[\\w,]+\\])?==[^\\s;]+`, 'm').exec(source);
  return match ? [{ from: match.index, to: match.index + match[0].length }] : [];
}

/** Ranges of a symbol in the file of this name. */
export function symbolRanges(name: string, source: string, symbol: string): readonly Range[] {
  if (name.endsWith('.py')) return pythonRanges(source, symbol);
  if (name.endsWith('.txt')) return requirementRanges(source, symbol);
  return /^(block|macro) /.test(symbol) ? templateRanges(source, symbol) : [];
}

/** Ranges of the lines that begin with a text, after blanks. */
export function textRanges(source: string, text: string): readonly Range[] {
  const found: Range[] = [];
  let from = 0;
  for (const line of source.split('\n')) {
    if (line.trimStart().startsWith(text)) found.push({ from, to: from + line.length });
    from += line.length + 1;
  }
  return found;
}
