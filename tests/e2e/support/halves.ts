import path from 'node:path';
import type { Half } from '../../../src/scaffold/types.ts';
import type { Environment } from './program.ts';

/** How each half's own tools are called, from its folder, as arguments of Python or of a program in `.venv/bin`. */
interface Commands {
  readonly folder: string;
  readonly migrate: readonly string[];
  /** Fails when the models ask for a migration that is not there. */
  readonly drift: readonly string[];
  readonly seed: readonly string[];
  readonly tests: readonly string[];
  readonly migration: RegExp;
}

export const HALVES: Readonly<Record<Half, Commands>> = {
  flask: {
    folder: 'flask-app',
    migrate: ['-m', 'alembic', 'upgrade', 'head'],
    drift: ['-m', 'alembic', 'check'],
    seed: ['-m', 'flask', '--app', 'wsgi', 'seed', '--users'],
    tests: ['-m', 'pytest'],
    migration: /migrations\/versions\/0001_\w+\.py$/,
  },
  django: {
    folder: 'django-app',
    migrate: ['manage.py', 'migrate', '--verbosity', '0'],
    drift: ['manage.py', 'makemigrations', '--check', '--dry-run'],
    seed: ['manage.py', 'seed', '--users'],
    tests: ['manage.py', 'test'],
    migration: /(?<!accounts|api)\/migrations\/0001_\w+\.py$/,
  },
};

export const halfNames: readonly Half[] = ['flask', 'django'];

export const python = (folder: string): string => path.join(folder, '.venv', 'bin', 'python');
export const tool = (folder: string, name: string): string => path.join(folder, '.venv', 'bin', name);

/** The settings of a server, as `.env.example` explains them. */
export const production = (database: string): Environment => ({
  DEBUG: 'off',
  SECRET_KEY: 'k7Yp2sVq9Xb4Lm1Rt6Zc8Wd3Nf5Gh0Jaq7Yp2sVq9Xb4Lm1Rt6Zc8Wd3Nf5Gh0Ja',
  ALLOWED_HOSTS: '127.0.0.1,localhost',
  DATABASE_URL: database,
  EMAIL_URL: 'smtp://user:secret@mail.example.org:587',
});
