/** A creation from the first question to the last screen, as both shells hold it. */
import path from 'node:path';
import { closing } from './closing.ts';
import { create, type Created, type Wish } from './create.ts';
import { program, shellWord } from './invocation.ts';
import { done, failed, refusal, type Outcome } from './outcome.ts';
import { answer, EXPLANATION, type Ask } from './questions.ts';
import { HALVES } from './runtime/halves.ts';
import type { Users } from './runtime/setup.ts';
import { PROFILES } from './features/index.ts';
import type { FeatureId } from './features/types.ts';
import type { Database, Half } from './scaffold/types.ts';
import type { Source } from './source.ts';

/** What a user said on the command line; null and false: nothing. */
export interface Request {
  readonly source: Source | null;
  readonly folder: string | null;
  readonly only: Half | null;
  readonly database: Database;
  /** Null: the standard ones. */
  readonly features: readonly FeatureId[] | null;
  readonly defaults: boolean;
  readonly force: boolean;
  readonly dryRun: boolean;
  readonly skipInstall: boolean;
}

export interface Shell {
  /** What is going on. */
  readonly say: (line: string) => void;
  /** Null without a terminal. */
  readonly ask: Ask | null;
  readonly signal?: AbortSignal | undefined;
}

/** The choices that are not asked for, on one line, and how to change them. */
function restLine({ only, database, skipInstall }: Request): string {
  const what = [
    database === 'sqlite' ? 'SQLite (--db postgresql)' : 'PostgreSQL',
    only === null ? 'both apps (--only flask)' : `${only} alone`,
    skipInstall ? 'not set up yet' : 'set up at once (--skip-install)',
  ];
  return `The rest: ${what.join(', ')}.`;
}

/** Fills in what is missing: by asking, by defaults, or not at all. */
export async function wishFrom(request: Request, shell: Shell): Promise<Outcome<Wish>> {
  const { source, folder, only, database, features, force, dryRun } = request;
  if (folder !== null && folder.trim() === '') {
    return failed(refusal('folder-name', '', 'The name is empty.', 'Such as: bookshop'));
  }
  const halves = only === null ? HALVES : [only];
  const rest = (chosen: readonly FeatureId[]) => ({
    choices: { halves, database, features: chosen },
    force,
    dryRun,
  });
  if (request.defaults || (source !== null && (folder !== null || shell.ask === null))) {
    const known = source ?? ({ kind: 'preset', name: 'library' } as const);
    return done({ source: known, folder, ...rest(features ?? PROFILES.standard) });
  }
  if (shell.ask === null) {
    const message = 'There is no terminal to ask in.';
    const remedy =
      'Say what to make with --preset library, --model FILE or --entity "Book title:string:200", or use --defaults.';
    return failed(refusal('no-terminal', '', message, remedy));
  }
  if (source === null) {
    const { opening } = await import('./opening.ts');
    shell.say(`${opening()}\n\n${EXPLANATION}\n`);
  }
  shell.say(`${restLine(request)}\n`);
  const answered = await answer({ source, folder, features, force }, shell.ask, shell.say);
  if (!answered.ok) return answered;
  const { features: chosen, ...where } = answered.value;
  return done({ ...where, ...rest(chosen) });
}

const counted = ({ steps, folder }: Created): string => {
  const written = steps.filter(({ action }) => action === 'create' || action === 'overwrite').length;
  const gone = steps.filter(({ action }) => action === 'remove').length;
  const removed = gone > 0 ? `, removed ${gone} that are not made any more` : '';
  const others = steps.length - written - gone;
  const same = others > 0 ? `, left ${others} as they were` : '';
  return `Wrote ${written} files into ${folder}${same}${removed}.`;
};

/** Writes the workspace. */
export async function write(wish: Wish, shell: Shell): Promise<Outcome<Created>> {
  const io = { say: shell.say, ...(shell.signal && { signal: shell.signal }) };
  const created = await create(wish, io);
  if (created.ok && !wish.dryRun) shell.say(counted(created.value));
  return created;
}

/** Sets the workspace up, unless the user does not want it yet. @returns null: nothing was installed. */
export async function install(
  created: Created,
  { skipInstall, dryRun }: Request,
  shell: Shell,
): Promise<Outcome<Users | null>> {
  if (skipInstall || dryRun) return done(null);
  const { setup } = await import('./runtime/setup.ts');
  return setup({ workspace: created.folder, say: shell.say, signal: shell.signal });
}

/** What `--dry-run` shows: every file and what would happen to it. */
export const planLines = ({ steps, folder }: Created): readonly string[] => [
  ...steps.map(({ action, path }) => `${action.padEnd(10)}${path}`),
  `Nothing was written. This would go into ${folder}.`,
];

/** The last screen. */
export const lastScreen = (created: Created, users: Users | null): string =>
  closing(created, users, process.cwd()).join('\n');

/** When setting up failed: what is there, and how to go on. */
export const goOn = (folder: string): string =>
  `The files are all there. When that is mended: ${program()} setup ${shellWord(path.relative(process.cwd(), folder) || '.')}`;
