/** The command `check`: the contract suite against both apps, and their answers against each other. */
import { parseArgs } from 'node:util';
import path from 'node:path';
import { check } from '../runtime/check.ts';
import { CheckError } from '../runtime/check-app.ts';
import type { Half } from '../scaffold/types.ts';
import { checkReport } from './check-report.ts';

export const CHECK_HELP = `Runs the contract suite against both apps on new databases, and compares their answers.

Usage: flask-vs-django check [FOLDER] [options]

  --only flask|django   one half alone; nothing is compared
  --db URL              a PostgreSQL server on which databases may be made, instead of SQLite
  --json                the whole result as JSON
  --help                this text

Examples:
  flask-vs-django check
  flask-vs-django check bookshop --only django
  flask-vs-django check --db postgresql://postgres@127.0.0.1/postgres --json

Exit status: 0 all rules are kept, 1 one is broken or an app did not start, 2 the input is refused.
`;

/** Where the command writes to. */
export interface CheckOutput {
  out(text: string): void;
  error(text: string): void;
}

const HALVES: readonly Half[] = ['flask', 'django'];

function readArguments(argv: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      only: { type: 'string' },
      db: { type: 'string', default: 'sqlite' },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.only !== undefined && !HALVES.includes(values.only as Half)) {
    throw new TypeError(`--only is flask or django, not ${JSON.stringify(values.only)}.`);
  }
  if (values.db !== 'sqlite' && !/^postgres(ql)?:\/\//.test(values.db)) {
    throw new TypeError('--db is the address of a PostgreSQL server: postgresql://user@host/postgres');
  }
  if (positionals.length > 1) throw new TypeError('check takes one folder.');
  return { ...values, folder: path.resolve(positionals[0] ?? '.') };
}

/**
 * Runs the command.
 * @returns The exit status: 0, 1 or 2.
 */
export async function checkCommand(
  argv: readonly string[],
  output: CheckOutput,
  signal?: AbortSignal,
): Promise<number> {
  let given;
  try {
    given = readArguments(argv);
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    return 2;
  }
  if (given.help) {
    output.out(CHECK_HELP);
    return 0;
  }
  try {
    const result = await check({
      workspace: given.folder,
      halves: given.only === undefined ? HALVES : [given.only as Half],
      database: given.db,
      progress: (step) => output.error(`${step} ...`),
      ...(signal && { signal }),
    });
    output.out(given.json ? JSON.stringify(result, null, 2) : checkReport(result));
    return result.ok ? 0 : 1;
  } catch (error) {
    if (!(error instanceof CheckError)) throw error;
    output.error(error.message);
    return 1;
  }
}
