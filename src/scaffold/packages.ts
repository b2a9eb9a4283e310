/** Python packages that the generated code needs, and the resolved graph that its pins come from. */
import type { Database } from './types.ts';

/** A package that generated code names itself. */
export interface PackageNeed {
  readonly name: string;
  readonly extras?: readonly string[];
  /** PEP 440 specifier without the name: `>=5.2,<5.3`. */
  readonly version: string;
  /** PEP 508 marker of the systems that need it; else all do. */
  readonly marker?: string;
  /** `run`: the app needs it; `dev`: only its tests and checks do. */
  readonly for: 'run' | 'dev';
  /** Needed only while this is the workspace's database. */
  readonly database?: Database;
  /** What it is for, in a few words; printed in the documents. */
  readonly purpose: string;
}

/** One package of a resolved graph. */
export interface LockedPackage {
  /** Normalised name, with the extras that were asked for: `psycopg[binary]`. */
  readonly name: string;
  readonly extras: readonly string[];
  readonly version: string;
  /** PEP 508 marker, or null: everywhere. */
  readonly marker: string | null;
  /** `sha256:…`, sorted. */
  readonly hashes: readonly string[];
  /** Names of the packages of this graph that it needs. */
  readonly dependencies: readonly string[];
  /** Day on which this version was released (ISO 8601), or null where the index does not tell. */
  readonly released: string | null;
}

export interface Lock {
  /** Lowest Python that the graph was resolved for. */
  readonly python: string;
  readonly packages: readonly LockedPackage[];
}

/** The needs that hold for a database. */
export function needsFor(
  needs: readonly PackageNeed[],
  database: Database,
  purpose: 'run' | 'dev',
): readonly PackageNeed[] {
  return needs.filter(
    (need) => need.for === purpose && (need.database === undefined || need.database === database),
  );
}
