/** The command `compare`: the report on both halves as they are now, and what a change cost. */
import { jsonReport } from '../compare/report/json.ts';
import { compareWorkspace, writeReport } from '../compare/run.ts';
import { changeOf, changeReport } from '../compare/since/change.ts';
import { changedSince } from '../compare/since/git.ts';
import { sourcesOf } from '../compare/sources.ts';
import { tell, type Output } from '../output.ts';
import { HALVES } from '../runtime/halves.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { readArguments, textOf, type Options } from './arguments.ts';
import { bothHalves, forUser, workspaceOf } from './command.ts';

export const COMPARE_HELP = `Compares the two apps as they are now, your edits included: code by concern, figures, databases, known
differences, and what check and bench have found. It writes comparison/index.html, comparison.md and comparison.json.

Usage: flask-vs-django compare [FOLDER] [options]

  --since REV       what the change since a commit cost in each half, instead of the report
  --price           make the price list anew on this machine; it generates the apps with and without each feature
  --static          look at files alone: run neither app's migrations, and start neither
  --no-screenshots  take no pictures of the two apps; they need Chromium, Chrome or Edge (CHROME_PATH names another)
  --json            print the result as JSON; nothing is written
  --help            this text

Examples:
  flask-vs-django compare
  flask-vs-django compare bookshop --since main
  flask-vs-django compare --json --static

Exit status: 0 done, 1 something failed, 2 the input is refused, 130 interrupted.`;

const OPTIONS: Options = {
  since: { type: 'string' },
  price: { type: 'boolean' },
  static: { type: 'boolean' },
  'no-screenshots': { type: 'boolean' },
  json: { type: 'boolean' },
};
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
  const comparison = await compareWorkspace(view.value, {
    workspace: workspace.value,
    price: flags.has('price'),
    static: flags.has('static'),
    screenshots: !flags.has('no-screenshots') && !flags.has('json'),
    say: (line) => output.error(line),
    signal,
  });
  if (!comparison.ok) return tell(comparison.failures, output);
  if (flags.has('json')) {
    output.out(jsonReport(comparison.value).trimEnd());
    return 0;
  }
  const written = writeReport(workspace.value, comparison.value);
  if (!written.ok) return tell(written.failures, output);
  for (const [at, finding] of comparison.value.findings.entries()) output.out(`${at + 1}. ${finding}`);
  output.out(`\nThe report: ${written.value}`);
  return 0;
}
