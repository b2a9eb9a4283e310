import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { areaOwner } from '../../src/model/reserved.ts';

const templates = join(import.meta.dirname, '..', '..', 'templates');

/** Modules and packages that stand beside those of the areas. */
const beside = (folder: string): readonly string[] =>
  readdirSync(join(templates, folder))
    .map((name) => name.replace(/\.py(\.ejs)?$/, ''))
    .filter((name) => /^[a-z]\w*$/.test(name) && !['area', 'gitignore', 'partials'].includes(name));

test.each(['flask/app', 'django'])('no area is called as a module of %s', (folder) => {
  const names = beside(folder);
  expect(names.length).toBeGreaterThan(5);
  expect(names.filter((name) => areaOwner(name) === null)).toEqual([]);
});
