/**
 * Serves a half for development: gunicorn with one worker and reload on save, in both halves.
 *
 * Not the frameworks' own development servers: both start a second process to reload, which outlives a first one that
 * is killed. Gunicorn is one group of processes and stops as one; the launcher ends it too when its input closes, which
 * the system does even when this process is killed. It is also the same server for both.
 */
import { execa } from 'execa';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import type { Half } from '../scaffold/types.ts';
import { HALF_COMMANDS, pythonOf } from './halves.ts';
import { freePort, isFree } from './ports.ts';
import { cleanEnvironment, tail } from './program.ts';

/** A half that answers. */
export interface Server {
  readonly half: Half;
  readonly url: string;
  /** Resolves when the server has ended, asked or not. */
  readonly ended: Promise<void>;
  stop(): Promise<void>;
}

export interface ServeOptions {
  readonly workspace: string;
  readonly half: Half;
  /** A port that the user wants; null: the usual one or any that is free. */
  readonly port: number | null;
  /** Told every line that the app prints: mails, warnings, errors. */
  readonly print: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  /** What gunicorn serves, and variables that it needs; the half's own application when it is not there. */
  readonly instead?:
    { readonly application: string; readonly env: Readonly<Record<string, string>> } | undefined;
}

const USUAL: Readonly<Record<Half, number>> = { flask: 5001, django: 8001 };
const PATIENCE = 60_000;
const GRACE = 3000;

const LAUNCHER = `
import os, signal, sys, threading

def end_with_parent():
    while os.read(0, 1024):
        pass
    os.kill(os.getpid(), signal.SIGTERM)

threading.Thread(target=end_with_parent, daemon=True).start()
from gunicorn.app.wsgiapp import run
sys.argv[0] = "gunicorn"
run()
`;

/** What is wrong with a port that the user wants, or nothing. */
export async function portProblem(half: Half, port: number): Promise<Outcome<number>> {
  if (await isFree(port)) return done(port);
  const remedy = `End that program, or choose another port: --${half}-port NUMBER.`;
  return failed(fault('port-taken', '', `Port ${port} is taken by another program.`, remedy));
}

const choosePort = async ({ half, port }: ServeOptions): Promise<Outcome<number>> =>
  port === null ? done(await freePort(USUAL[half])) : portProblem(half, port);

function launch({ workspace, half, instead }: ServeOptions, port: number) {
  const folder = path.join(workspace, HALF_COMMANDS[half].folder);
  const bind = ['--bind', `127.0.0.1:${port}`, '--workers', '1', '--reload', '--log-level', 'warning'];
  const application = instead?.application ?? HALF_COMMANDS[half].application;
  return execa(pythonOf(folder), ['-c', LAUNCHER, ...bind, application], {
    cwd: folder,
    env: cleanEnvironment({ PYTHONWARNINGS: 'ignore::DeprecationWarning', ...instead?.env }),
    extendEnv: false,
    reject: false,
    detached: true,
    cleanup: false,
    buffer: false,
    stdin: 'pipe',
    stdout: 'pipe',
    stderr: 'pipe',
  });
}

/** Tells a whole group of processes; it may have ended by itself. */
function tellGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  try {
    if (pid !== undefined) process.kill(-pid, signal);
  } catch {
    // Nobody is there any more.
  }
}

/** Keeps the last lines, and passes lines on from the moment that the server answers. */
function listen(server: ReturnType<typeof launch>, print: (line: string) => void) {
  const lines: string[] = [];
  for (const stream of [server.stdout, server.stderr]) {
    let rest = '';
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      const parts = `${rest}${chunk}`.split('\n');
      rest = parts.pop() ?? '';
      for (const line of parts) {
        lines.push(line);
        print(line);
      }
      if (lines.length > 200) lines.splice(0, 100);
    });
  }
  return lines;
}

async function answers(url: string): Promise<boolean> {
  const answer = await fetch(`${url}/readyz`, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  return answer?.status === 200;
}

/** Resolves when a server and every process that it started are gone. */
async function groupEnd(child: ReturnType<typeof launch>): Promise<void> {
  await child;
  // Workers that a killed master leaves.
  tellGroup(child.pid, 'SIGKILL');
}

/** Whether a server answers before it ends, before the user stops it, and before patience does. */
async function untilReady(url: string, ended: Promise<void>, signal?: AbortSignal): Promise<boolean> {
  const over = AbortSignal.any([AbortSignal.timeout(PATIENCE), ...(signal ? [signal] : [])]);
  const gone = new AbortController();
  const watch = ended.then(() => gone.abort());
  for (;;) {
    if (over.aborted || gone.signal.aborted) return false;
    if (await answers(url)) return true;
    await Promise.race([sleep(100), watch]);
  }
}

/**
 * Starts a half and waits until it answers.
 * @returns a server that ends with `stop`, with this process, or by itself.
 */
export async function serve(options: ServeOptions): Promise<Outcome<Server>> {
  const { half, signal } = options;
  const { name } = HALF_COMMANDS[half];
  if (process.platform === 'win32') {
    const message = 'gunicorn does not run on Windows.';
    return failed(fault('windows', '', message, 'Start each app as its own README says, or use WSL.'));
  }
  const port = await choosePort(options);
  if (!port.ok) return port;
  const url = `http://127.0.0.1:${port.value}`;
  const child = launch(options, port.value);
  let ready = false;
  const lines = listen(child, (line) => ready && options.print(line));
  const ended = groupEnd(child);
  const stop = async () => {
    tellGroup(child.pid, 'SIGTERM');
    const patience = setTimeout(() => tellGroup(child.pid, 'SIGKILL'), GRACE);
    await ended;
    clearTimeout(patience);
  };
  ready = await untilReady(url, ended, signal);
  if (ready) return done({ half, url, ended, stop });
  await stop();
  if (signal?.aborted) return failed(fault('interrupted', '', 'Interrupted.'));
  const folder = path.join(options.workspace, HALF_COMMANDS[half].folder);
  return failed(fault('serve', folder, `${name} did not start.\n${tail(lines.join('\n'))}`));
}
