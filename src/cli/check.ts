/** The command `check`: the contract suite against both apps, and their answers against each other. */
import path from 'node:path';
import { keepResult } from '../compare/results.ts';
import { done, failed, fault, refusal, type Outcome } from '../outcome.ts';
import { tell, type Output } from '../output.ts';
import { check } from '../runtime/check.ts';
import { CheckError } from '../runtime/check-app.ts';
import type { CheckResult } from '../runtime/check-result.ts';
import { HALVES } from '../runtime/halves.ts';
import { halvesIn } from '../runtime/setup.ts';
import { findWorkspace } from '../workspace/state.ts';
import { viewWorkspace } from '../workspace/view.ts';
import { readArguments, textOf, wordOf, type Arguments, type Options } from './arguments.ts';
import { checkReport } from './check-report.ts';
import { forUser } from './command.ts';

export const CHECK_HELP = `Runs the contract suite against both apps on new databases, and compares their answers. The
result of both is kept in comparison/, for the report of compare.

Usage: flask-vs-django check [FOLDER] [options]

  --only flask|django   one half alone; nothing is compared
  --db URL              a PostgreSQL server on which databases may be made, instead of SQLite
  --json                the whole result as JSON
  --help                this text

Examples:
  flask-vs-django check
  flask-vs-django check bookshop --only django
  flask-vs-django check --db postgresql://postgres@127.0.0.1/postgres --json

Exit status: 0 all rules are kept, 1 one is broken or an app did not start, 2 the input is refused,
130 interrupted.`;

const INTERRUPTED = fault('interrupted', '', 'Interrupted; what was started is stopped.');
const OPTIONS: Options = { only: { type: 'string' }, db: { type: 'string' }, json: { type: 'boolean' } };

/** The server that is named; SQLite when none is. */
function databaseOf(given: Arguments): Outcome<string> {
  const address = textOf(given, 'db') ?? 'sqlite';
  if (address === 'sqlite' || /^postgres(ql)?:\/\//.test(address)) return done(address);
  const message = 'It is the address of a PostgreSQL server: postgresql://user@host/postgres';
  return failed(refusal('arguments', '--db', message));
}

/** The report of `compare` shows what a check of both halves has found. */
function keep(workspace: string, result: CheckResult): void {
  if (result.tests.compared === undefined) return;
  const view = viewWorkspace(workspace);
  if (view.ok && view.value !== null) keepResult(workspace, view.value, 'check', result);
}

/**
 * Runs the command.
 * @returns The exit status: 0, 1, 2 or 130.
 */
export async function checkCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(CHECK_HELP));
    return 0;
  }
  const only = wordOf(given.value, 'only', HALVES);
  const database = databaseOf(given.value);
  if (!only.ok || !database.ok) {
    return tell(
      [only, database].flatMap((one) => (one.ok ? [] : one.failures)),
      output,
    );
  }
  const folder = path.resolve(given.value.words[0] ?? '.');
  const workspace = findWorkspace(folder) ?? folder;
  const there = halvesIn(workspace);
  try {
    const result = await check({
      workspace,
      halves: only.value ? [only.value] : there.length > 0 ? there : HALVES,
      database: database.value,
      progress: (step) => output.error(`${step} ...`),
      ...(signal && { signal }),
    });
    keep(workspace, result);
    output.out(given.value.flags.has('json') ? JSON.stringify(result, null, 2) : checkReport(result));
    return result.ok ? 0 : 1;
  } catch (error) {
    if (signal?.aborted) return tell([INTERRUPTED], output);
    if (!(error instanceof CheckError)) throw error;
    output.error(error.message);
    return 1;
  }
}
