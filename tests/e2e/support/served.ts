import { readFile } from 'node:fs/promises';
import { startApp } from '../../../src/runtime/check-app.ts';
import type { Half } from '../../../src/scaffold/types.ts';
import { withDatabase } from './databases.ts';
import { python } from './halves.ts';
import { temporary } from './places.ts';
import type { Workspace } from './workspace.ts';

export interface Served {
  readonly half: Half;
  readonly url: string;
  readonly database: string;
  /** Passwords of the sample users by name: `staff`, `alice`, `bob`. */
  readonly users: Readonly<Record<string, string>>;
}

/** Serves a half on a new database with its sample rows, as in production, for as long as the function runs. */
export async function serving<T>(
  workspace: Workspace,
  half: Half,
  use: (served: Served) => Promise<T>,
): Promise<T> {
  return withDatabase(workspace.database, python(workspace.half(half)), async (database) => {
    const scratch = temporary('served');
    const app = await startApp({ half, folder: workspace.half(half), scratch, database });
    try {
      const { users } = JSON.parse(await readFile(app.target, 'utf8')) as { users: Record<string, string> };
      return await use({ half, url: app.url, database, users });
    } finally {
      await app.stop();
    }
  });
}
