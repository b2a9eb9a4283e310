/** From starting the server to its first answer. */
import { execa } from 'execa';
import { connect } from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Outcome } from '../outcome.ts';
import { productionEnvironment } from '../runtime/check-app.ts';
import { HALF_COMMANDS, HALVES, pythonOf } from '../runtime/halves.ts';
import { freePort } from '../runtime/ports.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { withPrepared, type Prepared } from './app.ts';
import { findingFrom } from './finding.ts';
import type { BenchOptions, Measured } from './types.ts';

const PATIENCE = 30_000;
/** Between two looks whether the port is open: far less than what is measured. */
const LOOK = 4;

const isOpen = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect({ host: '127.0.0.1', port });
    socket.once('connect', () => resolve(socket.destroy() !== null));
    socket.once('error', () => resolve(false));
  });

/** Milliseconds from the start of gunicorn to the first whole answer. @throws Error when none comes. */
async function startTime({ plan, half }: Prepared): Promise<number> {
  const port = await freePort();
  // Bytecode as on a server that was started before, in a place of its own: nothing is written into the workspace.
  const bytecode = { PYTHONDONTWRITEBYTECODE: '', PYTHONPYCACHEPREFIX: path.join(plan.scratch, 'bytecode') };
  const begun = performance.now();
  const server = execa(
    pythonOf(plan.folder),
    [
      '-m',
      'gunicorn',
      HALF_COMMANDS[half].application,
      '--bind',
      `127.0.0.1:${port}`,
      '--log-level',
      'error',
    ],
    {
      cwd: plan.folder,
      env: { ...productionEnvironment(plan), ...bytecode },
      extendEnv: false,
      reject: false,
      stdio: 'ignore',
    },
  );
  try {
    while (performance.now() - begun < PATIENCE && !(await isOpen(port))) await sleep(LOOK);
    const answer = await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.text();
    if (answer.status !== 200) throw new Error(`${HALF_COMMANDS[half].name} answered with ${answer.status}.`);
    return performance.now() - begun;
  } finally {
    server.kill('SIGTERM');
    await server;
  }
}

/** Measures the time to the first answer, both halves in turns. */
export async function measureStart(_: WorkspaceView, options: BenchOptions): Promise<Outcome<Measured>> {
  return withPrepared(options, async (prepared) => {
    const times: Record<Half, number[]> = { flask: [], django: [] };
    // The first of each compiles what the later ones find compiled: it is not counted.
    for (let round = 0; round <= options.rounds; round += 1) {
      options.progress(round === 0 ? 'Start: warming up' : `Start: round ${round} of ${options.rounds}`);
      for (const half of round % 2 === 0 ? HALVES : HALVES.toReversed()) {
        options.signal?.throwIfAborted();
        const time = await startTime(prepared[half]);
        if (round > 0) times[half].push(time);
      }
    }
    const title = 'From starting the server to its first answer';
    return {
      findings: [findingFrom({ measure: 'start', title, unit: 'ms' }, times)],
      equal: [
        'gunicorn with one worker, SQLite, debugging off',
        'the compiled code of an earlier start is there',
        'the page that is asked for: whether the app is ready',
      ],
      unequal: ['what each half imports'],
    };
  });
}
