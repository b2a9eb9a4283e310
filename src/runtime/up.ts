/** Runs the halves of a workspace beside each other until something ends them. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { program } from '../invocation.ts';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import type { Half } from '../scaffold/types.ts';
import { HALF_COMMANDS, pythonOf } from './halves.ts';
import { serve, type Server } from './serve.ts';

export interface UpOptions {
  readonly workspace: string;
  readonly halves: readonly Half[];
  /** Ports that the user wants. */
  readonly ports: Readonly<Partial<Record<Half, number>>>;
  readonly print: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

/** What is missing before the halves can be started, or nothing. */
export function environmentsProblem({
  halves,
  workspace,
}: Pick<UpOptions, 'halves' | 'workspace'>): Outcome<null> {
  for (const half of halves) {
    const folder = path.join(workspace, HALF_COMMANDS[half].folder);
    if (existsSync(pythonOf(folder))) continue;
    const remedy = `Make it: ${program()} setup`;
    return failed(fault('no-environment', folder, 'It has no environment.', remedy));
  }
  return done(null);
}

/** Starts the halves, all or none. */
export async function startHalves(options: UpOptions): Promise<Outcome<readonly Server[]>> {
  const problem = environmentsProblem(options);
  if (!problem.ok) return problem;
  const results = await Promise.all(
    options.halves.map((half) =>
      serve({
        workspace: options.workspace,
        half,
        port: options.ports[half] ?? null,
        print: (line) => options.print(`${half.padEnd(6)} | ${line}`),
        signal: options.signal,
      }),
    ),
  );
  const servers = results.flatMap((one) => (one.ok ? [one.value] : []));
  if (servers.length === results.length) return done(servers);
  await Promise.all(servers.map((server) => server.stop()));
  return failed(...results.flatMap((one) => (one.ok ? [] : one.failures)).slice(0, 1));
}

/** Why a run came to its end. */
export type End = 'signal' | 'parent' | 'server';

const PARENT_LOOK = 500;

/** npm passes no signal on: when its own process ends, ours is handed to another parent. */
async function parentGone(signal: AbortSignal): Promise<'parent'> {
  const parent = process.ppid;
  while (process.ppid === parent) await sleep(PARENT_LOOK, undefined, { signal });
  return 'parent';
}

/** What runs until it is stopped; with an end of its own where it may end by itself. */
export interface Running {
  readonly ended?: Promise<void>;
  stop(): Promise<void>;
}

/** Waits for a signal, for the end of the parent, or for the end of a server; then stops them all. */
export async function runUntilEnd(servers: readonly Running[], signal?: AbortSignal): Promise<End> {
  const over = new AbortController();
  const asked = new Promise<'signal'>((resolve) => {
    if (signal?.aborted) resolve('signal');
    signal?.addEventListener('abort', () => resolve('signal'), { once: true });
  });
  const never = new Promise<never>(() => undefined);
  const server = Promise.race(servers.map((one) => one.ended ?? never)).then(() => 'server' as const);
  const parent = process.env['npm_command'] === undefined ? never : parentGone(over.signal);
  const end = await Promise.race([asked, server, parent]);
  parent.catch(() => undefined);
  over.abort();
  await Promise.all(servers.map((one) => one.stop()));
  return end;
}
