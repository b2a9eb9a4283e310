import { defineConfig } from 'vitest/config';
import { Longest } from './tests/longest.ts';
import { Totals } from './tests/totals.ts';

const MINUTE = 60_000;

/** What starts Python, servers or a browser. */
const APPS = ['tests/e2e/**/*.test.ts', 'tests/browser/**/*.test.ts'];
/** Of those, what has to be quick or measures. */
const TIMED = ['tests/e2e/bench.test.ts', 'tests/e2e/generation.test.ts'];

/** Two files share two cores, so nothing is expected to be quick. */
const patient = {
  pool: 'forks',
  testTimeout: 15 * MINUTE,
  hookTimeout: 15 * MINUTE,
  expect: { poll: { timeout: 20_000 } },
} as const;

/**
 * Quick tests run first, then those that wait for Python, servers or a browser, both two files at a time, and at last
 * what is timed, one after another.
 */
export default defineConfig({
  test: {
    allowOnly: false,
    reporters: [['default', { summary: false }], new Totals()],
    slowTestThreshold: 5000,
    sequence: { sequencer: Longest },
    projects: [
      {
        test: {
          name: 'unit',
          pool: 'forks',
          include: ['tests/**/*.test.ts'],
          exclude: APPS,
          maxWorkers: 2,
          testTimeout: MINUTE,
          sequence: { groupOrder: 0 },
        },
      },
      {
        test: {
          ...patient,
          name: 'apps',
          include: APPS,
          exclude: TIMED,
          maxWorkers: 2,
          maxConcurrency: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        test: {
          ...patient,
          name: 'timed',
          include: TIMED,
          maxWorkers: 1,
          sequence: { groupOrder: 2 },
        },
      },
    ],
  },
});
