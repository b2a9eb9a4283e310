/** The packages that the contract suite names itself. It has an environment of its own. */
import type { PackageNeed } from './packages.ts';

export const contractPackages: readonly PackageNeed[] = [
  { name: 'pytest', version: '>=9,<10', for: 'run', purpose: 'tests' },
  { name: 'httpx', version: '>=0.28,<0.29', for: 'run', purpose: 'HTTP client' },
  { name: 'selectolax', version: '>=1,<2', for: 'run', purpose: 'reads pages as a browser does' },
  { name: 'pyyaml', version: '>=6,<7', for: 'run', purpose: 'rules and differences' },
  {
    name: 'psycopg',
    extras: ['binary'],
    version: '>=3.3,<4',
    for: 'run',
    database: 'postgresql',
    purpose: 'reads the rows of PostgreSQL',
  },
];
