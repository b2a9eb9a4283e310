/** Sees to it that a half's database can be reached, and makes it on a PostgreSQL that has it not yet. */
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { pythonOf } from './halves.ts';
import { run, tail } from './program.ts';

/** Runs in the half's environment: its `.env` says which database, its driver talks to it. */
const PROGRAM = `
import sys
from environs import Env

env = Env()
env.read_env(".env", recurse=False)
address = env.str("DATABASE_URL", "sqlite:")
if not address.startswith("postgres"):
    sys.exit()

import psycopg
from psycopg import sql
from psycopg.conninfo import conninfo_to_dict, make_conninfo

wanted = conninfo_to_dict(address, connect_timeout=5)
try:
    psycopg.connect(make_conninfo(**wanted)).close()
except psycopg.OperationalError as error:
    reason = str(error).strip()
    if "--make" not in sys.argv:
        sys.exit(reason)
    server = make_conninfo(**{**wanted, "dbname": "postgres"})
    try:
        with psycopg.connect(server, autocommit=True) as connection:
            name = wanted["dbname"]
            known = "SELECT 1 FROM pg_database WHERE datname = %s"
            if connection.execute(known, [name]).fetchone():
                sys.exit(reason)
            connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
            print(name)
    except psycopg.Error:
        sys.exit(reason)
`;

async function connect(folder: string, words: readonly string[], signal?: AbortSignal) {
  const options = { cwd: folder, signal, seconds: 60 };
  const ran = await run(pythonOf(folder), ['-c', PROGRAM, ...words], options);
  if (ran.ok) return done(ran.stdout.trim());
  const remedy = `Start the server, or correct DATABASE_URL in ${folder}/.env. Then run the command setup.`;
  const message = `The database cannot be reached.\n${tail(ran.said, 4)}\n`;
  return failed(fault('database', folder, message, remedy));
}

/**
 * Connects to the database of a half, and makes it where the server allows.
 * @returns the name of a database that was made; empty when there was nothing to do.
 */
export const prepareDatabase = (folder: string, signal?: AbortSignal): Promise<Outcome<string>> =>
  connect(folder, ['--make'], signal);

/** Connects to the database of a half; changes nothing. */
export const checkDatabase = (folder: string): Promise<Outcome<string>> => connect(folder, []);
