import { execa } from 'execa';
import path from 'node:path';
import { expect, test } from 'vitest';
import reserved from '../../src/model/reserved.json' with { type: 'json' };
import { root } from './support/places.ts';
import { succeed } from './support/program.ts';

const found = await execa('python3', ['-c', 'import sys; print("%d.%d" % sys.version_info[:2])'], {
  reject: false,
});

// Another Python has other keywords and other attributes: the committed names are of one.
test.skipIf(found.stdout !== reserved.python)(
  'the reserved names are those of the installed frameworks',
  async () => {
    const program = path.join(root, 'scripts', 'reserved-names.mjs');
    const ran = await succeed(process.execPath, [program, '--check'], { cwd: root, inherit: true });
    expect(ran.status).toBe(0);
  },
);
