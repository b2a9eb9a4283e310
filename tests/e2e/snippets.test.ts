import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import django from '../../src/frameworks/django/lock.json' with { type: 'json' };
import flask from '../../src/frameworks/flask/lock.json' with { type: 'json' };
import type { Lock } from '../../src/scaffold/packages.ts';
import { requirementsText } from '../../src/scaffold/requirements.ts';
import { knowledge } from '../knowledge/support.ts';
import { environmentFor } from './support/environments.ts';
import { halfNames } from './support/halves.ts';
import { root, temporary } from './support/places.ts';
import { succeed } from './support/program.ts';

/** The apps ask for Flask with its extra for async views; what comes along by itself does not have it. */
const bare = (lock: Lock): Lock => ({
  ...lock,
  packages: lock.packages.map((one) =>
    one.name === 'flask'
      ? { ...one, extras: [], dependencies: one.dependencies.filter((name) => name !== 'asgiref') }
      : one,
  ),
});
const LOCKS = { flask: bare(flask), django };
/** What a snippet shows is the framework alone, but for these. */
const FURTHER: Readonly<Record<string, readonly string[]>> = { 'existing-tables flask': ['sqlalchemy'] };

const made = new Map<string, string>();

/** Python with the framework at the release of the lock, and nothing that it does not need itself. */
async function python(half: 'flask' | 'django', further: readonly string[]): Promise<string> {
  const key = [half, ...further].join(' ');
  const known = made.get(key);
  if (known !== undefined) return known;
  const needs = [half, ...further].map((name) => ({ name, version: '', for: 'run' as const, purpose: '' }));
  const file = path.join(temporary('bare'), 'requirements.txt');
  writeFileSync(file, requirementsText(LOCKS[half], needs, key));
  const found = path.join(await environmentFor(file), 'bin', 'python');
  made.set(key, found);
  return found;
}

describe.concurrent.each(halfNames)('snippets for %s', (half) => {
  beforeAll(async () => {
    await python(half, []);
  });

  test.each(Object.entries(knowledge.snippets))(
    '%s prints what the knowledge says',
    async (name, snippet) => {
      const program = await python(half, FURTHER[`${name} ${half}`] ?? []);
      const cwd = path.join(root, 'src', 'knowledge', 'snippets', name);
      const { stdout } = await succeed(program, ['-I', '-B', `${half}.py`], { cwd });
      expect(stdout.trimEnd()).toBe(snippet[half].output);
    },
  );
});

test('the releases are those that the texts were checked against', () => {
  for (const half of halfNames) {
    const locked = LOCKS[half].packages.find(({ name }) => name === half);
    expect(locked?.version).toBe(knowledge.overview.versions[half]);
  }
});
