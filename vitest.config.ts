import { defineConfig } from 'vitest/config';
import { Totals } from './tests/totals.ts';

const MINUTE = 60_000;

/** Quick tests run first, two files at a time; those that start Python, servers or a browser one after another. */
export default defineConfig({
  test: {
    allowOnly: false,
    reporters: [['default', { summary: false }], new Totals()],
    slowTestThreshold: 5000,
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'forks',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/e2e/**', 'tests/browser/**'],
          maxWorkers: 2,
          testTimeout: MINUTE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          name: 'apps',
          pool: 'forks',
          include: ['tests/e2e/**/*.test.ts', 'tests/browser/**/*.test.ts'],
          fileParallelism: false,
          maxConcurrency: 2,
          testTimeout: 15 * MINUTE,
          hookTimeout: 10 * MINUTE,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
