/** Compares the halves of a workspace as it is now; pure but for what it is handed. */
import { parse } from 'yaml';
import type { FeatureId } from '../features/types.ts';
import { FRAMEWORKS } from '../frameworks/index.ts';
import { VERSION } from '../installation.ts';
import { resolve } from '../knowledge/evidence/resolve.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { HALVES } from '../runtime/halves.ts';
import type { Area } from '../runtime/check-result.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import type { ClaimRow, Comparison, ConcernRow, Difference, HalfFigures } from './comparison.ts';
import { complexityOf } from './figures/complexity.ts';
import { APART, byConcern, byShare, isWritten, ownTotal, SHARES, totalOf } from './figures/counts.ts';
import type { Installed } from './figures/installed.ts';
import { newerOf } from './figures/newer.ts';
import { packagesOf } from './figures/packages.ts';
import { settingsOf } from './figures/settings.ts';
import { unwrittenOf } from './figures/unwritten.ts';
import { findingsOf } from './findings.ts';
import { groupsOf } from './groups.ts';
import { sourcesOf } from './sources.ts';
import type { SourceFile } from './types.ts';

/** What is measured outside: by looking at the disk, by running the apps, by other commands. */
export interface Measured {
  readonly given: Pick<
    Comparison,
    'schemas' | 'price' | 'check' | 'bench' | 'screenshots' | 'project' | 'database' | 'made'
  >;
  readonly installed: (half: Half, names: readonly string[]) => readonly Installed[] | null;
}

type Halves<T> = Readonly<Record<Half, T>>;
const NONE = { lines: 0, code: 0 };

function inBoth<T>(make: (half: Half) => T): Halves<T> {
  return { flask: make('flask'), django: make('django') };
}

function figuresOf(
  view: WorkspaceView,
  half: Half,
  files: readonly SourceFile[],
  measured: Measured,
): HalfFigures {
  const framework = FRAMEWORKS.find((one) => one.half === half);
  if (framework === undefined) throw new Error(`There is no framework ${half}.`);
  const packages = packagesOf(
    framework,
    view.read(`${half}-app/requirements.txt`) ?? '',
    view.features as readonly FeatureId[],
  );
  const version = packages.find(({ name }) => name === half)?.version ?? null;
  return {
    version,
    total: totalOf(files),
    own: ownTotal(files),
    files: files.filter(isWritten).length,
    complexity: complexityOf(files),
    packages,
    installed: measured.installed(
      half,
      packages.map(({ name }) => name),
    ),
    settings: settingsOf(files),
    unwritten: unwrittenOf(files),
    newer: newerOf(half, version, files),
  };
}

const size = ({ counts: { flask, django } }: ConcernRow): number => flask.lines + django.lines;

function concernRows(halves: Halves<readonly SourceFile[]>): readonly ConcernRow[] {
  const counts = inBoth((half) => byConcern(halves[half]));
  const concerns = [...new Set(HALVES.flatMap((half) => [...counts[half].keys()]))].filter(
    (one) => one !== 'vendored',
  );
  const rows = concerns.map((concern) => ({
    concern,
    apart: APART.has(concern),
    counts: inBoth((half) => counts[half].get(concern) ?? NONE),
  }));
  return rows.toSorted((one, other) => Number(one.apart) - Number(other.apart) || size(other) - size(one));
}

/** Names of the entities, in the order of the model as it was generated. */
const entitiesOf = (view: WorkspaceView): readonly string[] => [
  ...new Set(Object.values(view.files).flatMap(({ entity }) => entity ?? [])),
];

function claimsOf(knowledge: Knowledge, view: WorkspaceView): readonly ClaimRow[] {
  return knowledge.topics.flatMap(({ id: topic, claims }) =>
    claims.map(({ id, claim, verdict, flask, django, evidence }) => ({
      id,
      topic,
      claim,
      verdict,
      flask,
      django,
      shown: evidence.flatMap((pointer) => {
        if (pointer.kind !== 'code') return [];
        const found = resolve(pointer, view);
        return found.kind === 'found'
          ? [{ half: pointer.half, path: found.place.path, line: found.place.line }]
          : [];
      }),
    })),
  );
}

function rulesOf(view: WorkspaceView): Comparison['rules'] {
  const text = view.read('contract/rules.yaml');
  const areas = text === null ? [] : (parse(text) as { areas: readonly Area[] }).areas;
  const tally = { flask: 0, django: 0, both: 0, neither: 0 };
  for (const rule of areas.flatMap(({ rules }) => rules)) tally[rule.out_of_the_box] += 1;
  return { ...tally, areas };
}

function differencesOf(view: WorkspaceView): readonly Difference[] {
  const text = view.read('contract/differences.yaml');
  const listed = text === null ? [] : (parse(text) as { differences: readonly Difference[] }).differences;
  return listed.map(({ id, what, reason, teaches }) => ({ id, what, reason, teaches }));
}

/** The comparison. @param measured - what looking at files alone cannot tell. */
export function compareHalves(view: WorkspaceView, knowledge: Knowledge, measured: Measured): Comparison {
  const sources = inBoth((half) => sourcesOf(view, half));
  const shares = inBoth((half) => byShare(sources[half]));
  const entities = entitiesOf(view);
  const facts = {
    ...measured.given,
    schema: 1 as const,
    generator: VERSION,
    features: view.features as readonly FeatureId[],
    halves: inBoth((half) => figuresOf(view, half, sources[half], measured)),
    shares: SHARES.map((share) => ({ share, counts: inBoth((half) => shares[half].get(share) ?? NONE) })),
    concerns: concernRows(sources),
    groups: groupsOf(sources, entities),
    entities,
    rules: rulesOf(view),
    differences: differencesOf(view),
    claims: claimsOf(knowledge, view),
  };
  return { ...facts, findings: findingsOf(facts) };
}
