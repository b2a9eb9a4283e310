import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { startApp } from '../../../src/runtime/check-app.ts';
import type { Half } from '../../../src/scaffold/types.ts';
import { newDatabase } from './databases.ts';
import { python } from './halves.ts';
import { temporary } from './places.ts';
import type { Environment } from './program.ts';
import type { Workspace } from './workspace.ts';

export interface Served {
  readonly half: Half;
  readonly url: string;
  readonly database: string;
  /** Passwords of the sample users by name: `staff`, `alice`, `bob`; none without accounts. */
  readonly users: Readonly<Record<string, string>>;
  /** Folder of the mails that it sent. */
  readonly mails: string;
  stop(): Promise<void>;
}

/** Serves a half on a new database with its sample rows, as in production. */
export async function serve(workspace: Workspace, half: Half, settings: Environment = {}): Promise<Served> {
  const database = await newDatabase(workspace.database, python(workspace.half(half)));
  const scratch = temporary('served');
  const plan = { half, folder: workspace.half(half), scratch, database: database.address, settings };
  const app = await startApp(plan);
  const { users = {} } = JSON.parse(await readFile(app.target, 'utf8')) as Partial<Pick<Served, 'users'>>;
  const stop = async () => {
    await app.stop();
    await database.drop();
  };
  return { half, url: app.url, database: database.address, users, mails: path.join(scratch, 'mails'), stop };
}

/** Serves a half for as long as the function runs. */
export async function serving<T>(
  workspace: Workspace,
  half: Half,
  use: (served: Served) => Promise<T>,
  settings: Environment = {},
): Promise<T> {
  const served = await serve(workspace, half, settings);
  try {
    return await use(served);
  } finally {
    await served.stop();
  }
}
