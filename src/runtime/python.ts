/** Finds Python and uv on this machine. */
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { run } from './program.ts';

export interface Python {
  /** Absolute path of the interpreter. */
  readonly program: string;
  readonly version: string;
}

const OLDEST = [3, 11] as const;
const CANDIDATES: readonly (readonly string[])[] =
  process.platform === 'win32'
    ? [['py', '-3'], ['python']]
    : ['python3', 'python', 'python3.14', 'python3.13', 'python3.12', 'python3.11'].map((name) => [name]);
const PROGRAM = 'import sys; print("%d.%d.%d" % sys.version_info[:3]); print(sys.executable)';

export const PYTHON_REMEDY =
  'Install Python 3.11 or newer from python.org or with your system (Debian and Ubuntu: apt install python3 python3-venv), or with uv: uv python install 3.13.';

const recent = (version: string): boolean => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  return major > OLDEST[0] || (major === OLDEST[0] && minor >= OLDEST[1]);
};

async function ask([program = '', ...words]: readonly string[]): Promise<Python | null> {
  const ran = await run(program, [...words, '-c', PROGRAM], { seconds: 30 });
  const [version = '', executable = ''] = ran.stdout.split(/\r?\n/);
  return ran.ok && executable !== '' ? { program: executable, version } : null;
}

/** The first Python on the path that is new enough, else one that uv keeps. */
export async function findPython(): Promise<Outcome<Python>> {
  const old: string[] = [];
  for (const candidate of CANDIDATES) {
    const python = await ask(candidate);
    if (python && recent(python.version)) return done(python);
    if (python) old.push(`${candidate.join(' ')} is ${python.version}`);
  }
  // A Python that uv keeps is on no path.
  const kept = await run('uv', ['python', 'find', '--no-python-downloads', '>=3.11'], { seconds: 30 });
  const own = kept.ok ? await ask([kept.stdout.trim()]) : null;
  if (own && recent(own.version)) return done(own);
  const message =
    old.length > 0
      ? `The apps need Python 3.11 or newer; ${old.join(', ')}.`
      : 'The apps need Python 3.11 or newer, and there is no Python on the path.';
  return failed(fault('python', '', message, PYTHON_REMEDY));
}

/** Version of uv; null when it is not there. */
export async function findUv(): Promise<string | null> {
  const ran = await run('uv', ['--version'], { seconds: 30 });
  return ran.ok ? (/\d+\.\d+\.\d+/.exec(ran.stdout)?.[0] ?? 'unknown') : null;
}
