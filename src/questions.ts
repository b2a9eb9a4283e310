/** The three questions: what the apps are about, what they have beside pages, and where they go. */
import path from 'node:path';
import { FEATURES, PROFILES, withNeeds } from './features/index.ts';
import type { FeatureId } from './features/types.ts';
import { presets } from './presets.ts';
import { projectNameProblem } from './model/project.ts';
import { parseShorthand } from './model/shorthand.ts';
import { NEEDS_ACCOUNTS } from './model/accounts.ts';
import { done, failed, failureLine, fault, type Outcome } from './outcome.ts';
import { readSource, type Source } from './source.ts';
import { findTarget } from './workspace/look.ts';
import { emptiness } from './workspace/plan.ts';

/** A question as both shells understand it. */
export interface Question {
  readonly type: 'select' | 'input';
  readonly name: 'answer';
  readonly message: string;
  readonly default?: string;
  readonly choices?: readonly { readonly name: string; readonly value: string }[];
  readonly validate?: (answer: string) => true | string;
}

/** Asks one question; rejects when the user leaves. */
export type Ask = (question: Question) => Promise<string>;

/** What this makes, for whoever has read how the two differ. */
export const EXPLANATION = `The surest way to choose is to build the same small app in both. This makes that pair from your own
data model: the same pages, rules and look, each half written the way its framework wants it, and one
suite of tests that holds both to the same contract. Run them, read them, change them, decide.`;

const OWN = '';
const READ = '?';

/** Presets with what they show. */
const presetChoices = (): { name: string; value: string }[] =>
  presets().map(({ name, title, about }) => ({ name: `${title}: ${about}`, value: name }));

/** What is wrong with a further line of entities, or true. */
function validLine(lines: readonly string[], line: string): true | string {
  if (line.trim() === '') return lines.length > 0 || 'One entity at least: Book title:string:200:required';
  const read = parseShorthand([...lines, line], { name: 'my-project' });
  const [problem] = read.ok ? [] : read.problems;
  return problem?.message ?? true;
}

async function askEntities(ask: Ask): Promise<Source> {
  const lines: string[] = [];
  for (;;) {
    const example = 'such as Book title:string:200:required author:Author';
    const line = await ask({
      type: 'input',
      name: 'answer',
      message: lines.length === 0 ? `An entity, ${example}:` : 'Another entity, or Enter to go on:',
      validate: (answer) => validLine(lines, answer),
    });
    if (line.trim() === '') return { kind: 'entities', lines };
    lines.push(line);
  }
}

async function askSource(ask: Ask, say: (text: string) => void): Promise<Source> {
  const preset = await ask({
    type: 'select',
    name: 'answer',
    message: 'What are the apps about?',
    choices: [
      ...presetChoices(),
      { name: 'Your own: entities in one line each.', value: OWN },
      { name: 'First let me read how the two differ.', value: READ },
    ],
    default: 'library',
  });
  if (preset === READ) {
    const { readTopics } = await import('./opening.ts');
    await readTopics(ask, say);
    return askSource(ask, say);
  }
  return preset === OWN ? askEntities(ask) : { kind: 'preset', name: preset };
}

/** Whether a model has owners, rights or relations to users, so that accounts are no question. */
function needsAccounts(source: Source): boolean {
  const read = readSource(source, 'my-project', false);
  return !read.ok && read.failures.every(({ rule }) => rule === NEEDS_ACCOUNTS);
}

/** A profile in one go, or one feature after the other. */
async function askFeatures(ask: Ask, source: Source): Promise<readonly FeatureId[]> {
  const given: readonly FeatureId[] = needsAccounts(source) ? ['accounts'] : [];
  const titles = PROFILES.standard.map((id) => FEATURES.find((one) => one.id === id)?.title ?? id);
  const asked = await ask({
    type: 'select',
    name: 'answer',
    message: 'What do they have beside pages?',
    choices: [
      { name: `The usual: ${titles.join(', ')}.`, value: 'standard' },
      { name: 'All of it, and a lab that shows what rows and forms do not.', value: 'full' },
      given.length > 0
        ? { name: 'Accounts alone, which the model needs.', value: 'least' }
        : {
            name: "Nothing more, no accounts either: the smallest pair, in each framework's own words.",
            value: 'least',
          },
      { name: 'Let me choose.', value: 'choose' },
    ],
    default: 'standard',
  });
  if (asked === 'standard') return PROFILES.standard;
  if (asked === 'full') return PROFILES.full;
  let chosen = withNeeds(given).map(({ id }) => id);
  if (asked === 'least') return chosen;
  // What needs others comes first: once it is chosen they are no question any more.
  for (const { id, title, about } of FEATURES.toReversed()) {
    if (chosen.includes(id)) continue;
    const yes = await ask({
      type: 'select',
      name: 'answer',
      message: `${title}? ${about}.`,
      choices: [
        { name: 'Yes', value: 'yes' },
        { name: 'No', value: 'no' },
      ],
      default: 'yes',
    });
    if (yes === 'yes') chosen = withNeeds([...chosen, id]).map((one) => one.id);
  }
  return chosen;
}

/** What is wrong with a folder, or true. */
function validFolder(answer: string, source: Source): true | string {
  if (answer.trim() === '') return 'A name, such as bookshop, or a dot for the current folder.';
  const name = path.basename(path.resolve(answer));
  const problem = source.kind === 'file' ? null : projectNameProblem(name);
  if (problem !== null) return problem;
  const target = findTarget(answer);
  const failures = target.ok
    ? emptiness(target.value, { force: false, state: null, yours: new Set(['model.yaml']) })
    : target.failures;
  const [failure] = failures;
  return failure === undefined || failureLine(failure);
}

export interface Known {
  readonly source: Source | null;
  readonly folder: string | null;
  readonly features: readonly FeatureId[] | null;
  readonly force: boolean;
}

export interface Answered {
  readonly source: Source;
  readonly features: readonly FeatureId[];
  readonly folder: string | null;
}

/** Whether somebody has left a question: by Ctrl-C, or because all was to end. */
export const leftByUser = (error: unknown): boolean =>
  error instanceof Error && /^(?:ExitPrompt|AbortPrompt)Error$/.test(error.name);

/** Asks for what is not known yet. */
export async function answer(
  known: Known,
  ask: Ask,
  say: (text: string) => void,
): Promise<Outcome<Answered>> {
  try {
    const source = known.source ?? (await askSource(ask, say));
    const features = known.features ?? (await askFeatures(ask, source));
    if (known.folder !== null || source.kind === 'file') {
      return done({ source, features, folder: known.folder });
    }
    const folder = await ask({
      type: 'input',
      name: 'answer',
      message: 'Where do they go?',
      default: source.kind === 'preset' ? source.name : 'my-project',
      validate: (given) => known.force || validFolder(given, source),
    });
    return done({ source, features, folder });
  } catch (error) {
    if (!leftByUser(error)) throw error;
    return failed(fault('interrupted', '', 'Interrupted; nothing was written.'));
  }
}
