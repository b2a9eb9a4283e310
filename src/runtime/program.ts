/** Runs programs of Python without what this shell's environment would change in them. */
import { execa } from 'execa';

/** Settings of the apps: of another project, when they are in the environment and not in `.env`. */
const SETTINGS: ReadonlySet<string> = new Set([
  'ALLOWED_HOSTS', 'BEHIND_PROXY', 'BIND', 'DATABASE_URL', 'DEBUG', 'DEFAULT_FROM_EMAIL', 'EMAIL_URL', 'HTTPS',
  'SECRET_KEY', 'SECRET_KEY_FALLBACKS', 'WEB_CONCURRENCY', 'GUNICORN_CMD_ARGS',
]); // prettier-ignore
const FOREIGN = /^(?:PYTHON|FLASK_|DJANGO_|VIRTUAL_ENV|CONDA_|__PYVENV)/i;

/** The environment of this process without settings of some app or other Python. */
export function cleanEnvironment(more: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept = Object.entries(process.env).filter(
    (entry): entry is [string, string] =>
      entry[1] !== undefined && !SETTINGS.has(entry[0]) && !FOREIGN.test(entry[0]),
  );
  return { ...Object.fromEntries(kept), PYTHONUNBUFFERED: '1', PYTHONIOENCODING: 'utf-8', ...more };
}

export interface Ran {
  readonly ok: boolean;
  readonly stdout: string;
  /** Both streams, as they came. */
  readonly said: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly signal?: AbortSignal | undefined;
  readonly env?: Readonly<Record<string, string>>;
  readonly seconds?: number;
}

/** Runs a program to its end. A program that is not there is one that failed. */
export async function run(
  program: string,
  words: readonly string[],
  { cwd = process.cwd(), signal, env, seconds = 900 }: RunOptions = {},
): Promise<Ran> {
  const done = await execa(program, [...words], {
    cwd,
    env: cleanEnvironment(env),
    extendEnv: false,
    reject: false,
    all: true,
    stdin: 'ignore',
    timeout: seconds * 1000,
    ...(signal && { cancelSignal: signal }),
  });
  const said = done.all.trim();
  return { ok: !done.failed, stdout: done.stdout, said: said === '' ? (done.shortMessage ?? '') : said };
}

/** The last lines of what a program said. */
export const tail = (text: string, lines = 12): string => text.trim().split('\n').slice(-lines).join('\n');
