/** Folders of Python that two areas both have are told apart. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { PROFILES } from '../../src/features/index.ts';
import { pairOf } from '../knowledge/support.ts';

test.each(['helpdesk', 'library'])('every folder of tests in %s is a package', (preset) => {
  const { files } = pairOf(`presets/${preset}/model.yaml`, PROFILES.full);
  const python = files.map((file) => file.path).filter((name) => /(?:^|\/)tests\/.*\.py$/.test(name));
  const folders = new Set(
    python.filter((name) => !name.startsWith('contract/')).map((name) => path.dirname(name)),
  );
  expect(folders.size).toBeGreaterThan(5);
  expect([...folders].filter((folder) => !python.includes(`${folder}/__init__.py`))).toEqual([]);
});
