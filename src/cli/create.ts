/** The command that makes a workspace. */
import type { Created } from '../create.ts';
import { done, failed, type Outcome } from '../outcome.ts';
import { HALVES } from '../runtime/halves.ts';
import { PROFILE_NAMES } from '../features/index.ts';
import { FEATURE_IDS } from '../features/types.ts';
import { chosenFeatures } from '../features/choose.ts';
import { DATABASES } from '../scaffold/types.ts';
import {
  goOn,
  install,
  lastScreen,
  planLines,
  wishFrom,
  write,
  type Request,
  type Shell,
} from '../session.ts';
import { sourceOf } from '../source.ts';
import { readArguments, textOf, wordOf, type Arguments, type Options } from './arguments.ts';
import { terminalAsk } from './ask.ts';
import { forUser } from './command.ts';
import { tell, type Output } from '../output.ts';

export const CREATE_HELP = `Makes two matching apps from one data model, one in Flask and one in Django, with a contract suite that
tests both. Without options it asks three questions.

Usage: flask-vs-django [create] [NAME] [options]

  NAME                    the folder, and the project's name; a dot for the current folder
  --preset NAME           one of the models that come along: PRESETS
  --model FILE            your own model, in YAML or JSON
  --entity "LINE"         an entity in one line; repeat it for more
  --only flask|django     one half alone
  --db sqlite|postgresql  the database; sqlite when it is not said
  --features a,b          what both apps have beside pages: FEATURES; none for nothing more
  --profile PROFILES      all of them or none by one name; standard when it is not said
  --defaults              ask nothing: the library preset, unless a model is named
  --skip-install          write the files only; the command setup does the rest
  --force                 write over files that were made by this generator and not changed since
  --dry-run               show what would be written
  --json                  the result as JSON
  --help                  this text

Examples:
  flask-vs-django
  flask-vs-django bookshop --preset library
  flask-vs-django bookshop --entity "Book title:string:200:required author:Author" --entity "Author name:string"
  flask-vs-django shop --model model.yaml --db postgresql --skip-install

Exit status: 0 made, 1 it failed and nothing was written, 2 the input is refused, 130 interrupted.`;

const OPTIONS: Options = {
  preset: { type: 'string' },
  model: { type: 'string' },
  entity: { type: 'string', multiple: true },
  only: { type: 'string' },
  db: { type: 'string' },
  features: { type: 'string' },
  profile: { type: 'string' },
  defaults: { type: 'boolean' },
  'skip-install': { type: 'boolean' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
};

function requestFrom(given: Arguments): Outcome<Request> {
  const source = sourceOf(textOf(given, 'preset'), textOf(given, 'model'), given.texts.get('entity'));
  const only = wordOf(given, 'only', HALVES);
  const database = wordOf(given, 'db', DATABASES);
  const features = chosenFeatures(textOf(given, 'features'), textOf(given, 'profile'));
  if (!source.ok || !only.ok || !database.ok || !features.ok) {
    return failed(...[source, only, database, features].flatMap((one) => (one.ok ? [] : one.failures)));
  }
  return done({
    source: source.value,
    folder: given.words[0] ?? null,
    only: only.value ?? null,
    database: database.value ?? 'sqlite',
    features: features.value,
    defaults: given.flags.has('defaults'),
    force: given.flags.has('force'),
    dryRun: given.flags.has('dry-run'),
    skipInstall: given.flags.has('skip-install'),
  });
}

const result = (created: Created, request: Request) => ({
  folder: created.folder,
  written: !request.dryRun,
  files: created.steps.map(({ path, action }) => ({ path, action })),
});

async function help(output: Output): Promise<number> {
  const { presetNames } = await import('../presets.ts');
  const text = CREATE_HELP.replace('PRESETS', presetNames().join(', '))
    .replace('FEATURES', FEATURE_IDS.join(', '))
    .replace('PROFILES', PROFILE_NAMES.join('|'));
  output.out(forUser(text));
  return 0;
}

/** Runs the command. @returns The exit status. */
export async function createCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) return help(output);
  const request = requestFrom(given.value);
  if (!request.ok) return tell(request.failures, output);
  const ask = request.value.defaults ? null : await terminalAsk(signal);
  const shell: Shell = { say: (line) => output.error(line), ask, signal };
  return make(request.value, given.value.flags.has('json'), shell, output);
}

async function make(request: Request, json: boolean, shell: Shell, output: Output): Promise<number> {
  const wish = await wishFrom(request, shell);
  if (!wish.ok) return tell(wish.failures, output);
  const created = await write(wish.value, shell);
  if (!created.ok) return tell(created.failures, output);
  if (json) output.out(JSON.stringify(result(created.value, request), null, 2));
  else if (request.dryRun) for (const line of planLines(created.value)) output.out(line);
  const users = await install(created.value, request, shell);
  if (!users.ok) {
    const status = tell(users.failures, output);
    output.error(goOn(created.value.folder));
    return status;
  }
  if (!json && !request.dryRun) output.out(lastScreen(created.value, users.value));
  return 0;
}
