/** A Django half without accounts is what somebody would write who has never thought of them. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import type { FeatureId } from '../../src/features/types.ts';
import { django } from '../../src/frameworks/django/index.ts';
import { load } from '../../src/model/load.ts';
import { generate, halves } from '../../src/scaffold/plan.ts';
import type { GeneratedFile } from '../../src/scaffold/types.ts';

const path = 'presets/tasks/model.yaml';

function filesWith(features: readonly FeatureId[]): readonly GeneratedFile[] {
  const loaded = load(readFileSync(path, 'utf8'), path, features.includes('accounts'));
  if (!loaded.ok) throw new Error('The preset is not valid.');
  const blueprint = {
    model: loaded.value,
    choices: { halves: ['django'], database: 'sqlite', features },
    sample: {},
    version: '0.0.0',
  } as const;
  return generate(blueprint, halves(blueprint, [django]), (name) =>
    readFileSync(`templates/${name}`, 'utf8'),
  );
}

const TRACES = [
  /\baccounts?\b/i, /\busers?\b/i, /username|password|create_staff|make_user|force_login|log[-_]?in\b|sign-in|signed in|to sign in/i,
  /\bowne[dr]|\bOWNED\b|\bACCESS\b|may_(?:read|create|change)|Access(?:Mixin|Tests)|RowPermission/,
  /contrib\.(?:auth|contenttypes|sessions)|\bAUTH_|\bLOG(?:IN|OUT)_|SESSION_COOKIE_NAME|EMAIL_|clearsessions/,
  /(?<!CSRF )\btokens?\b|Bearer|Authorization|securitySchemes|csrf-token|\b401\b/,
]; // prettier-ignore
/** Said for other reasons. */
const OTHERS = [
  /neither framework's users would/,
  /several projects of one user;/,
  /is for its owner to decide/,
];
/** The same bytes in every project. */
const SAME = new Set(['vendored', 'style']);

const own = (files: readonly GeneratedFile[]) => files.filter(({ concern }) => !SAME.has(concern));

/** `path: line` of whatever only a project with accounts would say. */
const traces = (files: readonly GeneratedFile[]): readonly string[] =>
  own(files).flatMap(({ path: where, text }) =>
    text
      .split('\n')
      .filter((line) => TRACES.some((one) => one.test(line)) && !OTHERS.some((one) => one.test(line)))
      .map((line) => `${where}: ${line.trim()}`),
  );

for (const features of [[], ['api']] as const) {
  test(`no trace of accounts in ${features.join() || 'none'}`, () => {
    const files = filesWith(features);
    expect(traces(files)).toEqual([]);
    const paths = files.map((one) => one.path).join('\n');
    expect(paths).not.toMatch(
      /account|access|owned|token|password|authentication|permission|api\/migrations/,
    );
  });
}

test('the same search finds accounts where they are', () => {
  expect(traces(filesWith(['accounts', 'api'])).length).toBeGreaterThan(200);
});
