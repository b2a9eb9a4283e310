/** Makes a workspace ready to run: environments, settings, databases, migrations, sample rows. */
import { constants, copyFileSync, chmodSync, existsSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Failure, type Outcome } from '../outcome.ts';
import type { Half } from '../scaffold/types.ts';
import { usersFrom } from './check-app.ts';
import { prepareDatabase } from './database.ts';
import { makeEnvironment, type Tools } from './environment.ts';
import { HALF_COMMANDS, HALVES, pythonOf } from './halves.ts';
import { run, tail } from './program.ts';
import { findPython, findUv } from './python.ts';

export interface SetupOptions {
  readonly workspace: string;
  /** Told at each step. */
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** Passwords of sample users that were made now, by half and name. */
export type Users = Partial<Record<Half, Readonly<Record<string, string>>>>;

const INTERRUPTED = fault('interrupted', '', 'Interrupted. The command setup goes on where this ended.');

/** The halves that a workspace has. */
export const halvesIn = (workspace: string): readonly Half[] =>
  HALVES.filter((half) => existsSync(path.join(workspace, HALF_COMMANDS[half].folder)));

async function findTools({ say, signal }: SetupOptions): Promise<Outcome<Tools>> {
  const [python, uv] = await Promise.all([findPython(), findUv()]);
  if (!python.ok) return python;
  say(`Python ${python.value.version}, packages by ${uv === null ? 'pip' : `uv ${uv}`}`);
  return done({ python: python.value, uv, signal });
}

async function environments(options: SetupOptions, tools: Tools): Promise<readonly Failure[]> {
  const folders = [...halvesIn(options.workspace).map((half) => HALF_COMMANDS[half].folder), 'contract'];
  for (const folder of folders) {
    const place = path.join(options.workspace, folder);
    if (!existsSync(place)) continue;
    const dev = existsSync(path.join(place, 'requirements-dev.txt'));
    const requirements = dev ? 'requirements-dev.txt' : 'requirements.txt';
    const made = await makeEnvironment(place, requirements, tools, () =>
      options.say(`${folder}: environment and packages ...`),
    );
    if (!made.ok) return made.failures;
    if (!made.value) options.say(`${folder}: environment and packages are there`);
  }
  return [];
}

/** Development settings, where there are none. They may hold a password later, so nobody else may read them. */
function settings(folder: string): void {
  const file = path.join(folder, '.env');
  if (existsSync(file)) return;
  copyFileSync(path.join(folder, '.env.example'), file, constants.COPYFILE_EXCL);
  chmodSync(file, 0o600);
}

async function runPython(folder: string, words: readonly string[], what: string, signal?: AbortSignal) {
  const ran = await run(pythonOf(folder), words, { cwd: folder, signal });
  if (ran.ok) return done(ran.stdout);
  if (signal?.aborted) return failed(INTERRUPTED);
  return failed(fault(what, folder, `python ${words.join(' ')} failed.\n${tail(ran.said)}`));
}

async function data(half: Half, options: SetupOptions): Promise<Outcome<Readonly<Record<string, string>>>> {
  const { name, folder, migrate, seed } = HALF_COMMANDS[half];
  const place = path.join(options.workspace, folder);
  settings(place);
  const database = await prepareDatabase(place, options.signal);
  if (!database.ok) return options.signal?.aborted ? failed(INTERRUPTED) : database;
  if (database.value !== '') options.say(`${name}: made the database ${database.value}`);
  options.say(`${name}: migrations ...`);
  const migrated = await runPython(place, migrate, 'migrate', options.signal);
  if (!migrated.ok) return migrated;
  options.say(`${name}: sample rows ...`);
  const seeded = await runPython(place, seed, 'seed', options.signal);
  if (!seeded.ok) return seeded;
  const [first = ''] = seeded.value.split('\n');
  options.say(`${name}: ${first.charAt(0).toLowerCase()}${first.slice(1).replace(/\.$/, '')}`);
  return done(usersFrom(seeded.value));
}

/**
 * Sets a workspace up. What is done already is skipped, so that it may run again at any time.
 * @returns the sample users that were let in now, with their passwords.
 */
export async function setup(options: SetupOptions): Promise<Outcome<Users>> {
  const tools = await findTools(options);
  if (!tools.ok) return tools;
  const failures = await environments(options, tools.value);
  if (failures.length > 0) return failed(...(options.signal?.aborted ? [INTERRUPTED] : failures));
  const halves = halvesIn(options.workspace);
  const results = await Promise.all(halves.map((half) => data(half, options)));
  const broken = results.flatMap((one) => (one.ok ? [] : one.failures));
  if (broken.length > 0) return failed(...(options.signal?.aborted ? [INTERRUPTED] : broken));
  return done(Object.fromEntries(halves.map((half, at) => [half, valueOf(results[at])])));
}

const valueOf = (result: Outcome<Readonly<Record<string, string>>> | undefined) =>
  result?.ok ? result.value : {};
