/** The memory of a worker that has worked. */
import { readdir, readFile } from 'node:fs/promises';
import { failed, fault, type Outcome } from '../outcome.ts';
import { HALVES } from '../runtime/halves.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { serve, withPrepared, type Prepared } from './app.ts';
import { findingFrom } from './finding.ts';
import { visit } from './load/visit.ts';
import type { BenchOptions, Measured } from './types.ts';

/** Processes that a process has started. */
async function childrenOf(pid: number): Promise<readonly number[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const stats = await Promise.all(
    names.map((name) => readFile(`/proc/${name}/stat`, 'utf8').catch(() => '')),
  );
  // The name in brackets may hold anything: what follows it counts.
  return names.filter((_, at) => Number(/\) \S (\d+)/.exec(stats[at] ?? '')?.[1]) === pid).map(Number);
}

/** Megabytes that belong to a process, with its share of what it shares. */
async function proportional(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8');
  return Number(/^Pss:\s+(\d+) kB/m.exec(text)?.[1]) / 1000;
}

/** It varies little, and each round starts and warms a server. */
const MOST_ROUNDS = 6;

/** Requests to each page before the memory is looked at. */
const WORK = 25;

async function memoryOf(view: WorkspaceView, prepared: Prepared): Promise<number> {
  const serving = await serve(prepared);
  try {
    const { visitor, pages } = await visit(view, prepared, serving.url, 1);
    for (const page of pages) for (let turn = 0; turn < WORK; turn += 1) await page.turn(visitor, turn);
    visitor.close();
    const [worker] = await childrenOf(serving.pid);
    if (worker === undefined) throw new Error('The server has no worker.');
    return await proportional(worker);
  } finally {
    await serving.stop();
  }
}

/** A new server for each round: memory that a worker has taken it does not give back. */
export async function measureMemory(view: WorkspaceView, options: BenchOptions): Promise<Outcome<Measured>> {
  if (process.platform !== 'linux') {
    return failed(
      fault(
        'bench',
        '',
        'The memory of a process is measured on Linux alone.',
        'Leave memory out: --only start,load.',
      ),
    );
  }
  return withPrepared(options, async (prepared) => {
    const sizes: Record<Half, number[]> = { flask: [], django: [] };
    const rounds = Math.min(options.rounds, MOST_ROUNDS);
    for (let round = 1; round <= rounds; round += 1) {
      options.progress(`Memory: round ${round} of ${rounds}`);
      for (const half of round % 2 === 0 ? HALVES : HALVES.toReversed()) {
        options.signal?.throwIfAborted();
        sizes[half].push(await memoryOf(view, prepared[half]));
      }
    }
    return {
      findings: [
        findingFrom(
          { measure: 'memory', title: 'Memory of a worker that has worked (PSS)', unit: 'MB' },
          sizes,
        ),
      ],
      equal: [
        'gunicorn with one worker, SQLite, debugging off',
        `the same pages, each asked ${WORK} times before`,
      ],
      unequal: ['what each half imports'],
    };
  });
}
