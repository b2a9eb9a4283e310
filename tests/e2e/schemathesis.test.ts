import { describe, expect, test } from 'vitest';
import { ROWS } from './matrix.ts';
import { halfNames } from './support/halves.ts';
import { fuzz } from './support/schemathesis.ts';
import { serving } from './support/served.ts';
import { full } from './support/services.ts';
import { once, workspace } from './support/workspace.ts';

/** Examples for each operation, by model: about two minutes each, so the release check asks them. */
const EXAMPLES: Readonly<Record<string, number>> = {
  tasks: 100,
  library: 25,
  helpdesk: 30,
  inventory: 25,
  'every-type': 60,
};

/** What gunicorn would refuse by itself, in its own words, comes to the app. */
const UNLIMITED = { GUNICORN_CMD_ARGS: '--limit-request-line 0 --limit-request-field_size 0' };

const MINUTE = 60_000;
const plan = Object.entries(EXAMPLES);

test('the models that are asked are among those that are tested', () => {
  expect(ROWS.map(({ name }) => name)).toEqual(expect.arrayContaining(plan.map(([name]) => name)));
});

for (const [name, examples] of plan) {
  const get = once(async () => {
    const row = ROWS.find((one) => one.name === name);
    if (!row) throw new Error(`There is no row ${name}.`);
    return workspace(row);
  });
  describe.skipIf(!full)(name, () => {
    test.each(halfNames)('%s answers as its document says', { timeout: 45 * MINUTE }, async (half) => {
      const made = await get();
      const told = await serving(made, half, (served) => fuzz(made, served, examples), UNLIMITED);
      console.log(`schemathesis, ${name}, ${half}: ${told}`);
    });
  });
}
