/** The apps as they are measured: under the server of production, on a database of their own, with sample rows. */
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { prepareApp, serveApp, type AppPlan, type Serving } from '../runtime/check-app.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import { PROBE, PROBED } from '../runtime/probe.ts';
import type { Half } from '../scaffold/types.ts';
import type { BenchOptions } from './types.ts';

/** One worker, so that one core serves and another asks. */
const WORKERS = '1';

/** A half that is prepared and can be served. */
export interface Prepared {
  readonly half: Half;
  readonly plan: AppPlan;
  /** Passwords of the sample users by name; empty without accounts. */
  readonly users: Readonly<Record<string, string>>;
}

/** Migrates and fills a database in the scratch folder; the workspace itself is not written to. */
export async function prepare(workspace: string, half: Half, scratch: string): Promise<Prepared> {
  const own = path.join(scratch, half);
  await mkdir(own, { recursive: true });
  const plan: AppPlan = {
    half,
    folder: path.join(workspace, HALF_COMMANDS[half].folder),
    scratch: own,
    database: `sqlite:///${path.join(own, 'db.sqlite3')}`,
    settings: { WEB_CONCURRENCY: WORKERS },
  };
  return { half, plan, users: await prepareApp(plan) };
}

/** How the halves are set up: as they come, or with what one has by default given to the other. */
export const PROFILES = ['as it comes', 'matched'] as const;
export type Profile = (typeof PROFILES)[number];

/**
 * What a profile changes. SQLAlchemy keeps its connections; Django, as it is set up, keeps one for a minute and asks
 * before each use whether it still holds. Matched, both keep them and ask nothing.
 */
function settingsOf(half: Half, profile: Profile): Readonly<Record<string, string>> {
  if (profile === 'as it comes' || half === 'flask') return {};
  return { PYTHONPATH: PROBE, DJANGO_SETTINGS_MODULE: 'bench_django_settings' };
}

/** Serves a prepared half as in production. */
export const serve = ({ half, plan }: Prepared, profile: Profile = 'as it comes'): Promise<Serving> =>
  serveApp({ ...plan, settings: { ...plan.settings, ...settingsOf(half, profile) } });

/** Serves a prepared half with the probe, which writes into a folder and reads settings of its own. */
export const serveProbed = (
  { half, plan }: Prepared,
  records: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<Serving> =>
  serveApp({
    ...plan,
    application: PROBED[half],
    settings: { ...plan.settings, PYTHONPATH: PROBE, PROBE_FOLDER: records, ...settings },
  });

/** Prepares both halves in a scratch folder that goes again. */
export async function withPrepared<T>(
  options: Pick<BenchOptions, 'workspace' | 'signal'>,
  measure: (prepared: Readonly<Record<Half, Prepared>>) => Promise<T>,
): Promise<Outcome<T>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'bench-'));
  try {
    const [flask, django] = await Promise.all(
      HALVES.map((half) => prepare(options.workspace, half, scratch)),
    );
    if (flask === undefined || django === undefined) throw new Error('There are two halves.');
    return done(await measure({ flask, django }));
  } catch (error) {
    if (options.signal?.aborted) return failed(fault('interrupted', '', 'Interrupted.'));
    return failed(fault('bench', '', error instanceof Error ? error.message : String(error)));
  } finally {
    await rm(scratch, { recursive: true, force: true });
  }
}
