/** Runs both apps with the probe and the page that frames them, until something ends it. */
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { done, failed, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS, HALVES, hasAccounts } from '../runtime/halves.ts';
import { isFree } from '../runtime/ports.ts';
import { CHECKED, PROBE, PROBED } from '../runtime/probe.ts';
import type { ServeOptions } from '../runtime/serve.ts';
import type { UpOptions } from '../runtime/up.ts';
import type { Half } from '../scaffold/types.ts';
import { viewWorkspace } from '../workspace/view.ts';
import { portTaken, startLive, type Live } from './server.ts';
import { supervise, type Kept, type State } from './supervise.ts';

export interface LiveRun {
  readonly url: string;
  /** Addresses of the apps themselves, for browsers that do not know the page's hosts. */
  readonly apps: Readonly<Record<Half, string>>;
  stop(): Promise<void>;
}

export interface LiveRunOptions extends UpOptions {
  /** Port of the page; 0 for any that is free. */
  readonly port: number;
}

/** Both on this machine's own hosts, whatever `.env` says of others. */
const DEVELOPMENT = { DEBUG: 'on', HTTPS: 'off', ALLOWED_HOSTS: 'localhost,127.0.0.1,.localhost' };

function serveOptions(
  options: UpOptions,
  half: Half,
  application: string,
  env: Record<string, string>,
): ServeOptions {
  return {
    workspace: options.workspace,
    half,
    port: options.ports[half] ?? null,
    print: (line) => options.print(`${half.padEnd(6)} | ${line}`),
    signal: options.signal,
    instead: { application, env: { PYTHONPATH: PROBE, PYTHONDONTWRITEBYTECODE: '1', ...env } },
  };
}

const stateLine = (half: Half, state: State): string =>
  `${half.padEnd(6)} | ${state.up ? 'answers again' : 'does not answer; it is started again'}`;

/** The apps alone, each started again when it ends. */
export interface PlainRun {
  readonly apps: readonly { readonly half: Half; readonly url: string }[];
  stop(): Promise<void>;
}

/** Starts the halves, all or none. */
export async function startPlainRun(options: UpOptions): Promise<Outcome<PlainRun>> {
  let begun = false;
  const started = await Promise.all(
    options.halves.map(async (half) => {
      const told = (state: State) => begun && options.print(stateLine(half, state));
      return { half, kept: await supervise(serveOptions(options, half, CHECKED[half], {}), told) };
    }),
  );
  const apps = started.flatMap(({ half, kept }) => (kept.ok ? [{ half, ...kept.value }] : []));
  const stop = async (): Promise<void> => {
    await Promise.all(apps.map((one) => one.stop()));
  };
  const failures = started.flatMap(({ kept }) => (kept.ok ? [] : kept.failures));
  if (failures.length > 0) {
    await stop();
    return failed(...failures.slice(0, 1));
  }
  begun = true;
  return done({ apps, stop });
}

/** Starts all: both apps, then the page; or nothing. */
export async function startLiveRun(options: LiveRunOptions): Promise<Outcome<LiveRun>> {
  // Told before the apps are started for nothing; it may still be taken meanwhile.
  if (!(await isFree(options.port))) return failed(portTaken(options.port));
  const records = await mkdtemp(path.join(tmpdir(), 'live-'));
  const accounts = HALVES.every((half) =>
    hasAccounts(half, path.join(options.workspace, HALF_COMMANDS[half].folder)),
  );
  const key = accounts ? randomBytes(16).toString('hex') : '';
  let live: Live | null = null;
  const tell = (half: Half) => (state: State) => {
    if (live !== null) options.print(stateLine(half, state));
    live?.state(half, state);
  };
  const started = await Promise.all(
    HALVES.map((half) =>
      supervise(
        serveOptions(options, half, PROBED[half], { ...DEVELOPMENT, PROBE_FOLDER: records, PROBE_KEY: key }),
        tell(half),
      ),
    ),
  );
  const kept = started.flatMap((one): Kept[] => (one.ok ? [one.value] : []));
  const stop = async (): Promise<void> => {
    await live?.close();
    await Promise.all(kept.map((one) => one.stop()));
    await rm(records, { recursive: true, force: true });
  };
  const [flask, django] = kept;
  if (flask === undefined || django === undefined) {
    await stop();
    return failed(...started.flatMap((one) => (one.ok ? [] : one.failures)).slice(0, 1));
  }
  const page = await startLive(
    {
      project: path.basename(options.workspace),
      ports: { flask: flask.port, django: django.port },
      records,
      key,
      view: () => {
        const view = viewWorkspace(options.workspace);
        return view.ok ? view.value : null;
      },
    },
    options.port,
  );
  if (!page.ok) {
    await stop();
    return page;
  }
  live = page.value;
  return done({ url: page.value.url, apps: { flask: flask.url, django: django.url }, stop });
}
