import { execa } from 'execa';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { bin, temporary } from './support/places.ts';
import { environment, run } from './support/program.ts';

/** The demo is made once; every later start goes on with it. */
const cwd = temporary('demo');

const demo = (...words: readonly string[]) =>
  run(process.execPath, [bin, 'demo', ...words], { cwd, minutes: 10 });

/** Processes whose command line names the demo: servers and whatever they started. */
async function processes(): Promise<readonly string[]> {
  const listed = await execa('ps', ['-eo', 'pid=,args=', '-ww']);
  return listed.stdout.split('\n').filter((line) => line.includes(path.join(cwd, 'demo')));
}

async function noneLeft(): Promise<readonly string[]> {
  for (let tries = 0; tries < 100 && (await processes()).length > 0; tries += 1) await sleep(100);
  return processes();
}

/** Starts the demo below a shell, as npm does, and waits until it has told everything. */
async function started() {
  const command = `"${process.execPath}" "${bin}" demo; exit $?`;
  const shell = execa('sh', ['-c', command], {
    cwd,
    env: environment({ npm_command: 'run' }),
    extendEnv: false,
    reject: false,
    stdin: 'ignore',
    all: true,
  });
  let said = '';
  shell.all.setEncoding('utf8').on('data', (text: string) => (said += text));
  for (
    let tries = 0;
    tries < 1200 && shell.exitCode === null && !said.includes('Ctrl-C ends it.');
    tries += 1
  )
    await sleep(100);
  const own = await execa('ps', ['-o', 'pid=', '--ppid', `${shell.pid}`]);
  return { shell, said, node: Number(own.stdout.trim()) };
}

/** Signs alice in with the password in a column of what the demo said. @returns the status of the answer. */
async function signIn(said: string, half: string, column: number): Promise<number> {
  const url = new RegExp(`${half} +(http://127.0.0.1:\\d+)/`).exec(said)?.[1] ?? '';
  const password = /^ +alice +(\S+) +(\S+)/m.exec(said)?.[column] ?? '';
  const page = await fetch(`${url}/accounts/login/`);
  const cookies = page.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? '');
  const [, name = '', token = ''] = /name="(\w*csrf\w*)"[^>]*value="([^"]+)"/.exec(await page.text()) ?? [];
  const answer = await fetch(`${url}/accounts/login/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Cookie: cookies.join('; '), Referer: `${url}/accounts/login/` },
    body: new URLSearchParams({ [name]: token, username: 'alice', password }),
  });
  return answer.status;
}

beforeAll(async () => {
  const ran = await demo('--smoke');
  expect(ran.all).toContain('fine');
  expect(ran.status).toBe(0);
});

describe('the demo', () => {
  test('asks a page of each app, a second time with what is there, and leaves no process', async () => {
    const ran = await demo('--smoke');
    expect(ran.stdout.split('\n').filter((line) => line.endsWith('fine'))).toHaveLength(4);
    expect(ran.stderr).toContain('flask-app: environment and packages are there');
    expect(ran.status).toBe(0);
    expect(await noneLeft()).toEqual([]);
  });

  test('says which port is taken before it does anything', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const ran = await demo('--flask-port', `${port}`);
    server.close();
    expect(ran.stderr.trim()).toBe(
      `Port ${port} is taken by another program. End that program, or choose another port: --flask-port NUMBER.`,
    );
    expect(ran.status).toBe(1);
  });

  test('signs a sample user in with what it prints, and ends with Ctrl-C', async () => {
    const { shell, said, node } = await started();
    const signedIn = await Promise.all([signIn(said, 'Flask', 1), signIn(said, 'Django', 2)]);
    process.kill(node, 'SIGINT');
    expect((await shell).exitCode).toBe(130);
    expect(signedIn).toEqual([302, 302]);
    expect(await noneLeft()).toEqual([]);
  });

  test.each(['SIGTERM', 'SIGHUP', 'SIGKILL'] as const)('leaves no process after %s', async (signal) => {
    const { shell, node } = await started();
    expect((await processes()).length).toBeGreaterThan(1);
    process.kill(node, signal);
    await shell;
    expect(await noneLeft()).toEqual([]);
  });

  test('ends with its parent, which passes no signal on', async () => {
    const { shell } = await started();
    shell.kill('SIGKILL');
    await shell;
    expect(await noneLeft()).toEqual([]);
  });
});
