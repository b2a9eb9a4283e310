/** What a benchmark finds. */
import type { Half } from '../scaffold/types.ts';
import type { Spread } from './statistics.ts';

export const MEASURES = ['start', 'memory', 'load', 'work', 'reload'] as const;
export type MeasureId = (typeof MEASURES)[number];

/** One thing that was measured in both halves, in turns. */
export interface Finding {
  readonly measure: MeasureId;
  /** What was measured, as a title. */
  readonly title: string;
  readonly unit: 's' | 'ms' | 'MB' | 'requests/s' | 'statements';
  readonly halves: Readonly<Record<Half, Spread>>;
  /** Flask over Django, each round by itself. */
  readonly ratio: Spread;
  /** No difference was seen: the ratio may as well be one. */
  readonly even: boolean;
  /** Every number, in the order of the rounds. */
  readonly rounds: Readonly<Record<Half, readonly number[]>>;
}

/** What one must know to read the figures of a measure. */
export interface Measured {
  readonly findings: readonly Finding[];
  /** What was the same in both, and what was not. */
  readonly equal: readonly string[];
  readonly unequal: readonly string[];
}

export interface BenchOptions {
  /** Root of the workspace. */
  readonly workspace: string;
  /** How often each half is measured. */
  readonly rounds: number;
  /** Told at each step. */
  readonly progress: (step: string) => void;
  readonly signal?: AbortSignal | undefined;
}
