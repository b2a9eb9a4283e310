/** The alternatives of FAIRNESS.md: their figures are current, and their patches make apps as good as the halves. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { describe, expect, test } from 'vitest';
import type { Half } from '../../src/scaffold/types.ts';
import type { CheckResult } from '../../src/runtime/check-result.ts';
import { linkEnvironment } from './support/environments.ts';
import { bin, root } from './support/places.ts';
import { run, succeed } from './support/program.ts';
import { full } from './support/services.ts';
import { LEAST_COVERAGE, lints, ownTests, types } from './support/steps.ts';
import { generated, once } from './support/workspace.ts';

interface Alternative {
  readonly id: string;
  readonly half: Half;
  /** Tests of the contract, without their parameters, that fail for what is inherent in the alternative. */
  readonly contract?: readonly string[];
  /** Features that are left out, where there is no patch. */
  readonly without?: unknown;
}

const MINUTE = 60_000;
const folder = path.join(root, 'alternatives');
const alternatives = parse(
  readFileSync(path.join(folder, 'alternatives.yaml'), 'utf8'),
) as readonly Alternative[];
const document = readFileSync(path.join(root, 'FAIRNESS.md'), 'utf8');

test('the table is what the patches change', { timeout: 10 * MINUTE }, () => {
  const script = path.join(root, 'scripts', 'alternatives.mjs');
  expect(() =>
    execFileSync(process.execPath, [script, '--check'], { stdio: ['ignore', 'ignore', 'inherit'] }),
  ).not.toThrow();
});

test('every alternative is told of', () => {
  for (const { id } of alternatives) expect(document).toContain(`](#${id})`);
  for (const { id } of alternatives) expect(document).toContain(`<a id="${id}"></a>`);
});

/** The pair that the patches were made on, with one of them. */
async function patched({ id }: Alternative) {
  const made = await generated({ name: 'base', preset: 'tasks', named: 'base' });
  await succeed('git', ['init', '--quiet', '.'], { cwd: made.folder });
  await succeed('git', ['apply', path.join(folder, `${id}.patch`)], { cwd: made.folder });
  return made;
}

describe.skipIf(!full).each(alternatives.filter(({ without }) => without === undefined))(
  '$id',
  (alternative) => {
    const { half } = alternative;
    const get = once(async () => {
      const made = await patched(alternative);
      for (const one of [made.half(half), path.join(made.folder, 'contract')]) await linkEnvironment(one);
      return made;
    });

    test('is clean for ruff', async () => lints(await get(), half));
    test('is clean for mypy', async () => types(await get(), half));
    test('passes its own tests, which cover it', async () => {
      expect(await ownTests(await get(), half)).toBeGreaterThanOrEqual(LEAST_COVERAGE);
    });
    test('breaks no rule of the contract but those that it must', { timeout: 45 * MINUTE }, async () => {
      const { folder: workspace } = await get();
      const words = ['check', workspace, '--only', half, '--json'];
      const ran = await run(process.execPath, [bin, ...words], { cwd: workspace, minutes: 40 });
      const { failures } = JSON.parse(ran.stdout) as CheckResult;
      const failed = new Set(failures.map(({ test: name }) => name.replace(/\[.*/s, '')));
      expect([...failed].toSorted()).toEqual((alternative.contract ?? []).toSorted());
    });
  },
);
