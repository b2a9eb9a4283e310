const told = process.env['FVD_HAS'];
const here = new Set((told ?? '').split(','));

export type Service = 'browser' | 'cloc' | 'zsh' | 'postgresql' | 'mariadb' | 'redis';

/** Whether a service is here. `scripts/test.mjs` looks and names what is not; without it all are taken to be. */
export const has = (service: Service): boolean => told === undefined || here.has(service);

/** The release check runs whole matrices where the gate takes a sample. */
export const full = process.env['FVD_FULL'] === '1';

/** A server whose user may make databases. */
export const postgresql = process.env['FVD_POSTGRESQL'] ?? 'postgresql://postgres@127.0.0.1:5432/postgres';

export const browserPath = process.env['FVD_BROWSER'] || '/usr/bin/chromium';
