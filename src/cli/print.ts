/** Prints a page of the knowledge in the form that was asked for. */
import type { Document } from '../knowledge/document.ts';
import type { Output } from '../output.ts';
import type { Arguments, Options } from './arguments.ts';
import { printPaged } from './pager.ts';
import { terminalOf } from '../terminal.ts';

export const FORMATS = ['text', 'markdown', 'html', 'json'] as const;
export type Format = (typeof FORMATS)[number];

/** The options of every command that prints pages. */
export const PRINT_OPTIONS: Options = {
  format: { type: 'string' },
  'no-color': { type: 'boolean' },
  'no-pager': { type: 'boolean' },
};

/** Prints text, page by page where somebody looks at it; Markdown and HTML as they are. */
export async function printDocument(
  page: Document,
  format: Exclude<Format, 'json'>,
  given: Arguments,
  output: Output,
): Promise<void> {
  if (format === 'html') output.out((await import('../knowledge/render/html.ts')).htmlPage(page));
  else if (format === 'markdown')
    output.out((await import('../knowledge/render/markdown.ts')).markdownPage(page));
  else {
    const { textPage } = await import('../knowledge/render/text.ts');
    const { painter } = await import('../knowledge/render/paint.ts');
    const terminal = terminalOf({ colours: !given.flags.has('no-color') });
    const text = textPage(page, { columns: terminal.columns, paint: painter(terminal.coloured) });
    const paged = terminal.interactive && !given.flags.has('no-pager');
    await printPaged(text, { paged, rows: terminal.rows, output });
  }
}
