import { execa } from 'execa';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, test } from 'vitest';
import { freePort } from '../../src/runtime/ports.ts';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames } from './support/halves.ts';
import { environment, succeed } from './support/program.ts';
import { full } from './support/services.ts';
import { generated, once } from './support/workspace.ts';

const pair = once(() => generated({ name: 'library', preset: 'library' }));

/** Commands of the shell blocks below a heading, in order. */
function commands(text: string, heading: string): readonly string[] {
  const part = text.split(/^## /m).find((each) => each.startsWith(heading)) ?? '';
  return [...part.matchAll(/^```sh\n(.*?)^```/gms)].flatMap(([, block]) => (block ?? '').trim().split('\n'));
}

/** Starts a development server as the README says, at another port, and asks it for its first page. */
async function serves(half: Half, command: string, cwd: string): Promise<number> {
  const port = await freePort();
  const words = half === 'flask' ? `${command} --port ${port}` : `${command} 127.0.0.1:${port}`;
  const server = execa('bash', ['-c', `exec ${words}`], {
    cwd,
    env: environment(),
    extendEnv: false,
    reject: false,
    detached: true,
  });
  let status = 0;
  for (let tries = 0; tries < 150 && status === 0 && server.exitCode === null; tries += 1) {
    await sleep(200);
    status = (await fetch(`http://127.0.0.1:${port}/`).catch(() => null))?.status ?? 0;
  }
  process.kill(-(server.pid ?? 0), 'SIGTERM');
  await server;
  return status;
}

const isServer = (command: string): boolean => / run(?:server)?$/.test(command);
/** Making the environment asks the package index. */
const isInstall = (command: string): boolean => /-m venv |pip install /.test(command);

// Everything is installed as a reader would: the release check takes the time.
describe.skipIf(!full).each(halfNames)('the README of the %s half', (half) => {
  test('says what works as it is typed', async () => {
    const cwd = (await pair()).half(half);
    const text = readFileSync(path.join(cwd, 'README.md'), 'utf8');
    const [running, testing] = [commands(text, 'Run it'), commands(text, 'Test it')];
    expect(running.filter(isInstall).length).toBe(2);
    expect(running.filter(isServer).length).toBe(1);
    expect(testing.length).toBeGreaterThan(2);
    for (const command of [...running, ...testing]) {
      if (isServer(command)) expect(await serves(half, command, cwd)).toBe(200);
      else await succeed('bash', ['-c', command], { cwd, minutes: 10, inherit: isInstall(command) });
    }
  });
});
