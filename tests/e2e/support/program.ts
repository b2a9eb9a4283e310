import { execa, type Options } from 'execa';

const MINUTE = 60_000;
/** Of the environment, only what says where things are: the tests run as on a user's machine. */
const KEPT = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'UV_CACHE_DIR', 'UV_LINK_MODE'];

export interface Ran {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as they came. */
  readonly all: string;
}

export type Environment = Readonly<Record<string, string>>;

/** The environment that programs run in, with further variables. */
export const environment = (more: Environment = {}): Record<string, string> => ({
  ...Object.fromEntries(
    KEPT.flatMap((name) => (process.env[name] === undefined ? [] : [[name, process.env[name]]])),
  ),
  PYTHONDONTWRITEBYTECODE: '1',
  ...more,
});

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Environment;
  readonly minutes?: number;
  /** The whole environment of the tests: for what asks the package index. */
  readonly inherit?: boolean;
  readonly more?: Options;
}

/** Runs a program to its end, whatever that is. */
export async function run(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const done = await execa(program, [...args], {
    cwd: options.cwd,
    env: options.inherit ? { ...options.env } : environment(options.env),
    extendEnv: options.inherit ?? false,
    reject: false,
    all: true,
    stdin: 'ignore',
    timeout: (options.minutes ?? 5) * MINUTE,
    ...options.more,
  });
  return {
    status: done.exitCode ?? -1,
    stdout: String(done.stdout),
    stderr: String(done.stderr),
    all: String(done.all ?? '') || (done.shortMessage ?? ''),
  };
}

const LINES = 60;

/**
 * Runs a program that must succeed.
 * @throws Error with the end of what it said.
 */
export async function succeed(program: string, args: readonly string[], options: RunOptions): Promise<Ran> {
  const ran = await run(program, args, options);
  if (ran.status === 0) return ran;
  const end = ran.all.trimEnd().split('\n').slice(-LINES).join('\n');
  throw new Error(`${program} ${args.join(' ')} in ${options.cwd} ended with ${ran.status}.\n${end}`);
}
