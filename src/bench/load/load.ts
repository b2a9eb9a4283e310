/** Throughput and latency of pages, in two profiles: a closed loop against one worker, both halves in turns. */
import type { Outcome } from '../../outcome.ts';
import { HALVES } from '../../runtime/halves.ts';
import type { Half } from '../../scaffold/types.ts';
import type { WorkspaceView } from '../../workspace/view.ts';
import { PROFILES, serve, withPrepared, type Prepared, type Profile } from '../app.ts';
import { findingFrom } from '../finding.ts';
import type { BenchOptions, Finding, Measured } from '../types.ts';
import { loop } from './client.ts';
import type { Page } from './pages.ts';
import { visit } from './visit.ts';
import type { Visitor } from './visitor.ts';

export const CONNECTIONS = 4;
/** Of one half in one round. */
const MILLISECONDS = 1000;
const WARM_UP = 300;

type Halves<T> = Readonly<Record<Half, T>>;

/** A running half with somebody who is signed in. */
interface Target {
  readonly visitor: Visitor;
  readonly pages: readonly Page[];
  stop(): Promise<void>;
}

async function target(view: WorkspaceView, prepared: Prepared, profile: Profile): Promise<Target> {
  const serving = await serve(prepared, profile);
  try {
    const { visitor, pages } = await visit(view, prepared, serving.url, CONNECTIONS);
    const stop = async () => {
      visitor.close();
      await serving.stop();
    };
    return { visitor, pages, stop };
  } catch (error) {
    await serving.stop();
    throw error;
  }
}

const ninetyFifth = (latencies: readonly number[]): number =>
  latencies.toSorted((a, b) => a - b)[Math.ceil(latencies.length * 0.95) - 1] ?? Number.NaN;

/** Both figures of a page, in rounds of both halves in turn. */
async function measurePage(
  at: number,
  targets: Halves<Target>,
  profile: Profile,
  options: BenchOptions,
): Promise<readonly Finding[]> {
  const throughput: Record<Half, number[]> = { flask: [], django: [] };
  const latency: Record<Half, number[]> = { flask: [], django: [] };
  const title = `${targets.flask.pages[at]?.title ?? ''}, ${profile}`;
  const run = (half: Half, milliseconds: number) => {
    const { pages, visitor } = targets[half];
    return loop(
      CONNECTIONS,
      milliseconds,
      async (connection) => void (await pages[at]?.turn(visitor, connection)),
    );
  };
  for (const half of HALVES) await run(half, WARM_UP);
  for (let round = 0; round < options.rounds; round += 1) {
    options.progress(`${title}: round ${round + 1} of ${options.rounds}`);
    for (const half of round % 2 === 0 ? HALVES : HALVES.toReversed()) {
      options.signal?.throwIfAborted();
      const { turns, seconds, latencies } = await run(half, MILLISECONDS);
      throughput[half].push(turns / seconds);
      latency[half].push(ninetyFifth(latencies));
    }
  }
  return [
    findingFrom({ measure: 'load', title, unit: 'requests/s' }, throughput),
    findingFrom({ measure: 'load', title: `${title}: time of 19 of 20`, unit: 'ms' }, latency),
  ];
}

async function measureProfile(
  view: WorkspaceView,
  prepared: Halves<Prepared>,
  profile: Profile,
  options: BenchOptions,
): Promise<readonly Finding[]> {
  const started: Target[] = [];
  try {
    for (const half of HALVES) started.push(await target(view, prepared[half], profile));
    const [flask, django] = started;
    if (flask === undefined || django === undefined) throw new Error('There are two halves.');
    const findings: Finding[] = [];
    for (const at of flask.pages.keys())
      findings.push(...(await measurePage(at, { flask, django }, profile, options)));
    return findings;
  } finally {
    await Promise.all(started.map((one) => one.stop()));
  }
}

/** Measures every page in both profiles. */
export const measureLoad = (view: WorkspaceView, options: BenchOptions): Promise<Outcome<Measured>> =>
  withPrepared(options, async (prepared) => {
    const findings: Finding[] = [];
    for (const profile of PROFILES)
      findings.push(...(await measureProfile(view, prepared, profile, options)));
    return {
      findings,
      equal: [
        'gunicorn with one worker and its threads, by the same file of settings',
        'SQLite with the same rows, debugging off, somebody signed in',
        `the same pages, asked in a closed loop over ${CONNECTIONS} open connections`,
        'matched: connections to the database are kept in both, unasked',
      ],
      unequal: [
        'what is around each page: the middleware and hooks of each half as they are',
        'as it comes: SQLAlchemy keeps its connections; Django keeps one for a minute, and asks before each use whether it holds',
        'the client runs on the same machine, and takes as much from either',
      ],
    };
  });
