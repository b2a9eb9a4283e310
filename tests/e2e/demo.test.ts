import { execa } from 'execa';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { bin, temporary } from './support/places.ts';
import { succeed } from './support/program.ts';

const cwd = temporary('demo');

/** Addresses that a running demo prints. */
const addresses = (text: string): readonly string[] => [
  ...new Set([...text.matchAll(/https?:\/\/(?:127\.0\.0\.1|localhost):\d+/g)].map(([address]) => address)),
];

const answers = async (address: string): Promise<number> =>
  (await fetch(address, { signal: AbortSignal.timeout(10_000) }).catch(() => null))?.status ?? 0;

test('demo --smoke makes, sets up, starts and asks both apps', async () => {
  const ran = await succeed(process.execPath, [bin, 'demo', '--smoke'], { cwd, inherit: true, minutes: 10 });
  expect(ran.stdout.match(/\bfine\b/g)?.length).toBe(4);
  expect(readdirSync(path.join(cwd, 'demo'))).toEqual(expect.arrayContaining(['django-app', 'flask-app']));
  for (const address of addresses(ran.stdout)) expect(await answers(address)).toBe(0);
});

/** Starts the demo as a shell would, and waits until it says that it runs. */
async function started() {
  const child = execa(process.execPath, [bin, 'demo'], {
    cwd,
    reject: false,
    all: true,
    detached: true,
    cleanup: true,
  });
  let said = '';
  child.all.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 600 && !said.includes('Ctrl-C'); tries += 1) await sleep(100);
  expect(said).toContain('Ctrl-C');
  return { child, pid: child.pid ?? 0, apps: addresses(said) };
}

test.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
  '%s ends a second demo, which starts from what is there, and both apps',
  async (signal) => {
    const { child, pid, apps } = await started();
    expect(apps.length).toBe(2);
    for (const app of apps) expect(await answers(app)).toBe(200);
    process.kill(pid, signal);
    const ran = await child;
    expect(ran.exitCode).toBe(130);
    for (const app of apps) expect(await answers(app)).toBe(0);
  },
);

test('the end of its parent ends the demo and both apps', async () => {
  // As under npm, where a signal reaches the parent alone.
  const parent = execa(
    process.execPath,
    [
      '-e',
      `require('node:child_process').spawn(process.execPath, [${JSON.stringify(bin)}, 'demo'], {stdio: 'inherit'})`,
    ],
    { cwd, reject: false, all: true, env: { npm_command: 'run-script' } },
  );
  let said = '';
  parent.all.on('data', (chunk: Buffer) => (said += chunk.toString()));
  for (let tries = 0; tries < 600 && !said.includes('Ctrl-C'); tries += 1) await sleep(100);
  const apps = addresses(said);
  expect(apps.length).toBe(2);
  parent.kill('SIGKILL');
  let alive = 1;
  for (let tries = 0; tries < 100 && alive > 0; tries += 1) {
    await sleep(200);
    alive = Math.max(...(await Promise.all(apps.map(answers))));
  }
  expect(alive).toBe(0);
});
