/** Shows a long text page by page, as git does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Output } from '../output.ts';

export interface PagerOptions {
  readonly paged: boolean;
  /** Of the terminal: a text that fits is printed at once. */
  readonly rows: number;
  readonly output: Output;
}

/** Prints through `$PAGER`, or `less`; at once where neither is there or the text is short. */
export async function printPaged(text: string, { paged, rows, output }: PagerOptions): Promise<void> {
  const pager = process.env['PAGER'] ?? 'less';
  if (!paged || pager === '' || pager === 'cat' || text.split('\n').length < rows) {
    output.out(text);
    return;
  }
  const child = spawn(pager, {
    shell: true,
    stdio: ['pipe', 'inherit', 'inherit'],
    // Colours shown, ended when it fits, nothing cleared: what was read stays on the screen.
    env: { ...process.env, LESS: process.env['LESS'] ?? 'FRX' },
  });
  // Whoever leaves the pager early closes the pipe.
  child.stdin.on('error', () => undefined);
  child.stdin.end(`${text}\n`);
  const [status] = (await once(child, 'close')) as [number | null];
  // A shell that does not find the pager says 127.
  if (status === 127) output.out(text);
}
