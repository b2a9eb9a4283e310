/** The whole comparison of a workspace: what the report, the Markdown and the JSON are made from. */
import type { BenchResult } from '../bench/bench.ts';
import type { FeatureId } from '../features/types.ts';
import type { Verdict } from '../knowledge/types.ts';
import type { CheckResult, Rule } from '../runtime/check-result.ts';
import type { Database, Half } from '../scaffold/types.ts';
import type { Complexity } from './figures/complexity.ts';
import type { Count, Share } from './figures/counts.ts';
import type { Installed } from './figures/installed.ts';
import type { NewerRow } from './figures/newer.ts';
import type { Package } from './figures/packages.ts';
import type { Settings } from './figures/settings.ts';
import type { Unwritten } from './figures/unwritten.ts';
import type { Prices } from './price/types.ts';
import type { SchemaComparison } from './schemas/types.ts';
import type { Origin, Owner, Purpose } from './types.ts';

/** Lines of one file that are shown beside what does the same in the other half. */
export interface Piece {
  readonly path: string;
  readonly origin: Origin;
  readonly movedFrom: string | null;
  /** Numbers of the first and the last line, from 1. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Everything that serves one purpose, in both halves. */
export interface Group extends Purpose {
  readonly pieces: Readonly<Record<Half, readonly Piece[]>>;
  readonly counts: Readonly<Record<Half, Count>>;
}

export interface HalfFigures {
  /** `3.1.3`: of the framework, as the requirements pin it; null where they do not. */
  readonly version: string | null;
  /** All that a person would write. */
  readonly total: Count;
  /** Of these, without what is counted apart. */
  readonly own: Count;
  /** Files that a person would write. */
  readonly files: number;
  readonly complexity: Complexity | null;
  readonly packages: readonly Package[];
  /** Null without an environment. */
  readonly installed: readonly Installed[] | null;
  readonly settings: Settings;
  readonly unwritten: readonly Unwritten[];
  /** What newer releases of its framework supply. */
  readonly newer: readonly NewerRow[];
}

export interface ConcernRow {
  readonly concern: Owner;
  /** Counted by itself, and not part of what a half is. */
  readonly apart: boolean;
  readonly counts: Readonly<Record<Half, Count>>;
}

export interface ShareRow {
  readonly share: Share;
  readonly counts: Readonly<Record<Half, Count>>;
}

/** A difference that is known and stays. */
export interface Difference {
  readonly id: string;
  readonly what: string;
  readonly reason: string;
  readonly teaches: string;
}

/** Where a claim shows. */
export interface Shown {
  readonly half: Half;
  readonly path: string;
  readonly line: number;
}

export interface ClaimRow {
  readonly id: string;
  readonly topic: string;
  readonly claim: string;
  readonly verdict: Verdict;
  readonly flask: string;
  readonly django: string;
  readonly shown: readonly Shown[];
}

/** A result that another command has left, and whether the code has changed since. */
export interface Kept<T> {
  readonly result: T;
  /** ISO 8601. */
  readonly made: string;
  readonly stale: boolean;
}

/** A picture of the same page in both halves, as `data:` addresses. */
export interface Screenshot {
  readonly title: string;
  readonly address: string;
  readonly images: Readonly<Record<Half, string>>;
}

export interface Comparison {
  readonly schema: 1;
  /** Version of the generator that made it. */
  readonly generator: string;
  /** ISO 8601. */
  readonly made: string;
  readonly project: string;
  readonly database: Database;
  readonly features: readonly FeatureId[];
  /** One sentence each, the first of them the most telling. */
  readonly findings: readonly string[];
  readonly halves: Readonly<Record<Half, HalfFigures>>;
  readonly shares: readonly ShareRow[];
  readonly concerns: readonly ConcernRow[];
  readonly groups: readonly Group[];
  /** Names of the entities, in the model's order. */
  readonly entities: readonly string[];
  readonly rules: Readonly<Record<Rule['out_of_the_box'], number>> & {
    readonly areas: readonly { readonly name: string; readonly rules: readonly Rule[] }[];
  };
  readonly differences: readonly Difference[];
  readonly claims: readonly ClaimRow[];
  readonly schemas: SchemaComparison | null;
  readonly price: Prices;
  readonly check: Kept<CheckResult> | null;
  readonly bench: Kept<BenchResult> | null;
  readonly screenshots: readonly Screenshot[];
}
