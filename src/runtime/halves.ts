/** How each half is called from its own folder: modules and scripts of Python, with their arguments. */
import path from 'node:path';
import type { Half } from '../scaffold/types.ts';

export interface HalfCommands {
  /** For people. */
  readonly name: string;
  readonly folder: string;
  readonly migrate: readonly string[];
  readonly seed: readonly string[];
  /** What gunicorn serves. */
  readonly application: string;
}

export const HALF_COMMANDS: Readonly<Record<Half, HalfCommands>> = {
  flask: {
    name: 'Flask',
    folder: 'flask-app',
    migrate: ['-m', 'alembic', 'upgrade', 'head'],
    seed: ['-m', 'flask', '--app', 'wsgi', 'seed'],
    application: 'wsgi:app',
  },
  django: {
    name: 'Django',
    folder: 'django-app',
    migrate: ['manage.py', 'migrate', '--verbosity', '0'],
    seed: ['manage.py', 'seed'],
    application: 'config.wsgi:application',
  },
};

export const HALVES: readonly Half[] = ['flask', 'django'];

/** Python of a folder's environment. */
export const pythonOf = (folder: string): string =>
  process.platform === 'win32'
    ? path.join(folder, '.venv', 'Scripts', 'python.exe')
    : path.join(folder, '.venv', 'bin', 'python');
