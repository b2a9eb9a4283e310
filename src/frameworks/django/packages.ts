/** The packages that a generated Django project names itself. */
import type { PackageNeed } from '../../scaffold/packages.ts';

export const djangoPackages: readonly PackageNeed[] = [
  { name: 'django', version: '>=5.2.17,<5.3', for: 'run', purpose: 'the framework' },
  {
    name: 'environs',
    extras: ['django'],
    version: '>=15.2,<16',
    for: 'run',
    purpose: 'settings from the environment',
  },
  { name: 'whitenoise', version: '>=6.12,<7', for: 'run', purpose: 'static files' },
  { name: 'gunicorn', version: '>=26,<28', for: 'run', purpose: 'server' },
  {
    name: 'psycopg',
    extras: ['binary'],
    version: '>=3.3,<4',
    for: 'run',
    database: 'postgresql',
    purpose: 'PostgreSQL driver',
  },
  { name: 'coverage', version: '>=7.17,<8', for: 'dev', purpose: 'coverage' },
  { name: 'ruff', version: '==0.17.3', for: 'dev', purpose: 'lint and format' },
  { name: 'mypy', version: '>=2.4,<3', for: 'dev', purpose: 'types' },
  { name: 'django-stubs', version: '>=6.1,<7', for: 'dev', purpose: 'types of Django' },
];
