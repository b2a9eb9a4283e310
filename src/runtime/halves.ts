/** How each half is called from its own folder: modules and scripts of Python, with their arguments. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Half } from '../scaffold/types.ts';

export interface HalfCommands {
  /** For people. */
  readonly name: string;
  readonly folder: string;
  readonly migrate: readonly string[];
  readonly seed: readonly string[];
  /** A module that is there when the app has accounts. */
  readonly accounts: string;
  /** What gunicorn serves. */
  readonly application: string;
}

export const HALF_COMMANDS: Readonly<Record<Half, HalfCommands>> = {
  flask: {
    name: 'Flask',
    folder: 'flask-app',
    migrate: ['-m', 'alembic', 'upgrade', 'head'],
    seed: ['-m', 'flask', '--app', 'wsgi', 'seed'],
    accounts: 'app/accounts/models.py',
    application: 'wsgi:app',
  },
  django: {
    name: 'Django',
    folder: 'django-app',
    migrate: ['manage.py', 'migrate', '--verbosity', '0'],
    seed: ['manage.py', 'seed'],
    accounts: 'accounts/models.py',
    application: 'config.wsgi:application',
  },
};

export const HALVES: readonly Half[] = ['flask', 'django'];

/** Whether a half has accounts, seen from what is in its folder. */
export const hasAccounts = (half: Half, folder: string): boolean =>
  existsSync(path.join(folder, HALF_COMMANDS[half].accounts));

/** Python of a folder's environment. */
export const pythonOf = (folder: string): string =>
  process.platform === 'win32'
    ? path.join(folder, '.venv', 'Scripts', 'python.exe')
    : path.join(folder, '.venv', 'bin', 'python');
