/** The packages that a generated Flask app names itself. */
import type { PackageNeed } from '../../scaffold/packages.ts';

export const flaskPackages: readonly PackageNeed[] = [
  { name: 'flask', version: '>=3.1.3,<3.2', for: 'run', purpose: 'the framework' },
  { name: 'flask-sqlalchemy-lite', version: '>=0.2.1,<0.3', for: 'run', purpose: 'engine and session' },
  { name: 'sqlalchemy', version: '>=2.1,<2.2', for: 'run', purpose: 'models and queries' },
  { name: 'alembic', version: '>=1.20,<2', for: 'run', purpose: 'migrations' },
  { name: 'flask-wtf', version: '>=1.3,<2', for: 'run', purpose: 'forms and CSRF protection' },
  { name: 'wtforms', version: '>=3.2.2,<4', for: 'run', purpose: 'form fields' },
  { name: 'environs', version: '>=15.2,<16', for: 'run', purpose: 'settings from the environment' },
  { name: 'gunicorn', version: '>=26,<28', for: 'run', purpose: 'server' },
  {
    name: 'tzdata',
    version: '>=2026.1',
    marker: "sys_platform == 'win32'",
    for: 'run',
    purpose: 'time zones where the system has none',
  },
  {
    name: 'psycopg',
    extras: ['binary'],
    version: '>=3.3,<4',
    for: 'run',
    database: 'postgresql',
    purpose: 'PostgreSQL driver',
  },
  { name: 'pytest', version: '>=9,<10', for: 'dev', purpose: 'tests' },
  { name: 'pytest-cov', version: '>=7,<8', for: 'dev', purpose: 'coverage' },
  { name: 'ruff', version: '==0.17.3', for: 'dev', purpose: 'lint and format' },
  { name: 'mypy', version: '>=2.4,<3', for: 'dev', purpose: 'types' },
  { name: 'types-wtforms', version: '>=3.2', for: 'dev', purpose: 'types of WTForms' },
];
