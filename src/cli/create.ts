/** The command that makes a workspace. */
import { create, type Created, type Wish } from '../create.ts';
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import type { Database, Half } from '../scaffold/types.ts';
import type { Source } from '../source.ts';
import { readArguments, textOf, wordOf, type Arguments, type Options } from './arguments.ts';
import { tell, type Output } from './output.ts';

export const CREATE_OPTIONS: Options = {
  defaults: { type: 'boolean' },
  model: { type: 'string' },
  preset: { type: 'string' },
  entity: { type: 'string', multiple: true },
  only: { type: 'string' },
  db: { type: 'string' },
  'skip-install': { type: 'boolean' },
  force: { type: 'boolean' },
  'dry-run': { type: 'boolean' },
  json: { type: 'boolean' },
};

const HALVES: readonly Half[] = ['flask', 'django'];
const DATABASES: readonly Database[] = ['sqlite', 'postgresql'];

function sourceOf(given: Arguments): Outcome<Source | null> {
  const [model, preset, lines] = [textOf(given, 'model'), textOf(given, 'preset'), given.texts.get('entity')];
  const named = [model, preset, lines].filter((value) => value !== undefined);
  if (named.length > 1) {
    const message = 'A workspace has one model. Use one of --model, --preset and --entity.';
    return failed(refusal('arguments', '', message));
  }
  if (model !== undefined) return done({ kind: 'file', path: model });
  if (preset !== undefined) return done({ kind: 'preset', name: preset });
  return done(lines === undefined ? null : { kind: 'entities', lines });
}

function wishFrom(given: Arguments): Outcome<Wish> {
  const source = sourceOf(given);
  const only = wordOf(given, 'only', HALVES);
  const database = wordOf(given, 'db', DATABASES);
  const failures = [source, only, database].flatMap((one) => (one.ok ? [] : one.failures));
  if (!source.ok || !only.ok || !database.ok) return failed(...failures);
  return done({
    source: source.value ?? { kind: 'preset', name: 'library' },
    folder: given.words[0] ?? null,
    choices: { halves: only.value ? [only.value] : HALVES, database: database.value ?? 'sqlite' },
    force: given.flags.has('force'),
    dryRun: given.flags.has('dry-run'),
  });
}

const counted = ({ steps }: Created): string =>
  `Wrote ${steps.filter(({ action }) => action === 'create' || action === 'overwrite').length} files`;

/** Runs the command. @returns The exit status. */
export async function createCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, CREATE_OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  const wish = wishFrom(given.value);
  if (!wish.ok) return tell(wish.failures, output);
  const created = await create(wish.value, { say: (line) => output.error(line), ...(signal && { signal }) });
  if (!created.ok) return tell(created.failures, output);
  output.out(`${counted(created.value)} into ${created.value.folder}.`);
  return 0;
}
