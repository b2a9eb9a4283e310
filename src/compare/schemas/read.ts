/** Migrates a new SQLite database with each half's own tool, and reads what it made. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../../outcome.ts';
import { HALF_COMMANDS, HALVES, pythonOf } from '../../runtime/halves.ts';
import { run, tail } from '../../runtime/program.ts';
import type { Half } from '../../scaffold/types.ts';
import { compareSchemas } from './compare.ts';
import type { SchemaComparison, Table } from './types.ts';

/** Prints the tables of the database that is named, as JSON. */
const PROGRAM = `
import json, sqlite3, sys

database = sqlite3.connect(sys.argv[1])

def rows(pragma, name):
    return database.execute("SELECT * FROM pragma_%s(?)" % pragma, (name,)).fetchall()

def table(name):
    keys = {}
    for number, _, other, column, _, _, delete, _ in rows("foreign_key_list", name):
        key = keys.setdefault(number, {"columns": [], "table": other, "onDelete": delete})
        key["columns"].append(column)
    return {
        "name": name,
        "columns": [
            {"name": column, "type": kind, "nullable": not required, "default": default, "key": key}
            for _, column, kind, required, default, key in rows("table_info", name)
        ],
        "indexes": [
            {"name": index, "unique": bool(unique), "columns": [one[2] for one in rows("index_info", index)]}
            for _, index, unique, origin, _ in rows("index_list", name) if origin != "pk"
        ],
        "foreignKeys": list(keys.values()),
    }

names = database.execute(
    "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!' ORDER BY name"
)
print(json.dumps([table(name) for (name,) in names.fetchall()]))
`;

async function tablesOf(
  workspace: string,
  half: Half,
  scratch: string,
  signal?: AbortSignal,
): Promise<Outcome<readonly Table[]>> {
  const folder = path.join(workspace, HALF_COMMANDS[half].folder);
  const database = path.join(scratch, `${half}.sqlite3`);
  const env = {
    DEBUG: 'off',
    SECRET_KEY: 'only-for-the-migration-of-an-empty-database',
    ALLOWED_HOSTS: 'localhost',
    EMAIL_URL: 'console:',
    DATABASE_URL: `sqlite:///${database}`,
    PYTHONDONTWRITEBYTECODE: '1',
  };
  const python = pythonOf(folder);
  const migrated = await run(python, HALF_COMMANDS[half].migrate, { cwd: folder, env, signal });
  if (!migrated.ok) return failed(fault('migrate', folder, `The migrations failed.\n${tail(migrated.said)}`));
  const read = await run(python, ['-c', PROGRAM, database], { cwd: folder, env, signal });
  if (!read.ok) return failed(fault('schema', folder, `The database cannot be read.\n${tail(read.said)}`));
  return done(JSON.parse(read.stdout) as Table[]);
}

/** The schemas of both halves; their own databases are not touched. */
export async function readSchemas(
  workspace: string,
  signal?: AbortSignal,
): Promise<Outcome<SchemaComparison>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'schemas-'));
  try {
    const [flask, django] = await Promise.all(
      HALVES.map((half) => tablesOf(workspace, half, scratch, signal)),
    );
    if (flask === undefined || django === undefined) throw new Error('There are two halves.');
    if (!flask.ok) return flask;
    if (!django.ok) return django;
    return done(compareSchemas({ flask: flask.value, django: django.value }));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
