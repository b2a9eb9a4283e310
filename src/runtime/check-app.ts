/** One half of a workspace, served as in production on a throw-away database, for the time of a check. */
import { execa, type ResultPromise } from 'execa';
import { randomBytes } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Half } from '../scaffold/types.ts';
import { HALF_COMMANDS, hasAccounts, pythonOf } from './halves.ts';
import { freePort } from './ports.ts';

/** A running half. */
export interface RunningApp {
  readonly half: Half;
  readonly url: string;
  /** File that tells the suite of it: address and database; with accounts, passwords and mails. */
  readonly target: string;
  /** Ends the server; resolves when it is gone. */
  stop(): Promise<void>;
}

export interface AppPlan {
  readonly half: Half;
  /** The half's folder, with its environment in `.venv`. */
  readonly folder: string;
  /** Empty folder for its logs and, with accounts, its mails. */
  readonly scratch: string;
  /** `sqlite:////…` or `postgresql://…`; empty, and nobody else's. */
  readonly database: string;
  /** Variables of the environment that are not as in a check. */
  readonly settings?: Readonly<Record<string, string>>;
  /** What gunicorn serves; the half's own application when it is not there. */
  readonly application?: string;
}

/** A failure with a remedy, told to the user as it is. */
export class CheckError extends Error {}

/** Where its mails go; null when it sends none. */
const mailsOf = ({ half, folder, scratch }: AppPlan): string | null =>
  hasAccounts(half, folder) ? path.join(scratch, 'mails') : null;

/** The environment of an app in production on this machine, without anything of the shell's own. */
export function productionEnvironment(plan: AppPlan): Record<string, string> {
  const mails = mailsOf(plan);
  const kept = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'TZDIR'].flatMap((name) =>
    process.env[name] === undefined ? [] : [[name, process.env[name]] as const],
  );
  return {
    ...Object.fromEntries(kept),
    DEBUG: 'off',
    HTTPS: 'off',
    BEHIND_PROXY: 'off',
    ALLOWED_HOSTS: '127.0.0.1,localhost',
    SECRET_KEY: randomBytes(40).toString('hex'),
    DATABASE_URL: plan.database,
    ...(mails !== null && { EMAIL_URL: `filemail://${mails}` }),
    WEB_CONCURRENCY: '2',
    PYTHONDONTWRITEBYTECODE: '1',
    ...plan.settings,
  };
}

/**
 * Migrates and seeds its database, with users where there are accounts.
 * @returns the users' passwords by their names.
 * @throws CheckError when a step fails.
 */
export async function prepareApp(plan: AppPlan): Promise<Readonly<Record<string, string>>> {
  const env = productionEnvironment(plan);
  const mails = mailsOf(plan);
  if (mails !== null) await mkdir(mails, { recursive: true });
  let output = '';
  const { migrate, seed } = HALF_COMMANDS[plan.half];
  const users = hasAccounts(plan.half, plan.folder) ? ['--users'] : [];
  for (const command of [migrate, [...seed, ...users]]) {
    const options = { cwd: plan.folder, env, extendEnv: false, reject: false, timeout: 120_000 } as const;
    const done = await execa(pythonOf(plan.folder), command, options);
    if (done.failed) {
      const said = `${done.stdout}\n${done.stderr}`.trim().split('\n').slice(-12).join('\n');
      throw new CheckError(`${plan.half}: python ${command.join(' ')} failed.\n${said || done.shortMessage}`);
    }
    output = done.stdout;
  }
  return usersFrom(output);
}

/** Names and passwords from what `seed` prints of users: two blanks, the name, blanks, the password. */
export function usersFrom(output: string): Record<string, string> {
  const found = output.matchAll(/^ {2}(\S+) +(\S+)$/gm);
  return Object.fromEntries([...found].map(([, name, password]) => [name, password]));
}

async function untilReady(url: string, server: ResultPromise, half: Half): Promise<void> {
  for (let tries = 0; tries < 300 && server.exitCode === null; tries += 1) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.status === 200) return;
    await sleep(100);
  }
  throw new CheckError(`${half}: the server did not get ready.`);
}

/** A server that answers. */
export interface Serving {
  readonly url: string;
  /** Of gunicorn's master. */
  readonly pid: number;
  stop(): Promise<void>;
}

/**
 * Serves a prepared half under gunicorn.
 * @throws CheckError when it does not answer; nothing is left running.
 */
export async function serveApp(plan: AppPlan): Promise<Serving> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const application = plan.application ?? HALF_COMMANDS[plan.half].application;
  const server = execa(
    pythonOf(plan.folder),
    ['-m', 'gunicorn', application, '--bind', `127.0.0.1:${port}`, '--log-level', 'warning'],
    { cwd: plan.folder, env: productionEnvironment(plan), extendEnv: false, reject: false, stdin: 'ignore', forceKillAfterDelay: 5000,
      stdout: { file: path.join(plan.scratch, 'out.log') }, stderr: { file: path.join(plan.scratch, 'log') } },
  ); // prettier-ignore
  const stop = async () => {
    server.kill('SIGTERM');
    await server;
  };
  try {
    await untilReady(url, server as ResultPromise, plan.half);
  } catch (error) {
    await stop();
    const log = await readFile(path.join(plan.scratch, 'log'), 'utf8').catch(() => '');
    const tail = log.trim().split('\n').slice(-12).join('\n');
    throw error instanceof CheckError ? new CheckError(`${error.message}\n${tail}`.trim()) : error;
  }
  return { url, pid: server.pid ?? 0, stop };
}

/**
 * Migrates, seeds and serves a half, and writes down what the suite must know of it.
 * @throws CheckError when a step fails; nothing is left running.
 */
export async function startApp(plan: AppPlan): Promise<RunningApp> {
  const users = await prepareApp(plan);
  const mails = mailsOf(plan);
  const serving = await serveApp(plan);
  const target = path.join(plan.scratch, 'target.json');
  const told = {
    name: plan.half,
    url: serving.url,
    ...(mails !== null && { users, mails }),
    database: plan.database,
  };
  await writeFile(target, JSON.stringify(told), { mode: 0o600 });
  return { half: plan.half, url: serving.url, target, stop: () => serving.stop() };
}
