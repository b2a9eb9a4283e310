/** The command `compare`: the report on both halves as they are now, and what a change cost. */
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { compareHalves } from '../compare/compare.ts';
import type { Comparison } from '../compare/comparison.ts';
import { installedOf } from '../compare/figures/installed.ts';
import { countPrices } from '../compare/price/count.ts';
import { shippedPrices } from '../compare/price/shipped.ts';
import { measureStarts } from '../compare/price/start.ts';
import type { Prices } from '../compare/price/types.ts';
import { jsonReport } from '../compare/report/json.ts';
import { markdownReport } from '../compare/report/markdown.ts';
import { reportPage } from '../compare/report/page.ts';
import { COMPARISON_FOLDER, keptResult } from '../compare/results.ts';
import { readSchemas } from '../compare/schemas/read.ts';
import { changeOf, changeReport } from '../compare/since/change.ts';
import { changedSince } from '../compare/since/git.ts';
import { sourcesOf } from '../compare/sources.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { done, failed, failureLine, fault, refusal, type Outcome } from '../outcome.ts';
import { tell, type Output } from '../output.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import { halvesIn } from '../runtime/setup.ts';
import { readState } from '../workspace/state.ts';
import { viewWorkspace, type WorkspaceView } from '../workspace/view.ts';
import { readArguments, textOf, type Arguments, type Options } from './arguments.ts';
import { forUser, workspaceOf } from './command.ts';

export const COMPARE_HELP = `Compares the two apps as they are now, your edits included: code by concern, figures, databases, known
differences, and what check and bench have found. It writes comparison/index.html, comparison.md and comparison.json.

Usage: flask-vs-django compare [FOLDER] [options]

  --since REV    what the change since a commit cost in each half, instead of the report
  --price        make the price list anew on this machine; it generates the apps with and without each feature
  --static       look at files alone: run neither app's migrations
  --json         print the result as JSON; nothing is written
  --help         this text

Examples:
  flask-vs-django compare
  flask-vs-django compare bookshop --since main
  flask-vs-django compare --json --static

Exit status: 0 done, 1 something failed, 2 the input is refused, 130 interrupted.`;

const OPTIONS: Options = {
  since: { type: 'string' },
  price: { type: 'boolean' },
  static: { type: 'boolean' },
  json: { type: 'boolean' },
};
const PRICE_ROUNDS = 9;

/** The workspace with both its halves. */
function bothHalves(workspace: string): Outcome<WorkspaceView> {
  const there = halvesIn(workspace);
  const missing = HALVES.find((half) => !there.includes(half));
  if (missing !== undefined) {
    const place = path.join(workspace, HALF_COMMANDS[missing].folder);
    return failed(
      refusal(
        'one-half',
        place,
        `There is no ${HALF_COMMANDS[missing].name} app here: two are needed for a comparison.`,
      ),
    );
  }
  const view = viewWorkspace(workspace);
  if (!view.ok) return view;
  return view.value === null
    ? failed(refusal('no-workspace', workspace, 'This is no workspace.'))
    : done(view.value);
}

async function prices(anew: boolean, output: Output, signal?: AbortSignal): Promise<Outcome<Prices>> {
  if (!anew) return done(shippedPrices());
  const starts = await measureStarts({
    rounds: PRICE_ROUNDS,
    say: (line) => output.error(`${line} ...`),
    signal,
  });
  return starts.ok ? done(countPrices(new Date().toISOString().slice(0, 10), starts.value)) : starts;
}

async function comparisonOf(
  workspace: string,
  view: WorkspaceView,
  given: Arguments,
  output: Output,
  signal?: AbortSignal,
): Promise<Outcome<Comparison>> {
  const state = readState(workspace);
  if (!state.ok) return state;
  const price = await prices(given.flags.has('price'), output, signal);
  if (!price.ok) return price;
  let schemas: Comparison['schemas'] = null;
  if (!given.flags.has('static')) {
    output.error('Migrating an empty database with each half ...');
    const read = await readSchemas(workspace);
    if (read.ok) schemas = read.value;
    else for (const failure of read.failures) output.error(`Without the databases. ${failureLine(failure)}`);
  }
  output.error('Reading both halves ...');
  return done(
    compareHalves(view, loadKnowledge(), {
      given: {
        schemas,
        price: price.value,
        check: keptResult(workspace, view, 'check'),
        bench: keptResult(workspace, view, 'bench'),
        screenshots: [],
        project: path.basename(workspace),
        database: state.value?.answers.database ?? 'sqlite',
        made: new Date().toISOString(),
      },
      installed: (half, names) => installedOf(path.join(workspace, HALF_COMMANDS[half].folder), names),
    }),
  );
}

/** Writes the three files; all are made before the first is written. */
async function write(workspace: string, comparison: Comparison): Promise<Outcome<string>> {
  const folder = path.join(workspace, COMPARISON_FOLDER);
  const files = [
    ['index.html', reportPage(comparison)],
    ['comparison.md', markdownReport(comparison)],
    ['comparison.json', jsonReport(comparison)],
  ] as const;
  try {
    await mkdir(folder, { recursive: true });
    for (const [name, text] of files) await writeFile(path.join(folder, name), text);
    return done(path.join(folder, 'index.html'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(
      fault(
        'write',
        folder,
        `The report cannot be written: ${why}.`,
        'Look at the rights of the folder and the room on the disk.',
      ),
    );
  }
}

async function since(
  workspace: string,
  view: WorkspaceView,
  revision: string,
  json: boolean,
  output: Output,
): Promise<number> {
  const changed = await changedSince(workspace, revision);
  if (!changed.ok) return tell(changed.failures, output);
  const change = changeOf(
    revision,
    changed.value,
    HALVES.flatMap((half) => sourcesOf(view, half)),
  );
  output.out(json ? JSON.stringify(change, null, 2) : changeReport(change));
  return 0;
}

/** Runs the command. @returns The exit status: 0, 1, 2 or 130. */
export async function compareCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  const { flags } = given.value;
  if (flags.has('help')) {
    output.out(forUser(COMPARE_HELP));
    return 0;
  }
  const workspace = workspaceOf(given.value);
  if (!workspace.ok) return tell(workspace.failures, output);
  const view = bothHalves(workspace.value);
  if (!view.ok) return tell(view.failures, output);
  const revision = textOf(given.value, 'since');
  if (revision !== undefined) return since(workspace.value, view.value, revision, flags.has('json'), output);
  const comparison = await comparisonOf(workspace.value, view.value, given.value, output, signal);
  if (!comparison.ok) return tell(comparison.failures, output);
  if (flags.has('json')) {
    output.out(jsonReport(comparison.value).trimEnd());
    return 0;
  }
  const written = await write(workspace.value, comparison.value);
  if (!written.ok) return tell(written.failures, output);
  for (const [at, finding] of comparison.value.findings.entries()) output.out(`${at + 1}. ${finding}`);
  output.out(`\nThe report: ${written.value}`);
  return 0;
}
