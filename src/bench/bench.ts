/** Runs measures one after another; nothing else of ours runs beside them. */
import { availableParallelism, cpus } from 'node:os';
import { done, type Outcome } from '../outcome.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { measureLoad } from './load/load.ts';
import { measureMemory } from './memory.ts';
import { measureReload } from './reload.ts';
import { measureStart } from './start.ts';
import type { BenchOptions, Measured, MeasureId } from './types.ts';
import { measureWork } from './work.ts';

type Measure = (view: WorkspaceView, options: BenchOptions) => Promise<Outcome<Measured>>;

const MEASURE: Readonly<Record<MeasureId, Measure>> = {
  start: measureStart,
  memory: measureMemory,
  load: measureLoad,
  work: measureWork,
  reload: measureReload,
};

export interface BenchResult {
  readonly measures: Readonly<Partial<Record<MeasureId, Measured>>>;
  readonly machine: { readonly cpu: string; readonly cores: number; readonly system: string };
  /** ISO 8601. */
  readonly begun: string;
  readonly seconds: number;
}

/** @param chosen - in the order in which they are run. */
export async function bench(
  view: WorkspaceView,
  chosen: readonly MeasureId[],
  options: BenchOptions,
): Promise<Outcome<BenchResult>> {
  const begun = new Date().toISOString();
  const clock = performance.now();
  const measures: Partial<Record<MeasureId, Measured>> = {};
  for (const id of chosen) {
    const measured = await MEASURE[id](view, options);
    if (!measured.ok) return measured;
    measures[id] = measured.value;
  }
  return done({
    measures,
    machine: {
      cpu: cpus()[0]?.model ?? 'unknown',
      cores: availableParallelism(),
      system: `${process.platform} ${process.arch}`,
    },
    begun,
    seconds: Math.round((performance.now() - clock) / 100) / 10,
  });
}
