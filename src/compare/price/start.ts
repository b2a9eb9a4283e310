/** Measures how long either app takes to import with a feature and without it. */
import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ratioOf, type Spread } from '../../bench/statistics.ts';
import { done, failed, fault, type Outcome } from '../../outcome.ts';
import { makeEnvironment, type Tools } from '../../runtime/environment.ts';
import { HALF_COMMANDS, HALVES, pythonOf } from '../../runtime/halves.ts';
import { run, tail } from '../../runtime/program.ts';
import { findPython, findUv } from '../../runtime/python.ts';
import type { Half } from '../../scaffold/types.ts';
import { filesOfSet, type Starts } from './count.ts';
import { PRICE_SETS } from './sets.ts';

/** What a worker of the server does before its first request. */
const IMPORT: Readonly<Record<Half, string>> = {
  flask: 'from wsgi import app',
  django: 'from config.wsgi import application',
};
const SETTINGS = {
  SECRET_KEY: 'only-to-measure-how-long-an-import-takes',
  ALLOWED_HOSTS: 'localhost',
  EMAIL_URL: 'console:',
};

export interface StartOptions {
  readonly rounds: number;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

interface Made {
  readonly name: string;
  readonly half: Half;
  readonly folder: string;
}

async function make(
  scratch: string,
  tools: Tools,
  say: (line: string) => void,
): Promise<Outcome<readonly Made[]>> {
  const made: Made[] = [];
  for (const set of PRICE_SETS) {
    const workspace = path.join(scratch, set.name.replaceAll(/\W+/g, '-'));
    for (const { path: name, text } of filesOfSet(set)) {
      await mkdir(path.dirname(path.join(workspace, name)), { recursive: true });
      await writeFile(path.join(workspace, name), text);
    }
    for (const half of HALVES) {
      const folder = path.join(workspace, HALF_COMMANDS[half].folder);
      say(`Price of ${set.name}: packages of ${HALF_COMMANDS[half].name}`);
      const environment = await makeEnvironment(folder, 'requirements.txt', tools, () => undefined);
      if (!environment.ok) return environment;
      made.push({ name: set.name, half, folder });
    }
  }
  return done(made);
}

/** Milliseconds of one import. */
async function importTime({ half, folder }: Made, signal?: AbortSignal): Promise<Outcome<number>> {
  const env = { ...SETTINGS, DATABASE_URL: `sqlite:///${path.join(folder, 'db.sqlite3')}` };
  const begun = performance.now();
  const ran = await run(pythonOf(folder), ['-c', IMPORT[half]], { cwd: folder, env, signal });
  const time = performance.now() - begun;
  return ran.ok
    ? done(time)
    : failed(fault('price', folder, `The app could not be imported.\n${tail(ran.said)}`));
}

function ratios(times: ReadonlyMap<string, readonly number[]>): Starts {
  const key = (name: string, half: Half): readonly number[] => times.get(`${name} ${half}`) ?? [];
  const rows = PRICE_SETS.flatMap(({ name, beside }) => {
    if (beside === null) return [];
    const ratio = (half: Half): Spread => ratioOf(key(name, half), key(beside, half));
    return [[name, { flask: ratio('flask'), django: ratio('django') }] as const];
  });
  return new Map(rows);
}

/**
 * Ratios of the times to import: each app with a feature over the one without it, in rounds of all in turn, so that a
 * busy moment falls on all of them. The first round warms up and is not counted.
 */
export async function measureStarts({ rounds, say, signal }: StartOptions): Promise<Outcome<Starts>> {
  const [python, uv] = await Promise.all([findPython(), findUv()]);
  if (!python.ok) return python;
  const scratch = await mkdtemp(path.join(tmpdir(), 'price-'));
  await chmod(scratch, 0o700);
  try {
    const made = await make(scratch, { python: python.value, uv, signal }, say);
    if (!made.ok) return made;
    const times = new Map<string, number[]>();
    for (let round = 0; round <= rounds; round += 1) {
      say(round === 0 ? 'Warming up' : `Round ${round} of ${rounds}`);
      for (const one of made.value) {
        const time = await importTime(one, signal);
        if (!time.ok) return time;
        if (round > 0)
          times.set(`${one.name} ${one.half}`, [...(times.get(`${one.name} ${one.half}`) ?? []), time.value]);
      }
    }
    return done(ratios(times));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
