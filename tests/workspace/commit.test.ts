import { chmodSync, chownSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { commit } from '../../src/workspace/commit.ts';
import { NEW, writeJournal } from '../../src/workspace/journal.ts';
import { clearLeftovers } from '../../src/workspace/leftovers.ts';
import { planWriting, type PlanOptions } from '../../src/workspace/plan.ts';
import { writeInto } from '../../src/workspace/staging.ts';
import { sha256, type State, type Writing } from '../../src/workspace/state.ts';
import { files, modeOf, OPTIONS, rulesOf, targetOf, temporary, valueOf, writing } from './support.ts';

const WANTED = [writing('a/b/one.txt', 'one'), writing('run.sh', '#!/bin/sh\n', true)];
const TEXTS = { 'a/b/one.txt': 'one', 'run.sh': '#!/bin/sh\n' };

async function write(folder: string, wanted: readonly Writing[] = WANTED, options: PlanOptions = OPTIONS) {
  const target = targetOf(folder);
  return commit(target, valueOf(planWriting(target, wanted, options)), wanted);
}

/** A process that is certainly gone: its number is above what systems give. */
const GONE = 2 ** 22 + 7;

describe('a new folder', () => {
  test('appears with everything in it, and nothing beside it', async () => {
    const folder = temporary();
    valueOf(await write(path.join(folder, 'shop')));
    expect(files(path.join(folder, 'shop'))).toEqual(TEXTS);
    expect(readdirSync(folder)).toEqual(['shop']);
    expect(modeOf(path.join(folder, 'shop', 'run.sh')) & 0o100).toBe(0o100);
    expect(modeOf(path.join(folder, 'shop', 'a', 'b', 'one.txt')) & 0o111).toBe(0);
  });

  test('may lie in folders that are to be made too', async () => {
    const folder = temporary();
    valueOf(await write(path.join(folder, 'x', 'y', 'shop')));
    expect(files(path.join(folder, 'x', 'y', 'shop'))).toEqual(TEXTS);
    expect(readdirSync(folder)).toEqual(['x']);
  });

  test('does not appear when the user stops it', async () => {
    const folder = temporary();
    const target = targetOf(path.join(folder, 'shop'));
    const steps = valueOf(planWriting(target, WANTED, OPTIONS));
    expect(rulesOf(await commit(target, steps, WANTED, AbortSignal.abort()))).toEqual(['interrupted']);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('does not replace what appeared there meanwhile', async () => {
    const folder = temporary();
    const target = targetOf(path.join(folder, 'shop'));
    const steps = valueOf(planWriting(target, WANTED, OPTIONS));
    mkdirSync(path.join(folder, 'shop'));
    writeFileSync(path.join(folder, 'shop', 'mine.txt'), 'mine');
    expect(rulesOf(await commit(target, steps, WANTED))).toEqual(['disk-enotempty']);
    expect(files(folder)).toEqual({ 'shop/mine.txt': 'mine' });
  });

  test.skipIf(process.getuid?.() !== 0)('is not made where writing is not allowed', async () => {
    const folder = temporary();
    chmodSync(folder, 0o755);
    process.seteuid?.(65534);
    try {
      expect(rulesOf(await write(path.join(folder, 'shop')))).toEqual(['disk-eacces']);
    } finally {
      process.seteuid?.(0);
    }
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('a folder that is there', () => {
  test('gets the files, and keeps its own', async () => {
    const folder = temporary();
    mkdirSync(path.join(folder, 'a'));
    writeFileSync(path.join(folder, 'a', 'mine.txt'), 'mine');
    valueOf(await write(folder));
    expect(files(folder)).toEqual({ 'a/mine.txt': 'mine', ...TEXTS });
  });

  test('stays as it was when there is nothing to do', async () => {
    const folder = temporary();
    valueOf(await write(folder));
    valueOf(await write(folder));
    expect(files(folder)).toEqual(TEXTS);
  });

  test.skipIf(process.getuid?.() !== 0)(
    'stays as it was when one folder in it may not be written',
    async () => {
      const folder = temporary();
      for (const name of ['a', 'b']) mkdirSync(path.join(folder, name));
      for (const place of [folder, path.join(folder, 'a')]) chownSync(place, 65534, 65534);
      chmodSync(path.join(folder, 'b'), 0o755);
      process.seteuid?.(65534);
      try {
        // The files that were moved before the last one could not be go back.
        const wanted = [writing('a/one', '1'), writing('b/two', '2')];
        expect(rulesOf(await write(folder, wanted))).toEqual(['disk-eacces']);
      } finally {
        process.seteuid?.(0);
      }
      expect(files(folder)).toEqual({});
      expect(readdirSync(folder).toSorted()).toEqual(['a', 'b']);
    },
  );

  test('replaces and removes what is ours, and drops the folders that this empties', async () => {
    const folder = temporary();
    const old = [
      writing('a/b/one.txt', 'old'),
      writing('a/c/two.txt', 'two'),
      writing('run.sh', '#!/bin/sh\n'),
    ];
    valueOf(await write(folder, old));
    const known = Object.fromEntries(old.map((one) => [one.path, { sha256: sha256(one.content) }]));
    const state = { files: known } as unknown as State;
    valueOf(await write(folder, WANTED, { ...OPTIONS, force: true, state }));
    expect(files(folder)).toEqual(TEXTS);
    expect(readdirSync(path.join(folder, 'a'))).toEqual(['b']);
  });

  test('is not written through a link that came after the plan', async () => {
    const [folder, outside] = [temporary(), temporary()];
    mkdirSync(path.join(folder, 'a'));
    const target = targetOf(folder);
    const steps = valueOf(planWriting(target, WANTED, OPTIONS));
    rmSync(path.join(folder, 'a'), { recursive: true });
    symlinkSync(outside, path.join(folder, 'a'));
    expect(rulesOf(await commit(target, steps, WANTED))).toEqual(['changed']);
    expect(readdirSync(outside)).toEqual([]);
    expect(readdirSync(folder)).toEqual(['a']);
  });
});

/** A run that was killed after its journal was written, with the first file moved or not. */
function killed(before: Readonly<Record<string, string>>): { folder: string; staging: string } {
  const folder = temporary();
  for (const [name, text] of Object.entries(before)) writeFileSync(path.join(folder, name), text);
  const staging = path.join(folder, `.flask-vs-django.tmp-${GONE}-0123456789ab`);
  writeInto(path.join(staging, NEW), [writing('old.txt', 'new'), writing('late.txt', 'late')]);
  writeJournal(staging, [
    { path: 'first.txt', before: null, removal: false },
    { path: 'old.txt', before: sha256('old'), removal: false },
    { path: 'late.txt', before: null, removal: false },
    { path: 'gone.txt', before: sha256('gone'), removal: true },
  ]);
  return { folder, staging };
}

describe('after a run that was killed', () => {
  test('a folder that was not finished goes, and is named', () => {
    const folder = temporary();
    const staging = path.join(folder, `.shop.tmp-${GONE}-0123456789ab`);
    writeInto(staging, WANTED);
    const [sentence] = clearLeftovers(targetOf(path.join(folder, 'shop')));
    expect(sentence).toContain(staging);
    expect(readdirSync(folder)).toEqual([]);
  });

  test('one that another run writes now stays, and so does what only looks alike', () => {
    const folder = temporary();
    const names = [
      `.shop.tmp-${process.pid}-0123456789ab`,
      '.shop.tmp-mine',
      `.other.tmp-${GONE}-0123456789ab`,
    ];
    for (const name of names) mkdirSync(path.join(folder, name));
    expect(clearLeftovers(targetOf(path.join(folder, 'shop')))).toEqual([]);
    expect(readdirSync(folder).toSorted()).toEqual(names.toSorted());
  });

  test('its journal is finished', () => {
    const { folder } = killed({ 'first.txt': 'first', 'old.txt': 'old', 'gone.txt': 'gone' });
    const [sentence] = clearLeftovers(targetOf(folder));
    expect(sentence).toContain('Finished');
    expect(files(folder)).toEqual({ 'first.txt': 'first', 'old.txt': 'new', 'late.txt': 'late' });
    expect(readdirSync(folder)).toHaveLength(3);
  });

  test('what the user changed since stays, and what was to come is kept', () => {
    const { folder, staging } = killed({ 'first.txt': 'first', 'old.txt': 'mine', 'gone.txt': 'mine' });
    const [sentence] = clearLeftovers(targetOf(folder));
    expect(sentence).toContain(staging);
    expect(files(folder)).toMatchObject({ 'old.txt': 'mine', 'gone.txt': 'mine', 'late.txt': 'late' });
    expect(files(path.join(staging, NEW))).toEqual({ 'old.txt': 'new' });
  });
});
