import { execa } from 'execa';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bin, temporary } from './support/places.ts';
import { environment, succeed } from './support/program.ts';
import { full } from './support/services.ts';
import { tree } from './support/tree.ts';
import { generated, once } from './support/workspace.ts';

const WORDS = [bin, 'library', '--preset', 'library', '--skip-install', '--defaults'];
const instants = full ? 50 : 6;

const reference = once(async () => {
  const begun = performance.now();
  const made = await generated({ name: 'library', preset: 'library' });
  return { tree: tree(made.folder), milliseconds: performance.now() - begun };
});

/** Runs the command and sends it a signal at some instant of its life. */
async function stopped(cwd: string, signal: NodeJS.Signals, after: number) {
  const child = execa(process.execPath, WORDS, { cwd, env: environment(), extendEnv: false, reject: false });
  await sleep(after);
  child.kill(signal);
  return child;
}

/** Names that do not start with a dot: what a user sees. */
const visible = (cwd: string): readonly string[] => readdirSync(cwd).filter((name) => !name.startsWith('.'));

test.each(['SIGKILL', 'SIGINT', 'SIGTERM'] as const)(
  '%s at any instant leaves nothing or everything',
  async (signal) => {
    const { tree: whole, milliseconds } = await reference();
    const seen = new Set<number>();
    for (let nth = 0; nth < instants; nth += 1) {
      const cwd = temporary('stopped');
      const ran = await stopped(
        cwd,
        signal,
        nth === 0 ? 30 : ((nth + Math.random()) * milliseconds) / instants,
      );
      const [found] = visible(cwd);
      if (found !== undefined) expect(tree(path.join(cwd, found))).toEqual(whole);
      seen.add(found === undefined ? 0 : 1);
      if (signal === 'SIGKILL') {
        // What is left of it is named by the next run, and gone.
        const left = readdirSync(cwd).filter((name) => name.startsWith('.'));
        if (found !== undefined) continue;
        const next = await succeed(process.execPath, WORDS, { cwd });
        for (const name of left) expect(next.stderr).toContain(name);
        expect(readdirSync(cwd)).toEqual(['library']);
        expect(tree(path.join(cwd, 'library'))).toEqual(whole);
      } else {
        expect(readdirSync(cwd).filter((name) => name.startsWith('.'))).toEqual([]);
        if (ran.exitCode === 0) expect(found).toBe('library');
      }
    }
    expect(seen.has(0)).toBe(true);
  },
);

test('Ctrl-C at a question ends with 130, one sentence and nothing written', async () => {
  const cwd = temporary('ctrl-c');
  // `script` gives the command a terminal; the control character comes through it as from a keyboard.
  const child = execa('script', ['-qec', `"${process.execPath}" "${bin}"`, '/dev/null'], {
    cwd,
    env: environment({ TERM: 'xterm' }),
    extendEnv: false,
    reject: false,
    all: true,
    timeout: 60_000,
  });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    const before = said;
    said += chunk.toString();
    if (!before.includes('?') && said.includes('?')) setTimeout(() => child.stdin.write('\u0003'), 500);
  });
  const ran = await child;
  expect(said).toContain('?');
  expect(ran.exitCode).toBe(130);
  expect(readdirSync(cwd)).toEqual([]);
  expect(said).not.toMatch(/\bat .*:\d+:\d+\)/);
});
