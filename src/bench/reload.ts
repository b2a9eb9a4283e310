/** How long somebody waits after saving a file until the development server answers with the new code. */
import { randomInt } from 'node:crypto';
import { appendFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { copyHalf } from './copy.ts';
import { startDevelopment, type DevelopmentServer } from './development.ts';
import { findingFrom } from './finding.ts';
import type { BenchOptions, Measured } from './types.ts';

/** Without the database, so that the framework's start is measured. */
const PAGE = '/healthz';
const LOOK_EVERY = 5;
const PATIENCE = 60_000;

/** When the code that answers was loaded, as it says itself; null while nobody answers. */
async function loadedAt(url: string): Promise<string | null> {
  const answer = await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => null);
  await answer?.arrayBuffer().catch(() => null);
  return answer?.ok === true ? answer.headers.get('x-loaded') : null;
}

/** Waits until code answers that was not loaded at that time. @returns when that was; null when patience ended. */
async function untilReloaded(
  server: DevelopmentServer,
  before: string | null,
  signal?: AbortSignal,
): Promise<string | null> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const now = await loadedAt(`${server.url}${PAGE}`);
    if (now !== null && now !== before) return now;
    if (performance.now() > end || signal?.aborted) return null;
    await sleep(LOOK_EVERY);
  }
}

/** The module that is saved: the pages of the entity that stands for all. */
function savedModule(view: WorkspaceView, half: Half): string | null {
  const found = Object.entries(view.files).find(
    ([name, { concern, entity }]) =>
      name.startsWith(`${HALF_COMMANDS[half].folder}/`) &&
      name.endsWith('.py') &&
      concern === 'page view' &&
      entity === view.showcase.Entity &&
      view.read(name) !== null,
  );
  return found ? path.relative(HALF_COMMANDS[half].folder, found[0]) : null;
}

interface Stage {
  readonly server: DevelopmentServer;
  /** The file to save. */
  readonly file: string;
}

async function measureOnce(
  { server, file }: Stage,
  round: number,
  signal?: AbortSignal,
): Promise<number | null> {
  const before = await untilReloaded(server, null, signal);
  // Both look for changes once a second: a save comes at any moment of that second.
  await sleep(randomInt(1000));
  appendFileSync(file, `# Saved: ${round}\n`);
  const saved = performance.now();
  const after = before === null ? null : await untilReloaded(server, before, signal);
  return after === null ? null : (performance.now() - saved) / 1000;
}

const stuck = (server: DevelopmentServer) =>
  fault(
    'reload',
    '',
    `${HALF_COMMANDS[server.half].name}'s development server does not answer.\n${server.said()}`,
  );

async function rounds(
  stages: Readonly<Record<Half, Stage>>,
  options: BenchOptions,
): Promise<Outcome<Record<Half, number[]>>> {
  const numbers: Record<Half, number[]> = { flask: [], django: [] };
  // The first one of each compiles what the later ones find compiled: it is not counted.
  for (let round = 0; round <= options.rounds; round += 1) {
    options.progress(
      round === 0 ? 'Reload on save: warming up' : `Reload on save: round ${round} of ${options.rounds}`,
    );
    for (const half of round % 2 === 0 ? HALVES : HALVES.toReversed()) {
      const took = await measureOnce(stages[half], round, options.signal);
      if (options.signal?.aborted) return failed(fault('interrupted', '', 'Interrupted.'));
      if (took === null) return failed(stuck(stages[half].server));
      if (round > 0) numbers[half].push(took);
    }
  }
  return done(numbers);
}

const TITLE = 'From saving a file to the first answer of the new code';

/** Measures it in both halves, in turns, on copies; needs a workspace with both and their environments. */
export async function measureReload(view: WorkspaceView, options: BenchOptions): Promise<Outcome<Measured>> {
  const scratch = await mkdtemp(path.join(tmpdir(), 'bench-'));
  const servers: DevelopmentServer[] = [];
  try {
    const stages: Partial<Record<Half, Stage>> = {};
    for (const half of HALVES) {
      const folder = copyHalf(options.workspace, half, scratch);
      const module = savedModule(view, half);
      const started = await startDevelopment(half, folder, options.signal);
      if (!started.ok) return started;
      servers.push(started.value);
      if (module === null) {
        return failed(fault('reload', folder, `There is no module with pages of ${view.showcase.Entity}.`));
      }
      stages[half] = { server: started.value, file: path.join(folder, module) };
    }
    const numbers = await rounds(stages as Record<Half, Stage>, options);
    if (!numbers.ok) return numbers;
    const finding = findingFrom({ measure: 'reload', title: TITLE, unit: 's' }, numbers.value);
    return done({
      findings: [finding],
      equal: [
        'the saved file (the pages of one entity) and the page that is asked for',
        'SQLite, debugging on',
      ],
      unequal: ["each framework's own development server: flask run --debug, manage.py runserver"],
    });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
    await rm(scratch, { recursive: true, force: true });
  }
}
