/** A page for a terminal: two columns where they fit, one below the other where not. */
import { HALF_TITLES, VERDICT_WORDS, type Block, type Document, type Pane } from '../document.ts';
import type { SummaryRow, Verdict } from '../types.ts';
import type { Paint } from './paint.ts';
import { beside, wrap } from './wrap.ts';

/** From this width on, texts stand beside each other. */
export const TWO_COLUMNS = 96;
const WIDEST = 120;
const GAP = '   ';

export interface TextOptions {
  /** Of the terminal, in characters. */
  readonly columns: number;
  readonly paint: Paint;
}

interface Page {
  readonly width: number;
  /** Of one of two columns; null where there is no room for two. */
  readonly column: number | null;
  readonly paint: Paint;
}

const VERDICT_PAINT: Readonly<Record<Verdict, keyof Paint>> = {
  true: 'good',
  'mostly-true': 'good',
  outdated: 'poor',
  misleading: 'poor',
  false: 'bad',
  opinion: 'quiet',
};

/** Paints whole lines after they were set, so that colours do not count as width. */
function twoColumns(left: readonly string[], right: readonly string[], page: Page): readonly string[] {
  const width = page.column ?? page.width;
  const [first = '', ...others] = beside(left, right, width, GAP);
  const heads = [first.slice(0, width + GAP.length), first.slice(width + GAP.length)];
  return [`${page.paint.flask(heads[0] ?? '')}${page.paint.django(heads[1] ?? '')}`, ...others];
}

function sides(flask: string, django: string, page: Page): readonly string[] {
  if (page.column !== null) {
    return twoColumns(
      [HALF_TITLES.flask, ...wrap(flask, page.column)],
      [HALF_TITLES.django, ...wrap(django, page.column)],
      page,
    );
  }
  return [
    page.paint.flask(HALF_TITLES.flask),
    ...wrap(flask, page.width - 2).map((line) => `  ${line}`),
    page.paint.django(HALF_TITLES.django),
    ...wrap(django, page.width - 2).map((line) => `  ${line}`),
  ];
}

function table(rows: readonly SummaryRow[], page: Page): readonly string[] {
  if (page.column === null) {
    return rows.flatMap(({ about, flask, django }) => [
      page.paint.strong(about),
      ...wrap(`${HALF_TITLES.flask}: ${flask}`, page.width - 2).map((line) => `  ${line}`),
      ...wrap(`${HALF_TITLES.django}: ${django}`, page.width - 2).map((line) => `  ${line}`),
    ]);
  }
  const label = Math.min(Math.max(...rows.map(({ about }) => about.length)), 30);
  const cell = Math.floor((page.width - label - 2 * GAP.length) / 2);
  const line = (about: readonly string[], flask: readonly string[], django: readonly string[]) =>
    beside(about, beside(flask, django, cell, GAP), label, GAP);
  const [head = ''] = line([''], [HALF_TITLES.flask], [HALF_TITLES.django]);
  const at = label + GAP.length + cell;
  return [
    `${page.paint.flask(head.slice(0, at))}${page.paint.django(head.slice(at))}`,
    ...rows.flatMap(({ about, flask, django }) =>
      line(wrap(about, label), wrap(flask, cell), wrap(django, cell)),
    ),
  ];
}

function paneLines(name: string, pane: Pane, width: number): readonly string[] {
  return [
    pane.title === '' ? name : `${name}: ${pane.title}`,
    ...(pane.code === '' ? [] : pane.code.split('\n').map((line) => `  ${line}`.trimEnd())),
    ...wrap(pane.note, width - 2).map((line) => `  ${line}`),
    ...(pane.output === null ? [] : ['  prints', ...pane.output.split('\n').map((line) => `  > ${line}`)]),
  ];
}

/** Lines whose first is painted. */
const painted = (lines: readonly string[], paint: (text: string) => string): readonly string[] =>
  lines.map((line, index) => (index === 0 ? paint(line) : line));

function code(flask: Pane | null, django: Pane | null, page: Page): readonly string[] {
  const width = page.column ?? page.width;
  const left = flask ? paneLines(HALF_TITLES.flask, flask, width) : [];
  const right = django ? paneLines(HALF_TITLES.django, django, width) : [];
  const fits = [...left, ...right].every((line) => line.length <= width);
  if (page.column !== null && fits && left.length > 0 && right.length > 0)
    return twoColumns(left, right, page);
  const [above, below] = [painted(left, page.paint.flask), painted(right, page.paint.django)];
  return above.length > 0 && below.length > 0 ? [...above, '', ...below] : [...above, ...below];
}

function names(
  rows: readonly { readonly name: string; readonly text: string }[],
  page: Page,
): readonly string[] {
  const width = Math.min(Math.max(...rows.map(({ name }) => name.length)), 34);
  return rows.flatMap(({ name, text }) => {
    const [first = '', ...others] = wrap(text, Math.max(page.width - width - 4, 20));
    const start = name.length > width ? [`  ${page.paint.strong(name)}`] : [];
    const label = name.length > width ? ' '.repeat(width) : page.paint.strong(name.padEnd(width));
    return [...start, `  ${label}  ${first}`, ...others.map((line) => `${' '.repeat(width + 4)}${line}`)];
  });
}

function blockLines(block: Block, page: Page): readonly string[] {
  const { paint, width } = page;
  switch (block.kind) {
    case 'heading': {
      const lines = wrap(block.text, width);
      const ruled =
        block.level === 1 ? [...lines, '='.repeat(Math.max(...lines.map((line) => line.length)))] : lines;
      return ruled.map((line) => paint.strong(line));
    }
    case 'prose':
      return wrap(block.text, Math.min(width, 96));
    case 'quiet':
      return wrap(block.text, width).map((line) => paint.quiet(line));
    case 'verdict':
      return [paint[VERDICT_PAINT[block.verdict]](VERDICT_WORDS[block.verdict])];
    case 'sides':
      return sides(block.flask, block.django, page);
    case 'table':
      return table(block.rows, page);
    case 'code':
      return code(block.flask, block.django, page);
    case 'figure':
      return wrap(
        `${block.title}: ${HALF_TITLES.flask} ${block.flask}, ${HALF_TITLES.django} ${block.django}`,
        width,
      );
    case 'names':
      return names(block.rows, page);
    case 'reasons':
      return block.rows.flatMap(({ text, because, claims, opinion }) => [
        ...wrap(`- ${text}${opinion ? ' *' : ''}`, width).map((line, index) =>
          index === 0 ? line : `  ${line}`,
        ),
        ...wrap(`You said: ${because} (${claims.join(', ')})`, width - 2).map((line) =>
          paint.quiet(`  ${line}`),
        ),
      ]);
    case 'command':
      return [`  ${paint.strong(block.text)}`];
    case 'sources':
      return block.sources.flatMap(({ title, url, primary }) => [
        ...wrap(`- ${title}${primary ? '' : ' *'}`, width),
        paint.quiet(`  ${url}`),
      ]);
  }
}

/** Blocks that belong to the one before them. */
const joins = (block: Block, before: Block): boolean =>
  block.kind === 'verdict' ||
  (before.kind === 'verdict' && block.kind === 'sides') ||
  (before.kind === 'heading' && before.level !== 1) ||
  (before.kind === 'figure' && block.kind === 'figure');

/** The text of a page. */
export function textPage(document: Document, { columns, paint }: TextOptions): string {
  const width = Math.max(Math.min(columns, WIDEST), 40);
  const column = width >= TWO_COLUMNS ? Math.floor((width - GAP.length) / 2) : null;
  const lines: string[] = [];
  let before: Block | null = null;
  for (const block of document) {
    if (before !== null && !joins(block, before)) lines.push('');
    lines.push(...blockLines(block, { width, column, paint }));
    before = block;
  }
  return lines.join('\n');
}
