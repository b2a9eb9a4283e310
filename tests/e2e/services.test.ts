import { expect, test } from 'vitest';
import { has, type Service } from './support/services.ts';

// FVD_NEEDS makes what is missing a failure, so that a green run has skipped nothing that it names.
const needed = (process.env['FVD_NEEDS'] ?? '').split(',').filter((name) => name !== '') as Service[];

test.skipIf(needed.length === 0)('every service that this run needs is here', () => {
  expect(needed.filter((name) => !has(name))).toEqual([]);
});
