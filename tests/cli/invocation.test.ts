import { execaSync } from 'execa';
import { chmodSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { PACKAGE_ROOT, VERSION } from '../../src/installation.ts';
import { program, shellWord } from '../../src/invocation.ts';
import { nodeProblem } from '../../src/node-version.ts';
import { temporary } from '../workspace/support.ts';

afterEach(() => vi.unstubAllEnvs());

const main = path.join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');

describe('what to type before a command', () => {
  test('is what npx was told, with the version', () => {
    vi.stubEnv('npm_command', 'exec');
    expect(program()).toBe(`npx generator-flask-vs-django@${VERSION}`);
  });

  test('is the short name when that is this program', () => {
    vi.stubEnv('npm_command', undefined);
    const folder = temporary();
    symlinkSync(main, path.join(folder, 'flask-vs-django'));
    vi.stubEnv('PATH', folder);
    expect(program()).toBe('flask-vs-django');
  });

  test('is the program itself when the name is nothing, or another one', () => {
    vi.stubEnv('npm_command', undefined);
    const folder = temporary();
    vi.stubEnv('PATH', folder);
    expect(program()).toBe(`node ${shellWord(main)}`);
    writeFileSync(path.join(folder, 'flask-vs-django'), '#!/bin/sh\n');
    chmodSync(path.join(folder, 'flask-vs-django'), 0o755);
    expect(program()).toBe(`node ${shellWord(main)}`);
  });
});

test.each([
  'plain/path-1.0',
  'two words',
  `it's`,
  '$HOME',
  '"quoted"',
  '(1)',
  'été',
  'a;b',
  'line\nbreak',
  '!!',
  '*',
])('the shell takes %j for one word, unchanged', (word) => {
  expect(execaSync('sh', ['-c', `printf %s ${shellWord(word)}`]).stdout).toBe(word);
});

test('an old Node gets a sentence', () => {
  for (const version of ['20.17.0', '20.20.2', '22.13.0', '24.0.0', '26.1.0'])
    expect(nodeProblem(version)).toBe(null);
  for (const version of ['18.20.0', '20.16.1', '21.7.0', '22.12.0', '23.11.0']) {
    expect(nodeProblem(version)).toContain(version);
  }
});
