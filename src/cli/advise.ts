/** The command `advise`: a few questions, and what the answers speak for. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { advise } from '../knowledge/advise/advise.ts';
import { checkAnswers } from '../knowledge/advise/answers.ts';
import type { Advice, AdviceQuestion, Answers } from '../knowledge/advise/types.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import { advicePage } from '../knowledge/pages/advice.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { program } from '../invocation.ts';
import { done, failed, fault, refusal, type Outcome } from '../outcome.ts';
import { tell, type Output } from '../output.ts';
import { leftByUser, type Ask } from '../questions.ts';
import { readArguments, textOf, wordOf, type Options } from './arguments.ts';
import { terminalAsk } from './ask.ts';
import { forUser } from './command.ts';
import { FORMATS, PRINT_OPTIONS, printDocument } from './print.ts';

export const ADVISE_HELP = `Asks ten questions on your project and your team, and says which answers speak for Flask and which for
Django, strongest first, with the claims that they rest on. It gives no score. Without a terminal the answers come from a file.

Usage: flask-vs-django advise [options]

  --answers FILE        the answers, as YAML or JSON: a map from question to option
  --questions           prints all questions with their options, in the form of such a file
  --format FORMAT       text, markdown, html or json; text unless told
  --no-color            no colours; so does NO_COLOR in the environment
  --no-pager            all at once, not page by page
  --help                this text

Examples:
  flask-vs-django advise
  flask-vs-django advise --questions > answers.yaml
  flask-vs-django advise --answers answers.yaml --format markdown

Exit status: 0 done, 1 the file cannot be read, 2 an answer is not known, 130 interrupted.`;

const OPTIONS: Options = {
  answers: { type: 'string' },
  questions: { type: 'boolean' },
  ...PRINT_OPTIONS,
};
const TRIAL_FOLDER = 'trial-pair';
/** Leaves a question out. */
const UNSAID = { name: 'I cannot say', value: '' };

/** All questions as a file of answers, to be filled in. */
function questionLines(questions: readonly AdviceQuestion[]): string {
  return questions
    .map(({ id, asks, options }) =>
      [
        `# ${asks}`,
        ...options.map((option) => `#   ${option.id.padEnd(9)} ${option.says}`),
        `${id}: ""`,
      ].join('\n'),
    )
    .join('\n\n');
}

function answersFrom(file: string, questions: readonly AdviceQuestion[]): Outcome<Answers> {
  let given: unknown;
  try {
    given = parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const [message = ''] = String(error instanceof Error ? error.message : error).split('\n');
    return failed(fault('answers', file, `It cannot be read: ${message}`));
  }
  return checkAnswers(given, file, questions);
}

async function askAll(ask: Ask, questions: readonly AdviceQuestion[]): Promise<Outcome<Answers>> {
  const answers: Record<string, string> = {};
  try {
    for (const { id, asks, options } of questions) {
      const choices = [...options.map((option) => ({ name: option.says, value: option.id })), UNSAID];
      const given = await ask({ type: 'select', name: 'answer', message: asks, choices });
      if (given !== UNSAID.value) answers[id] = given;
    }
    return done(answers);
  } catch (error) {
    if (!leftByUser(error)) throw error;
    return failed(fault('interrupted', '', 'Interrupted.'));
  }
}

/** The words behind the program's name that make the pair for the trial. */
const trialWords = ({ preset, features }: Advice): readonly string[] => [
  TRIAL_FOLDER,
  '--preset',
  preset,
  '--features',
  features.length > 0 ? features.join(',') : 'none',
];

/** What the answers speak for, from all that is known. */
function adviceFor(answers: Answers, { topics, questions }: Knowledge) {
  const verdicts = new Map(
    topics.flatMap(({ claims }) => claims.map(({ id, verdict }) => [id, verdict] as const)),
  );
  return advise(questions, answers, verdicts);
}

/**
 * Runs the command.
 * @returns The exit status: 0, 1, 2 or 130.
 */
export async function adviseCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, OPTIONS, 0);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(ADVISE_HELP));
    return 0;
  }
  const format = wordOf(given.value, 'format', FORMATS);
  if (!format.ok) return tell(format.failures, output);
  const knowledge = loadKnowledge();
  if (given.value.flags.has('questions')) {
    output.out(questionLines(knowledge.questions));
    return 0;
  }
  const file = textOf(given.value, 'answers');
  const ask = file === undefined ? await terminalAsk(signal) : null;
  if (file === undefined && ask === null) {
    const remedy = `${program()} advise --questions prints a file to fill in; then use --answers FILE.`;
    return tell([refusal('no-terminal', '', 'There is no terminal to ask in.', remedy)], output);
  }
  const answers = ask ? await askAll(ask, knowledge.questions) : answersFrom(file ?? '', knowledge.questions);
  if (!answers.ok) return tell(answers.failures, output);
  const advice = adviceFor(answers.value, knowledge);
  const words = trialWords(advice);
  const commands = { explain: `${program()} explain`, trial: [program(), ...words].join(' ') };
  if (format.value === 'json') {
    output.out(JSON.stringify({ answers: answers.value, ...advice, trial: commands.trial }, null, 2));
    return 0;
  }
  await printDocument(advicePage(advice, commands), format.value ?? 'text', given.value, output);
  return ask ? offerTrial(ask, words, output, signal) : 0;
}

/** Makes the pair at once, if that is wanted. */
async function offerTrial(
  ask: Ask,
  words: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const choices = [
    { name: 'Not now', value: 'no' },
    { name: `Yes, into ./${TRIAL_FOLDER}`, value: 'yes' },
  ];
  try {
    const now = await ask({ type: 'select', name: 'answer', message: 'Make this pair now?', choices });
    if (now !== 'yes') return 0;
  } catch (error) {
    if (!leftByUser(error)) throw error;
    return 130;
  }
  const { createCommand } = await import('./create.ts');
  return createCommand(words, output, signal);
}
