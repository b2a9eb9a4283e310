/** What the comparison of the two halves is made of. */
import type { Kind } from '../code/kinds.ts';
import type { LineKind } from '../code/lines.ts';
import type { Concern, Half } from '../scaffold/types.ts';

/** A concern of the generator, or `yours`: what the team has added and no rule places. */
export type Owner = Concern | 'yours';

/** Whose file it is: as generated or edited since; moved from another path; placed by a rule; by none. */
export type Origin = 'generated' | 'moved' | 'placed' | 'yours';

/** What lines are for. */
export interface Purpose {
  readonly concern: Owner;
  /** The entity that they are about; null for what serves all. */
  readonly entity: string | null;
}

/** Lines of a file that belong together. */
export interface Section extends Purpose {
  /** Numbers of the first and the last line, from 1. */
  readonly from: number;
  readonly to: number;
}

/** One file of a half as it is now. */
export interface SourceFile {
  /** Path in the workspace. */
  readonly path: string;
  readonly half: Half;
  readonly kind: Kind;
  readonly origin: Origin;
  /** Where it was generated, when it has moved. */
  readonly movedFrom: string | null;
  readonly text: string;
  /** Of the file on the disk: what is no text has a size too. */
  readonly bytes: number;
  /** One for each line; none for `data`, of which only the size counts. */
  readonly lines: readonly LineKind[];
  /** Without a gap and without an overlap, from the first line to the last. */
  readonly sections: readonly Section[];
}
