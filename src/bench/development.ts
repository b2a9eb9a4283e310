/** The frameworks' own development servers, with reload on save, on a copy of a half. */
import { execa } from 'execa';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS, pythonOf } from '../runtime/halves.ts';
import { freePort } from '../runtime/ports.ts';
import { PROBE } from '../runtime/probe.ts';
import { cleanEnvironment, run, tail } from '../runtime/program.ts';
import type { Half } from '../scaffold/types.ts';

/** What people type, with the probe around the app. */
const COMMANDS: Readonly<Record<Half, (port: number) => readonly string[]>> = {
  flask: (port) => ['-m', 'flask', '--app', 'probe_flask:app', 'run', '--debug', '--port', `${port}`],
  django: (port) => ['manage.py', 'runserver', `127.0.0.1:${port}`],
};

/**
 * Ends the whole group when its input closes, which the system does even when this process is killed: both servers
 * run their app in a process of its own, which outlives them.
 */
const GUARD = `
import os, signal, subprocess, sys
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL)
while os.read(0, 1024):
    pass
os.killpg(0, signal.SIGKILL)
`;

export interface DevelopmentServer {
  readonly half: Half;
  readonly url: string;
  /** The last lines that it printed. */
  said(): string;
  stop(): Promise<void>;
}

function settingsOf(half: Half, folder: string): Record<string, string> {
  return cleanEnvironment({
    DEBUG: 'on',
    DATABASE_URL: `sqlite:///${path.join(folder, 'bench.sqlite3')}`,
    SECRET_KEY: randomBytes(40).toString('hex'),
    EMAIL_URL: 'consolemail://',
    PYTHONPATH: PROBE,
    // Compiled code of the probe, too, stays in the scratch folder.
    PYTHONPYCACHEPREFIX: path.join(folder, '.pycache'),
    ...(half === 'django' && { DJANGO_SETTINGS_MODULE: 'probe_django_settings' }),
  });
}

/** Migrates a database of its own, and starts the server; it may take a moment until that answers. */
export async function startDevelopment(
  half: Half,
  folder: string,
  signal?: AbortSignal,
): Promise<Outcome<DevelopmentServer>> {
  const env = settingsOf(half, folder);
  const { migrate, name } = HALF_COMMANDS[half];
  const migrated = await run(pythonOf(folder), migrate, { cwd: folder, env, signal });
  if (!migrated.ok)
    return failed(fault('migrate', folder, `${name}: migrations failed.\n${tail(migrated.said)}`));
  const port = await freePort();
  const child = execa(pythonOf(folder), ['-c', GUARD, pythonOf(folder), ...COMMANDS[half](port)], {
    cwd: folder, env, extendEnv: false, reject: false, detached: true, cleanup: false,
    buffer: false, stdin: 'pipe', stdout: 'pipe', stderr: 'pipe',
  }); // prettier-ignore
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      lines.push(...chunk.split('\n'));
      lines.splice(0, lines.length - 40);
    });
  }
  const stop = async () => {
    child.stdin.end();
    await child;
  };
  return done({ half, url: `http://127.0.0.1:${port}`, said: () => lines.join('\n').trim(), stop });
}
