import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import type { GeneratedFile } from '../../src/scaffold/types.ts';
import { findWorkspace, readPristine, readState, stateFiles } from '../../src/workspace/state.ts';
import { rulesOf, temporary, valueOf } from './support.ts';

const FILE: GeneratedFile = {
  path: 'flask-app/wsgi.py',
  text: 'app = 1\n',
  place: 'flask',
  concern: 'application',
  symbols: { app: 'settings' },
  entity: null,
  feature: null,
  executable: false,
};
const ANSWERS = { preset: 'library', halves: ['flask'], database: 'sqlite', features: [] } as const;
const SHOWCASE = { Entity: 'Book', entity: 'book', entities: 'books', area: 'library' };

function written(): string {
  const folder = temporary();
  for (const { path: file, content } of stateFiles([FILE], '1.2.3', ANSWERS, SHOWCASE)) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), content);
  }
  return folder;
}

describe('the state', () => {
  test('knows every file with its concern, and the text as it was generated', () => {
    const folder = written();
    expect(valueOf(readState(folder))).toMatchObject({
      schema: 1,
      generator: '1.2.3',
      answers: ANSWERS,
      showcase: SHOWCASE,
      files: { 'flask-app/wsgi.py': { concern: 'application', symbols: { app: 'settings' }, mode: '644' } },
    });
    expect(readPristine(folder)).toEqual({ 'flask-app/wsgi.py': 'app = 1\n' });
  });

  test('is the same bytes every time, and names no machine', () => {
    expect(stateFiles([FILE], '1.2.3', ANSWERS, SHOWCASE)).toEqual(
      stateFiles([FILE], '1.2.3', ANSWERS, SHOWCASE),
    );
    const gzip = stateFiles([FILE], '1.2.3', ANSWERS, SHOWCASE).find(({ path: file }) =>
      file.endsWith('.gz'),
    );
    expect([...Buffer.from(gzip?.content ?? '').subarray(4, 10)]).toEqual([0, 0, 0, 0, 0, 255]);
  });

  test('of another version or in pieces is refused', () => {
    const folder = written();
    const file = path.join(folder, '.flask-vs-django', 'state.json');
    writeFileSync(file, '{"schema": 2, "generator": "9.9.9"}');
    expect(rulesOf(readState(folder))).toEqual(['state-version']);
    writeFileSync(file, '{');
    expect(rulesOf(readState(folder))).toEqual(['state-broken']);
  });

  test('is found from any folder below', () => {
    const folder = written();
    mkdirSync(path.join(folder, 'flask-app', 'app'), { recursive: true });
    expect(findWorkspace(path.join(folder, 'flask-app', 'app'))).toBe(folder);
    expect(findWorkspace(path.dirname(folder))).toBe(null);
  });
});
