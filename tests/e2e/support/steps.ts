/** What is asked of every generated half; each step throws with what a tool said. */
import { mkdirSync } from 'node:fs';
import { cp, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { CheckResult } from '../../../src/runtime/check-result.ts';
import type { Half } from '../../../src/scaffold/types.ts';
import { withDatabase } from './databases.ts';
import { HALVES, production, python, tool } from './halves.ts';
import { bin, cache, root, temporary } from './places.ts';
import { run, succeed } from './program.ts';
import { postgresql } from './services.ts';
import type { Workspace } from './workspace.ts';

/** Every file compiles, a warning being an error. */
export async function compiles(workspace: Workspace, half: Half): Promise<void> {
  const cwd = workspace.half(half);
  const env = { PYTHONPYCACHEPREFIX: path.join(workspace.folder, '..', 'bytecode') };
  await succeed(python(cwd), ['-W', 'error', '-m', 'compileall', '-q', '-f', '.'], { cwd, env });
}

/** Ruff has nothing to say and nothing to change. */
export async function lints(workspace: Workspace, half: Half): Promise<void> {
  const cwd = workspace.half(half);
  await succeed(tool(cwd, 'ruff'), ['check', '--no-cache', '.'], { cwd });
  await succeed(tool(cwd, 'ruff'), ['format', '--no-cache', '--check', '.'], { cwd });
}

const waiting = new Map<string, Promise<void>>();

/** One at a time for each key: what shares a cache must not write it at once; each worker has caches of its own. */
async function alone(key: string, work: () => Promise<unknown>): Promise<void> {
  const before = waiting.get(key) ?? Promise.resolve();
  const mine = before.then(async () => void (await work()));
  waiting.set(
    key,
    mine.catch(() => undefined),
  );
  await mine;
}

/** Mypy is content, untyped definitions refused. */
export async function types(workspace: Workspace, half: Half): Promise<void> {
  const cwd = workspace.half(half);
  const config = await readFile(path.join(cwd, 'pyproject.toml'), 'utf8');
  if (!/^disallow_untyped_defs = true$/m.test(config)) throw new Error(`${half}: untyped definitions pass.`);
  const shared = path.join(cache, 'mypy', `${half}-${process.env['VITEST_POOL_ID'] ?? 0}`);
  mkdirSync(shared, { recursive: true });
  const env = { ...production('sqlite:////nowhere/db.sqlite3') };
  await alone(half, () => succeed(tool(cwd, 'mypy'), ['--cache-dir', shared, '.'], { cwd, env }));
}

/** Django's own check for a server. */
export async function deploys(workspace: Workspace): Promise<void> {
  const cwd = workspace.half('django');
  await withDatabase(workspace.database, python(cwd), (address) =>
    succeed(python(cwd), ['manage.py', 'check', '--deploy', '--fail-level', 'WARNING', '--database', 'default'], {
      cwd, env: production(address),
    }),
  ); // prettier-ignore
}

/** The framework's own check finds nothing that the first migration lacks. */
export async function drifts(workspace: Workspace, half: Half): Promise<void> {
  const cwd = workspace.half(half);
  await withDatabase(workspace.database, python(cwd), async (address) => {
    const env = production(address);
    await succeed(python(cwd), HALVES[half].migrate, { cwd, env });
    await succeed(python(cwd), HALVES[half].drift, { cwd, env });
  });
}

/** Clauses and statements of an empty database's schema, sorted. */
export async function schema(
  workspace: Workspace,
  half: Half,
  way: 'migrations' | 'models',
  folder = workspace.half(half),
): Promise<readonly string[]> {
  return withDatabase(workspace.database, python(workspace.half(half)), async (address) => {
    const program = path.join(root, 'tests', 'e2e', 'python', 'schema.py');
    const ran = await succeed(python(workspace.half(half)), [program, half, way], {
      cwd: folder,
      env: production(address),
    });
    return JSON.parse(ran.stdout.slice(ran.stdout.indexOf('['))) as string[];
  });
}

/** A copy of a half, without its environment, in which the text of the first migrations may be changed. */
export async function withMigration(
  workspace: Workspace,
  half: Half,
  change: (text: string) => string,
): Promise<string> {
  const copy = path.join(temporary('migration'), half);
  await cp(workspace.half(half), copy, {
    recursive: true,
    filter: (name) => path.basename(name) !== '.venv',
  });
  for (const name of await migrations(copy, half)) {
    await writeFile(name, change(await readFile(name, 'utf8')));
  }
  return copy;
}

/** The generated migrations of a half. */
export async function migrations(folder: string, half: Half): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  return names
    .filter((name) => HALVES[half].migration.test(`/${name}`))
    .map((name) => path.join(folder, name));
}

export const LEAST_COVERAGE = 90;

/** The app's own tests pass in a fresh checkout and cover the code. @returns per cent of the lines. */
export async function ownTests(workspace: Workspace, half: Half): Promise<number> {
  const cwd = workspace.half(half);
  const data = path.join(temporary('coverage'), 'data');
  const env = { COVERAGE_FILE: data };
  const ran = await succeed(python(cwd), ['-m', 'coverage', 'run', ...HALVES[half].tests], {
    cwd,
    env,
    minutes: 14,
  });
  if (!/\b[1-9]\d* passed|^Ran [1-9]\d* tests/m.test(ran.all)) throw new Error(`No test ran.\n${ran.all}`);
  const told = await succeed(python(cwd), ['-m', 'coverage', 'report', '--format=total'], { cwd, env });
  return Number(told.stdout);
}

/** The contract suite on both halves and on the two compared, through our own command. */
export async function contract(workspace: Workspace): Promise<CheckResult> {
  const database = workspace.database === 'sqlite' ? 'sqlite' : postgresql;
  const ran = await run(process.execPath, [bin, 'check', workspace.folder, '--json', '--db', database], {
    cwd: workspace.folder,
    minutes: 110,
  });
  if (!ran.stdout.startsWith('{')) throw new Error(`check ended with ${ran.status}.\n${ran.all}`);
  return JSON.parse(ran.stdout) as CheckResult;
}
