/** The command `bench`: measures both apps on this machine, in turns. */
import { bench } from '../bench/bench.ts';
import { benchReport } from '../bench/report.ts';
import { MEASURES, type MeasureId } from '../bench/types.ts';
import { keepResult } from '../compare/results.ts';
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import { tell, type Output } from '../output.ts';
import { quote } from '../model/problems.ts';
import { HALVES } from '../runtime/halves.ts';
import { environmentsProblem } from '../runtime/up.ts';
import { readArguments, textOf, type Arguments, type Options } from './arguments.ts';
import { bothHalves, forUser, workspaceOf } from './command.ts';

export const BENCH_HELP = `Measures both apps on this machine, in turns, on copies: your own files and databases stay as they are.
The result is kept in comparison/, for the report of compare.

Usage: flask-vs-django bench [FOLDER] [options]

  --only MEASURE    one or several of: ${MEASURES.join(', ')}; with commas between them
  --rounds NUMBER   how often each app is measured; 12 unless told, which takes about ten minutes
  --quick           6 rounds
  --json            the whole result as JSON
  --help            this text

  start             from starting the server of production, its code compiled before, to its first answer
  memory            of a worker that has worked, with its share of what it shares (PSS); on Linux
  load              requests a second, and the time that 19 of 20 take, of list, search, detail, a form that is opened
                    and sent, and JSON; as the halves come, and matched: both keep their database connections
  work              statements of each page, and its time inside the app: queries, template, rest
  reload            from saving a file to the first answer of the new code, by each framework's own
                    development server

Examples:
  flask-vs-django bench
  flask-vs-django bench bookshop --only load,work --quick

Exit status: 0 done, 1 an app did not start, 2 the input is refused, 130 interrupted.`;

const OPTIONS: Options = {
  only: { type: 'string' },
  rounds: { type: 'string' },
  quick: { type: 'boolean' },
  json: { type: 'boolean' },
};
const USUAL_ROUNDS = 12;
const QUICK_ROUNDS = 6;
const MOST_ROUNDS = 1000;

function chosenIn(given: Arguments): Outcome<readonly MeasureId[]> {
  const asked = textOf(given, 'only');
  if (asked === undefined) return done(MEASURES);
  const names = asked.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !(MEASURES as readonly string[]).includes(name));
  if (unknown === undefined) return done(MEASURES.filter((id) => names.includes(id)));
  return failed(refusal('arguments', '--only', `${quote(unknown)} is none of ${MEASURES.join(', ')}.`));
}

function roundsIn(given: Arguments): Outcome<number> {
  const asked = textOf(given, 'rounds');
  if (asked === undefined) return done(given.flags.has('quick') ? QUICK_ROUNDS : USUAL_ROUNDS);
  const rounds = /^\d{1,4}$/.test(asked) ? Number(asked) : 0;
  if (rounds >= 1 && rounds <= MOST_ROUNDS) return done(rounds);
  return failed(refusal('arguments', '--rounds', `It is a number from 1 to ${MOST_ROUNDS}.`));
}

/** Runs the command. @returns The exit status: 0, 1, 2 or 130. */
export async function benchCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(BENCH_HELP));
    return 0;
  }
  const [workspace, chosen, rounds] = [
    workspaceOf(given.value),
    chosenIn(given.value),
    roundsIn(given.value),
  ];
  if (!workspace.ok || !chosen.ok || !rounds.ok) {
    return tell(
      [workspace, chosen, rounds].flatMap((one) => (one.ok ? [] : one.failures)),
      output,
    );
  }
  const view = bothHalves(workspace.value);
  if (!view.ok) return tell(view.failures, output);
  const ready = environmentsProblem({ workspace: workspace.value, halves: HALVES });
  if (!ready.ok) return tell(ready.failures, output);
  const result = await bench(view.value, chosen.value, {
    workspace: workspace.value,
    rounds: rounds.value,
    progress: (step) => output.error(`${step} ...`),
    signal,
  });
  if (!result.ok) return tell(result.failures, output);
  keepResult(workspace.value, view.value, 'bench', result.value);
  output.out(
    given.value.flags.has('json') ? JSON.stringify(result.value, null, 2) : benchReport(result.value),
  );
  return 0;
}
