import { expect, test } from 'vitest';
import { newerOf } from '../../src/compare/figures/newer.ts';
import { sourcesOf } from '../../src/compare/sources.ts';
import { pairOf, viewOf } from '../knowledge/support.ts';

const FEATURES = ['alike', 'accounts', 'api', 'admin', 'lab'] as const;
const pair = pairOf('presets/library/model.yaml', [...FEATURES]);
const django = (edits: Readonly<Record<string, string | null>> = {}) =>
  sourcesOf(viewOf(pair, [...FEATURES], edits), 'django');

const MIDDLEWARE = 'django-app/core/middleware.py';

test('lines that have to do with a newer release are found where they stand now', () => {
  const [policy, fetching, ...others] = newerOf('django', '5.2.19', django());
  expect(others).toEqual([]);
  expect(policy?.release).toBe('Django 6.0');
  expect(policy?.spared.map(({ path, lines }) => ({ path, lines }))).toEqual([
    { path: MIDDLEWARE, lines: 5 },
    { path: MIDDLEWARE, lines: 1 },
  ]);
  // Lists and admin pages of the library that name what to fetch along.
  expect(fetching?.spared.every(({ lines }) => lines === 1)).toBe(true);
  expect(fetching?.spared.map(({ path }) => path)).toContain('django-app/library/views/loan.py');
});

test('lines that the team has removed are not counted', () => {
  const left = newerOf('django', '5.2.19', django({ [MIDDLEWARE]: '"""Nothing."""\n' }));
  expect(left.map(({ release }) => release)).toEqual(['Django 6.1']);
});

test('a half that stands on a newer release has it already', () => {
  expect(newerOf('django', '6.0', django()).map(({ release }) => release)).toEqual(['Django 6.1']);
  expect(newerOf('django', '6.1.3', django())).toEqual([]);
  expect(newerOf('django', '10.0', django())).toEqual([]);
  expect(newerOf('flask', '3.1.3', django())).toEqual([]);
});
