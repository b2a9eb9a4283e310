/** Runs the contract suite of a workspace against its apps, each alone and the two compared. */
import { execa } from 'execa';
import { randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from 'yaml';
import type { Half } from '../scaffold/types.ts';
import { CheckError, startApp, type AppPlan, type RunningApp } from './check-app.ts';
import { summarise, type Area, type CheckResult, type Run, type SuiteResult } from './check-result.ts';
import { pythonOf } from './halves.ts';

export interface CheckOptions {
  /** Root of the workspace. */
  readonly workspace: string;
  readonly halves: readonly Half[];
  /** `sqlite`, or the address of a PostgreSQL server whose user may make databases. */
  readonly database: string;
  /** Told at each step. */
  readonly progress: (step: string) => void;
  readonly signal?: AbortSignal;
}

/**
 * The tests that compare, in their order: pages first, then whatever the features add, and at last what looks at
 * the databases that all of them have filled.
 */
export function comparingTests(names: readonly string[]): readonly string[] {
  const comparing = names.filter((name) => /^test_compare_\w+\.py$/.test(name)).toSorted();
  const first = ['pages', 'values', 'accounts'].map((name) => `test_compare_${name}.py`);
  const own = first.filter((name) => comparing.includes(name));
  const added = comparing.filter((name) => !own.includes(name));
  return [...own, ...added, 'test_database.py', 'test_rules.py'].map((name) => `tests/${name}`);
}

/** Makes or drops a database, with the driver of the suite's own environment. */
async function administer(suite: string, server: string, statement: string): Promise<void> {
  const program = 'import sys, psycopg; psycopg.connect(sys.argv[1], autocommit=True).execute(sys.argv[2])';
  const done = await execa(pythonOf(suite), ['-c', program, server, statement], { reject: false });
  if (done.failed) {
    throw new CheckError(`${statement} failed on the server: ${done.stderr.trim().split('\n').at(-1)}`);
  }
}

/** Address of the same server's other database. */
function databaseAddress(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}

async function suiteRun(
  options: CheckOptions,
  scratch: string,
  run: Run,
  targets: readonly string[],
): Promise<SuiteResult> {
  const suite = path.join(options.workspace, 'contract');
  const result = path.join(scratch, `${run}.json`);
  const tests = run === 'compared' ? comparingTests(await readdir(path.join(suite, 'tests'))) : [];
  const chosen = run === 'compared' ? ['--compare', ...tests] : [];
  const told = targets.map((target) => `--target=${target}`);
  const done = await execa(
    pythonOf(suite),
    ['-m', 'pytest', '-q', '--tb=no', '--no-header', `--result=${result}`, ...told, ...chosen],
    { cwd: suite, reject: false, all: true, env: { PYTHONDONTWRITEBYTECODE: '1' },
      ...(options.signal && { cancelSignal: options.signal }) },
  ); // prettier-ignore
  if (!existsSync(result)) {
    throw new CheckError(
      `The suite did not run.\n${(done.all ?? done.shortMessage).split('\n').slice(-15).join('\n')}`,
    );
  }
  return JSON.parse(await readFile(result, 'utf8')) as SuiteResult;
}

async function readAreas(workspace: string): Promise<readonly Area[]> {
  const text = await readFile(path.join(workspace, 'contract', 'rules.yaml'), 'utf8');
  return (parse(text) as { areas: Area[] }).areas;
}

/** Things to undo, last first, even when one of them fails. */
class Undo {
  readonly #steps: (() => Promise<unknown>)[] = [];

  add(step: () => Promise<unknown>): void {
    this.#steps.push(step);
  }

  async all(): Promise<void> {
    for (const step of this.#steps.toReversed()) await step().catch(() => undefined);
  }
}

async function planApp(options: CheckOptions, scratch: string, half: Half, undo: Undo): Promise<AppPlan> {
  const own = path.join(scratch, half);
  await mkdir(own);
  const plan = { half, folder: path.join(options.workspace, `${half}-app`), scratch: own };
  if (options.database === 'sqlite') {
    return { ...plan, database: `sqlite:///${path.join(own, 'db.sqlite3')}` };
  }
  const suite = path.join(options.workspace, 'contract');
  const name = `check_${half}_${randomBytes(4).toString('hex')}`;
  await administer(suite, options.database, `CREATE DATABASE ${name}`);
  undo.add(() => administer(suite, options.database, `DROP DATABASE ${name} WITH (FORCE)`));
  return { ...plan, database: databaseAddress(options.database, name) };
}

async function startAll(options: CheckOptions, scratch: string, undo: Undo): Promise<readonly RunningApp[]> {
  const apps = await Promise.all(
    options.halves.map(async (half) => {
      const app = await startApp(await planApp(options, scratch, half, undo));
      undo.add(() => app.stop());
      return app;
    }),
  );
  return apps;
}

async function runAll(options: CheckOptions, scratch: string, undo: Undo): Promise<Map<Run, SuiteResult>> {
  options.progress(`Starting ${options.halves.join(' and ')} on new databases`);
  const apps = await startAll(options, scratch, undo);
  const results = new Map<Run, SuiteResult>();
  if (apps.length === 2) {
    options.progress('Comparing the two, answer by answer');
    const targets = apps.map((app) => app.target);
    results.set('compared', await suiteRun(options, scratch, 'compared', targets));
  }
  options.progress(`Checking every rule in ${options.halves.join(' and ')}`);
  const alone = await Promise.all(
    apps.map(async (app) => [app.half, await suiteRun(options, scratch, app.half, [app.target])] as const),
  );
  for (const [half, result] of alone) results.set(half, result);
  return results;
}

/**
 * Starts the chosen halves on new databases, runs the suite, stops and removes everything again.
 * @throws CheckError when something is missing or does not start.
 */
export async function check(options: CheckOptions): Promise<CheckResult> {
  const begun = performance.now();
  for (const folder of ['contract', ...options.halves.map((half) => `${half}-app`)]) {
    if (!existsSync(pythonOf(path.join(options.workspace, folder)))) {
      throw new CheckError(`${folder} has no environment. Make it with the command: setup`);
    }
  }
  const undo = new Undo();
  const scratch = await mkdtemp(path.join(tmpdir(), 'contract-'));
  undo.add(() => rm(scratch, { recursive: true, force: true }));
  try {
    const areas = await readAreas(options.workspace);
    const runs = await runAll(options, scratch, undo);
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    const database = options.database === 'sqlite' ? 'sqlite' : 'postgresql';
    return summarise(areas, runs, { database, seconds });
  } finally {
    await undo.all();
  }
}
