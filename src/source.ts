/** Where a model comes from: a preset, a file, or entities in one line each. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from './installation.ts';
import { presetNames, readPreset } from './presets.ts';
import { NEEDS_ACCOUNTS } from './model/accounts.ts';
import { decode, load } from './model/load.ts';
import { quote, suggestion } from './model/problems.ts';
import { projectNameProblem } from './model/project.ts';
import { parseShorthand } from './model/shorthand.ts';
import type { Model } from './model/types.ts';
import { done, failed, refusal, refusals, type Outcome } from './outcome.ts';
import { inventRows } from './sample/invent.ts';
import type { SampleData } from './scaffold/types.ts';

export type Source =
  | { readonly kind: 'preset'; readonly name: string }
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'entities'; readonly lines: readonly string[] };

/** A checked model with the text that says the same, and its sample rows. */
export interface Sourced {
  readonly model: Model;
  readonly text: string;
  readonly sample: SampleData;
  readonly preset: string | null;
}

const LARGEST = 1024 * 1024;

function refused(rule: string, place: string, message: string, remedy = ''): Outcome<never> {
  return failed(refusal(rule, place, message, remedy));
}

/** A model file is a plain file, whatever its name says: a pipe would never end. */
function readModelFile(file: string): Outcome<string> {
  const found = statSync(file, { throwIfNoEntry: false });
  if (found === undefined)
    return refused('no-model', file, 'There is no such file.', 'Name the model with --model FILE.');
  if (!found.isFile())
    return refused('no-model', file, 'This is no plain file.', 'Name the model with --model FILE.');
  if (found.size > LARGEST) {
    return refused(
      'yaml-size',
      file,
      'The file is larger than 1 MiB.',
      'Split the model or shorten its texts.',
    );
  }
  let bytes;
  try {
    bytes = readFileSync(file);
  } catch {
    return refused('no-model', file, 'The file cannot be read.', 'Look at its rights.');
  }
  const text = decode(bytes, file);
  return text.ok ? done(text.value) : failed(...refusals(text.problems));
}

function fromFile(file: string, accounts: boolean): Outcome<Sourced> {
  let text;
  try {
    text = readModelFile(file);
  } catch {
    return refused('no-model', file, 'There is no such file.', 'Name the model with --model FILE.');
  }
  if (!text.ok) return text;
  const read = load(text.value, file, accounts);
  if (!read.ok) return failed(...refusals(read.problems));
  return done({ model: read.value, text: text.value, sample: inventRows(read.value), preset: null });
}

/** A preset under another project's name. */
const renamed = (text: string, name: string): string =>
  text.replace(/^(project:\s*\{?\s*name:\s*)[\w-]+/m, `$1${name}`);

function fromPreset(preset: string, name: string, accounts: boolean): Outcome<Sourced> {
  const known = presetNames();
  if (!known.includes(preset)) {
    return refused('preset', '--preset', `There is no preset ${quote(preset)}.${suggestion(preset, known)}`);
  }
  const file = path.join(PACKAGE_ROOT, 'presets', preset, 'model.yaml');
  const text = renamed(readPreset(preset, 'model.yaml') ?? '', name);
  const read = load(text, file, accounts);
  if (!read.ok) {
    if (read.problems.every(({ rule }) => rule === NEEDS_ACCOUNTS)) {
      const message = `The preset ${preset} has owners or relations to users, and accounts are switched off.`;
      return refused(
        NEEDS_ACCOUNTS,
        '--preset',
        message,
        'Add accounts to --features, or use --preset tasks.',
      );
    }
    return failed(...refusals(read.problems));
  }
  const sample = JSON.parse(readPreset(preset, 'sample.json') ?? '{}') as SampleData;
  return done({ model: read.value, text, sample, preset });
}

function fromEntities(lines: readonly string[], name: string, accounts: boolean): Outcome<Sourced> {
  const read = parseShorthand(lines, { name }, accounts);
  if (!read.ok) return failed(...refusals(read.problems));
  return done({ ...read.value, sample: inventRows(read.value.model), preset: null });
}

/**
 * Reads a model.
 * @param name - of the project, for what brings none of its own: presets and entities.
 * @param accounts - whether the apps have accounts, which some of a model needs.
 */
export function readSource(source: Source, name: string, accounts = true): Outcome<Sourced> {
  if (source.kind === 'file') return fromFile(source.path, accounts);
  const problem = projectNameProblem(name);
  if (problem !== null) return refused('project-name', '', problem);
  return source.kind === 'preset'
    ? fromPreset(source.name, name, accounts)
    : fromEntities(source.lines, name, accounts);
}

/** The one model that is named. */
export function sourceOf(
  preset: string | undefined,
  model: string | undefined,
  lines: readonly string[] | undefined,
): Outcome<Source | null> {
  if ([preset, model, lines].filter((value) => value !== undefined).length > 1) {
    const message = 'A workspace has one model. Use one of --preset, --model and --entity.';
    return failed(refusal('arguments', '', message));
  }
  if (model !== undefined) return done({ kind: 'file', path: model });
  if (preset !== undefined) return done({ kind: 'preset', name: preset });
  return done(lines === undefined ? null : { kind: 'entities', lines });
}
