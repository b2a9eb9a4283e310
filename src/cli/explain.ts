/** The command `explain`: the differences by topic and claim, with the lines of the user's own two apps. */
import { program } from '../invocation.ts';
import { failed, done, refusal, type Outcome } from '../outcome.ts';
import { tell, type Output } from '../output.ts';
import { nearest } from '../model/problems.ts';
import type { Document } from '../knowledge/document.ts';
import { claimNamed, namesIn, search, topicNamed } from '../knowledge/find.ts';
import { loadKnowledge } from '../knowledge/load.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { findWorkspace } from '../workspace/state.ts';
import { viewWorkspace, type WorkspaceView } from '../workspace/view.ts';
import { readArguments, textOf, wordOf, type Arguments, type Options } from './arguments.ts';
import { forUser } from './command.ts';
import { FORMATS, PRINT_OPTIONS, printDocument, type Format } from './print.ts';

export const EXPLAIN_HELP = `Explains how Flask and Django differ: by topic, by claim, or by words to look for. In a workspace it
shows the lines of your own two apps beside each other, as they are now.

Usage: flask-vs-django explain [TOPIC or CLAIM or WORDS] [options]

  --format FORMAT       text, markdown, html or json; text unless told
  --workspace FOLDER    whose code is shown; the one that the current folder is in unless told
  --no-color            no colours; so does NO_COLOR in the environment
  --no-pager            all at once, not page by page
  --help                this text

Examples:
  flask-vs-django explain
  flask-vs-django explain routing
  flask-vs-django explain flask-features-signed-sessions
  flask-vs-django explain "rate limit"
  flask-vs-django explain words
  flask-vs-django explain admin --format html > admin.html

Exit status: 0 done, 1 the workspace cannot be read, 2 nothing of that name is known.`;

const OPTIONS: Options = { workspace: { type: 'string' }, ...PRINT_OPTIONS };
const ANY_NUMBER = Infinity;
/** Shows the terms instead of a topic. */
const WORDS = 'words';

/** What was asked for: as a page, and as data. */
interface Answer {
  readonly page: () => Promise<Document>;
  readonly data: () => Promise<unknown>;
}

/** The workspace whose code is shown, if there is one. */
function viewOf(given: Arguments): Outcome<WorkspaceView | null> {
  const named = textOf(given, 'workspace');
  const folder = findWorkspace(named ?? '.');
  if (folder !== null) return viewWorkspace(folder);
  if (named === undefined) return done(null);
  return failed(refusal('no-workspace', named, 'This is no workspace, and it is in none.'));
}

const pages = () => import('../knowledge/pages/pages.ts');
const data = () => import('../knowledge/render/json.ts');

/** Topic, claim or words: what they name, as a page and as data; loaded when it is printed. */
function answerTo(asked: string, knowledge: Knowledge, view: WorkspaceView | null): Outcome<Answer> {
  const reader = { view, command: `${program()} explain` };
  if (asked === '') {
    return done({
      page: async () => (await pages()).overviewPage(knowledge, reader),
      data: async () => (await data()).overviewData(knowledge),
    });
  }
  if (asked === WORDS) {
    return done({
      page: async () => (await pages()).wordsPage(knowledge),
      data: () => Promise.resolve(knowledge.overview.words),
    });
  }
  const topic = topicNamed(knowledge, asked);
  if (topic) {
    return done({
      page: async () => (await pages()).topicPage(topic, knowledge, reader),
      data: async () => (await data()).topicData(topic, knowledge, view),
    });
  }
  const found = claimNamed(knowledge, asked);
  if (found) {
    return done({
      page: async () => (await pages()).claimPage(found, knowledge, reader),
      data: async () => (await data()).claimData(found, knowledge, view),
    });
  }
  const hits = search(knowledge, asked);
  if (hits.length > 0) {
    return done({
      page: async () => (await pages()).hitsPage(asked, hits, reader),
      data: async () => (await data()).hitsData(hits),
    });
  }
  const near = nearest(asked, namesIn(knowledge));
  const remedy = near === undefined ? `${program()} explain lists all topics.` : `Did you mean "${near}"?`;
  return failed(refusal('unknown', asked, 'There is no topic, no claim and no text of this.', remedy));
}

async function print(answer: Answer, format: Format, given: Arguments, output: Output): Promise<void> {
  if (format === 'json') output.out(JSON.stringify(await answer.data(), null, 2));
  else await printDocument(await answer.page(), format, given, output);
}

/**
 * Runs the command.
 * @returns The exit status: 0, 1 or 2.
 */
export async function explainCommand(argv: readonly string[], output: Output): Promise<number> {
  const given = readArguments(argv, OPTIONS, ANY_NUMBER);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(EXPLAIN_HELP));
    return 0;
  }
  const format = wordOf(given.value, 'format', FORMATS);
  if (!format.ok) return tell(format.failures, output);
  const view = viewOf(given.value);
  if (!view.ok) return tell(view.failures, output);
  const answer = answerTo(given.value.words.join(' '), loadKnowledge(), view.value);
  if (!answer.ok) return tell(answer.failures, output);
  await print(answer.value, format.value ?? 'text', given.value, output);
  return 0;
}
