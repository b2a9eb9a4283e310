import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { OWN_WORDS } from '../../src/scaffold/words/index.ts';
import { halfNames, python } from './support/halves.ts';
import { root } from './support/places.ts';
import { succeed } from './support/program.ts';
import { once, workspace } from './support/workspace.ts';

describe("each framework's own words", () => {
  const get = once(() => workspace({ name: 'own-words', preset: 'tasks', features: 'none' }));

  test.each(halfNames)('are those of the installed %s', async (half) => {
    const made = await get();
    const program = path.join(root, 'tests', 'e2e', 'python', `own_words_${half}.py`);
    const said = await succeed(python(made.half(half)), [program], { cwd: made.half(half) });
    const found = JSON.parse(said.stdout) as Record<string, string>;
    expect(Object.keys(found).length).toBeGreaterThan(10);
    expect(OWN_WORDS[half].sentences).toMatchObject(found);
  });
});
