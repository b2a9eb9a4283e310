/** Questions on a project and its team, and what the answers speak for. Pure data. */
import type { FeatureId } from '../../features/types.ts';
import type { Half } from '../../scaffold/types.ts';

/** How much a reason counts: 3 strong, 2 middling, 1 slight. It orders reasons and is never shown. */
export type Weight = 1 | 2 | 3;

export interface Reason {
  readonly for: Half;
  readonly weight: Weight;
  readonly text: string;
  /** Ids of claims that it rests on. */
  readonly claims: readonly string[];
}

export interface Option {
  readonly id: string;
  readonly says: string;
  readonly reasons: readonly Reason[];
  /** What a pair for the trial should have. */
  readonly with: readonly FeatureId[];
  /** A preset that shows more of what was answered; null: the smallest does. */
  readonly preset: string | null;
}

export interface AdviceQuestion {
  readonly id: string;
  readonly asks: string;
  readonly options: readonly Option[];
}

/** Ids of options by question; a question may be left out. */
export type Answers = Readonly<Record<string, string>>;

/** A reason with the answer that gave it. */
export interface Given extends Reason {
  readonly question: string;
  readonly answer: string;
  /** Rests on opinions alone. */
  readonly opinion: boolean;
}

/** Another answer that would turn the advice. */
export interface Turn {
  readonly question: string;
  readonly answer: string;
  readonly to: Lean;
}

export type Lean = Half | 'even';

export interface Advice {
  /** What most speaks for; `even` where neither side is clearly ahead, or only opinions are. */
  readonly lean: Lean;
  /** Reasons for each, strongest first. */
  readonly flask: readonly Given[];
  readonly django: readonly Given[];
  /** One or two other answers that would turn it, the nearest first. */
  readonly turns: readonly Turn[];
  /** Questions that were not answered. */
  readonly left: number;
  /** What a pair for the trial should have. */
  readonly features: readonly FeatureId[];
  readonly preset: string;
}
