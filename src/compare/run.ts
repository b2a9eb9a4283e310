/** Compares a workspace on the disk: looks at all that files alone cannot tell, and writes the report. */
import path from 'node:path';
import { loadKnowledge } from '../knowledge/load.ts';
import { done, failed, failureLine, fault, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import { environmentsProblem } from '../runtime/up.ts';
import { diskFault } from '../workspace/faults.ts';
import { replaceFiles } from '../workspace/replace.ts';
import { readState } from '../workspace/state.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { compareHalves } from './compare.ts';
import type { Comparison, Screenshot } from './comparison.ts';
import { installedOf } from './figures/installed.ts';
import { countPrices } from './price/count.ts';
import { takeScreenshots } from './screens/screens.ts';
import { shippedPrices } from './price/shipped.ts';
import { measureStarts } from './price/start.ts';
import type { Prices } from './price/types.ts';
import { jsonReport } from './report/json.ts';
import { markdownReport } from './report/markdown.ts';
import { reportPage } from './report/page.ts';
import { COMPARISON_FOLDER, keptResult } from './results.ts';
import { readSchemas } from './schemas/read.ts';
import type { SchemaComparison } from './schemas/types.ts';

export interface CompareOptions {
  readonly workspace: string;
  /** Whether the price list is made anew. */
  readonly price: boolean;
  /** Whether files alone are looked at. */
  readonly static: boolean;
  /** Whether both apps are started and looked at. */
  readonly screenshots: boolean;
  /** Told at each step, and of what the report must do without. */
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const PRICE_ROUNDS = 9;
const INTERRUPTED = fault('interrupted', '', 'Interrupted; no report was written.');

async function prices({ price, say, signal }: CompareOptions): Promise<Outcome<Prices>> {
  if (!price) return done(shippedPrices());
  const starts = await measureStarts({ rounds: PRICE_ROUNDS, say: (line) => say(`${line} ...`), signal });
  return starts.ok ? done(countPrices(new Date().toISOString().slice(0, 10), starts.value)) : starts;
}

/** The databases; null where they cannot be made: the rest of the report stands without them. */
async function schemas({
  workspace,
  static: alone,
  say,
  signal,
}: CompareOptions): Promise<SchemaComparison | null> {
  if (alone) return null;
  const ready = environmentsProblem({ workspace, halves: HALVES });
  if (ready.ok) say('Migrating an empty database with each half ...');
  const read = ready.ok ? await readSchemas(workspace, signal) : ready;
  if (read.ok) return read.value;
  if (!signal?.aborted)
    for (const failure of read.failures) say(`Without the databases. ${failureLine(failure)}`);
  return null;
}

/** Pictures of both apps; none where they cannot be taken. */
async function screenshots(
  view: WorkspaceView,
  { workspace, static: alone, screenshots: wanted, say, signal }: CompareOptions,
): Promise<readonly Screenshot[]> {
  if (alone || !wanted || !environmentsProblem({ workspace, halves: HALVES }).ok) return [];
  const taken = await takeScreenshots(view, { workspace, say, signal });
  if (taken.ok) return taken.value;
  if (!signal?.aborted)
    for (const failure of taken.failures) say(`Without pictures. ${failureLine(failure)}`);
  return [];
}

/** The comparison of a workspace as it is now. */
export async function compareWorkspace(
  view: WorkspaceView,
  options: CompareOptions,
): Promise<Outcome<Comparison>> {
  const { workspace, say, signal } = options;
  const state = readState(workspace);
  if (!state.ok) return state;
  const price = await prices(options);
  if (signal?.aborted) return failed(INTERRUPTED);
  if (!price.ok) return price;
  const databases = await schemas(options);
  if (signal?.aborted) return failed(INTERRUPTED);
  const pictures = await screenshots(view, options);
  if (signal?.aborted) return failed(INTERRUPTED);
  say('Reading both halves ...');
  return done(
    compareHalves(view, loadKnowledge(), {
      given: {
        schemas: databases,
        price: price.value,
        check: keptResult(workspace, view, 'check'),
        bench: keptResult(workspace, view, 'bench'),
        screenshots: pictures,
        project: path.basename(workspace),
        database: state.value?.answers.database ?? 'sqlite',
        made: new Date().toISOString(),
      },
      installed: (half, names) => installedOf(path.join(workspace, HALF_COMMANDS[half].folder), names),
    }),
  );
}

/** Writes the report in its three forms. @returns the path of its page. */
export function writeReport(workspace: string, comparison: Comparison): Outcome<string> {
  const folder = path.join(workspace, COMPARISON_FOLDER);
  const files = {
    'index.html': reportPage(comparison),
    'comparison.md': markdownReport(comparison),
    'comparison.json': jsonReport(comparison),
  };
  try {
    replaceFiles(folder, files);
    return done(path.join(folder, 'index.html'));
  } catch (error) {
    return failed(diskFault(error, folder));
  }
}
