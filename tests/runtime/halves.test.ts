import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { HALF_COMMANDS, HALVES, hasAccounts } from '../../src/runtime/halves.ts';
import { temporary } from '../workspace/support.ts';

test('a half has accounts when their code is there, not when a folder is left of it', () => {
  for (const half of HALVES) {
    const folder = temporary();
    expect([half, hasAccounts(half, folder)]).toEqual([half, false]);
    const file = path.join(folder, HALF_COMMANDS[half].accounts);
    mkdirSync(path.join(path.dirname(file), '__pycache__'), { recursive: true });
    expect([half, hasAccounts(half, folder)]).toEqual([half, false]);
    writeFileSync(file, '');
    expect([half, hasAccounts(half, folder)]).toEqual([half, true]);
  }
});
