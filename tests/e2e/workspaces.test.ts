import { describe, expect, test } from 'vitest';
import { plan, type Step } from './matrix.ts';
import { halfNames } from './support/halves.ts';
import { full, has } from './support/services.ts';
import {
  LEAST_COVERAGE, compiles, contract, deploys, drifts, lints, ownTests, schema, types,
} from './support/steps.ts'; // prettier-ignore
import { once, workspace, type Workspace } from './support/workspace.ts';

const HOUR = 3_600_000;

type Get = () => Promise<Workspace>;

const STEP_TESTS: Readonly<Record<Step, (get: Get) => void>> = {
  static: (get) => {
    for (const half of halfNames) {
      test(`${half} compiles without a warning`, async () => compiles(await get(), half));
      test(`${half} is clean for ruff`, async () => lints(await get(), half));
      test(`${half} is clean for mypy`, async () => types(await get(), half));
    }
    test('django is clean for check --deploy', async () => deploys(await get()));
  },
  drift: (get) => {
    for (const half of halfNames) {
      test(`${half} has no migration to add`, async () => drifts(await get(), half));
      test(`${half} has the same schema by migration and by models`, async () => {
        const made = await get();
        const migrated = await schema(made, half, 'migrations');
        expect(migrated.length).toBeGreaterThan(10);
        expect(migrated).toEqual(await schema(made, half, 'models'));
      });
    }
  },
  own: (get) => {
    for (const half of halfNames) {
      test(`${half} passes its own tests, which cover it`, async () => {
        expect(await ownTests(await get(), half)).toBeGreaterThanOrEqual(LEAST_COVERAGE);
      });
    }
  },
  contract: (get) => {
    // Hostile texts in every slot take the better part of an hour where two cores have more to do.
    test(
      'keeps the contract in both halves, without a difference that is not listed',
      { timeout: 2 * HOUR },
      async () => {
        const result = await contract(await get());
        expect(result.failures).toEqual([]);
        expect(result.differences?.unlisted).toEqual([]);
        expect(result.differences?.compared).toBeGreaterThan(20);
        for (const run of [...halfNames, 'compared'] as const) {
          expect(result.tests[run]).toMatchObject({ failed: 0 });
          expect(result.tests[run]?.passed).toBeGreaterThan(10);
        }
        expect(result.ok).toBe(true);
      },
    );
  },
};

for (const { row, database, steps } of plan(full)) {
  const skip = database === 'postgresql' && !has('postgresql');
  describe(`${row.name} on ${database}`, { concurrent: true, skip }, () => {
    const get = once(() => workspace(row, database));
    for (const step of steps) STEP_TESTS[step](get);
  });
}
