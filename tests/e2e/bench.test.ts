/** The command `bench` on a real pair. */
import path from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { BenchResult } from '../../src/bench/bench.ts';
import { halfNames, tool } from './support/halves.ts';
import { bin, root } from './support/places.ts';
import { run, succeed } from './support/program.ts';
import { full } from './support/services.ts';
import { tree } from './support/tree.ts';
import { workspace, type Workspace } from './support/workspace.ts';

describe('bench', () => {
  let made: Workspace;
  beforeAll(async () => {
    made = await workspace({ name: 'tasks', preset: 'tasks' });
  });

  const bench = (...words: readonly string[]) =>
    run(process.execPath, [bin, 'bench', made.folder, ...words], { cwd: made.folder, minutes: 5 });

  test('measures the reload of both, in turns, and leaves the pair as it is', async () => {
    const before = halfNames.map((half) => tree(made.half(half)));
    const rounds = full ? 2 : 1;
    const ran = await bench('--only', 'reload', '--rounds', `${rounds}`, '--json');
    expect(ran).toMatchObject({ status: 0 });
    const [finding] = (JSON.parse(ran.stdout) as BenchResult).measures.reload?.findings ?? [];
    for (const half of halfNames) {
      expect(finding?.rounds[half]).toHaveLength(rounds);
      // A new process of Python takes a while, and both look for changes once a second.
      for (const seconds of finding?.rounds[half] ?? []) expect(seconds).toBeGreaterThan(0.1);
    }
    expect(halfNames.map((half) => tree(made.half(half)))).toEqual(before);
  });

  // It takes another reload of both, so the release check reads the words.
  test.skipIf(!full)('says it in words', async () => {
    const ran = await bench('--only', 'reload', '--rounds', '1');
    expect(ran.status).toBe(0);
    expect(ran.stdout).toMatch(/first answer of the new code +[\d.]+ s \(/);
    expect(ran.stdout).toMatch(/Not equal: each framework's own development server/);
  });

  test('measures every page, and what goes on inside', async () => {
    // The load takes half a minute for each round: the release check has it.
    const chosen = full ? ['start', 'memory', 'load', 'work'] : ['work'];
    const ran = await bench('--only', chosen.join(','), '--rounds', '1', '--json');
    expect(ran).toMatchObject({ status: 0 });
    const { measures } = JSON.parse(ran.stdout) as BenchResult;
    expect(Object.keys(measures)).toEqual(chosen);
    for (const { findings } of Object.values(measures)) {
      expect(findings.length).toBeGreaterThan(0);
      for (const { rounds } of findings)
        for (const half of halfNames) expect(rounds[half][0]).toBeGreaterThanOrEqual(0);
    }
    const lists = measures.work?.findings.find(({ title }) => title === 'List of 20 rows: statements');
    for (const half of halfNames) expect(lists?.rounds[half][0]).toBeGreaterThanOrEqual(2);
    if (!full) return;
    const titles = measures.load?.findings.map(({ title }) => title) ?? [];
    // Six pages, two profiles, throughput and latency.
    expect(titles).toHaveLength(24);
    expect(titles.filter((title) => title.includes('matched'))).toHaveLength(12);
    for (const half of halfNames) expect(measures.memory?.findings[0]?.rounds[half][0]).toBeGreaterThan(10);
  });

  test('refuses what it does not know', async () => {
    expect(await bench('--only', 'speed')).toMatchObject({ status: 2 });
    expect(await bench('--rounds', '0')).toMatchObject({ status: 2 });
    const nowhere = await run(process.execPath, [bin, 'bench', path.dirname(made.folder)], { cwd: root });
    expect(nowhere).toMatchObject({ status: 2 });
  });

  test('the programs of the probe are clean for ruff', async () => {
    const ruff = tool(made.half('flask'), 'ruff');
    const words = ['--no-cache', path.join(root, 'probe')];
    await succeed(ruff, ['format', '--check', ...words], { cwd: root });
    await succeed(ruff, ['check', ...words], { cwd: root });
  });
});
