import { randomBytes } from 'node:crypto';
import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Database } from '../../../src/scaffold/types.ts';
import { temporary } from './places.ts';
import { succeed } from './program.ts';
import { postgresql } from './services.ts';

const ADMINISTER = 'import sys, psycopg; psycopg.connect(sys.argv[1], autocommit=True).execute(sys.argv[2])';

export interface NewDatabase {
  /** `sqlite:////…` or `postgresql://…` */
  readonly address: string;
  drop(): Promise<unknown>;
}

/**
 * Makes an empty database.
 * @param python - an interpreter with psycopg; of a workspace made for PostgreSQL.
 */
export async function newDatabase(kind: Database, python: string): Promise<NewDatabase> {
  const name = `fvd_${randomBytes(5).toString('hex')}`;
  if (kind === 'sqlite') {
    const folder = temporary('database');
    const drop = async () => rmSync(folder, { recursive: true, force: true });
    return { address: `sqlite:///${path.join(folder, `${name}.sqlite3`)}`, drop };
  }
  const administer = (statement: string) =>
    succeed(python, ['-c', ADMINISTER, postgresql, statement], { cwd: path.dirname(python) });
  await administer(`CREATE DATABASE ${name}`);
  const address = new URL(postgresql);
  address.pathname = `/${name}`;
  return { address: address.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
}

/** Gives the address of a new, empty database for as long as the function runs. */
export async function withDatabase<T>(
  kind: Database,
  python: string,
  use: (address: string) => Promise<T>,
): Promise<T> {
  const made = await newDatabase(kind, python);
  try {
    return await use(made.address);
  } finally {
    await made.drop();
  }
}
