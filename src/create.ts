/** Makes a workspace: reads the model, generates, looks at the disk, writes. What all shells are around. */
import path from 'node:path';
import { VERSION } from './installation.ts';
import { showcaseOf } from './model/showcase.ts';
import type { Model } from './model/types.ts';
import { done, failed, refusal, type Outcome } from './outcome.ts';
import type { Choices, GeneratedFile } from './scaffold/types.ts';
import { readSource, type Source, type Sourced } from './source.ts';
import { commit } from './workspace/commit.ts';
import { diskFault } from './workspace/faults.ts';
import { clearLeftovers } from './workspace/leftovers.ts';
import { findTarget, type Target } from './workspace/look.ts';
import { nameProblem } from './workspace/names.ts';
import { emptiness, OWN_START, planWriting, type PlanOptions, type Step } from './workspace/plan.ts';
import { readState, stateFiles, type Writing } from './workspace/state.ts';

/** What a user asks for, with every default filled in. */
export interface Wish {
  readonly source: Source;
  /** The folder, as typed; null: named like the project, in the current one. */
  readonly folder: string | null;
  /** For a preset or entities, when it is not the folder's. */
  readonly projectName?: string;
  readonly choices: Choices;
  readonly force: boolean;
  readonly dryRun: boolean;
}

/** What the core needs from whoever calls it. */
export interface Io {
  /** Tells the user what is being done. */
  say(line: string): void;
  readonly signal?: AbortSignal;
}

export interface Created {
  readonly folder: string;
  readonly model: Model;
  readonly choices: Choices;
  readonly steps: readonly Step[];
}

/** The name that a source suggests for a folder when the user gives none. */
function usualName(source: Source): string {
  return source.kind === 'preset' ? source.name : 'my-project';
}

interface Read {
  readonly sourced: Sourced;
  readonly folder: string;
}

function read(wish: Wish): Outcome<Read> {
  const name = wish.folder === null ? usualName(wish.source) : path.basename(path.resolve(wish.folder));
  const accounts = wish.choices.features.includes('accounts');
  const sourced = readSource(wish.source, wish.projectName ?? name, accounts);
  if (!sourced.ok) return sourced;
  const folder = wish.folder ?? (wish.source.kind === 'file' ? sourced.value.model.project.name : name);
  const problem = nameProblem(path.basename(path.resolve(folder)));
  if (problem !== null) {
    return failed(refusal('folder-name', folder, `The folder's name ${problem}.`, 'Choose another name.'));
  }
  return done({ sourced: sourced.value, folder });
}

const writing = ({ path: file, text, executable }: GeneratedFile): Writing => ({
  path: file,
  content: text,
  executable,
});

function planOptions(wish: Wish, target: Target): Outcome<PlanOptions> {
  const state = target.top === null ? readState(target.folder) : done(null);
  if (!state.ok) return state;
  const source = wish.source.kind === 'file' ? path.resolve(wish.source.path) : '';
  const model = source === path.join(target.folder, 'model.yaml') ? ['model.yaml'] : [];
  return done({ force: wish.force, state: state.value, yours: new Set([...OWN_START, ...model]) });
}

function clearUp(target: Target): Outcome<readonly string[]> {
  try {
    return done(clearLeftovers(target));
  } catch (error) {
    return failed(diskFault(error, target.folder));
  }
}

/**
 * Makes the workspace that a user wishes. Nothing is written unless everything can be.
 * @returns where it is and what was written; failures with status 2 for a model or name that is refused.
 */
export async function create(wish: Wish, io: Io): Promise<Outcome<Created>> {
  const input = read(wish);
  if (!input.ok) return input;
  const { sourced, folder } = input.value;
  const target = findTarget(folder);
  if (!target.ok) return target;
  if (!wish.dryRun) {
    const cleared = clearUp(target.value);
    if (!cleared.ok) return cleared;
    for (const sentence of cleared.value) io.say(sentence);
  }
  const options = planOptions(wish, target.value);
  if (!options.ok) return options;
  const full = emptiness(target.value, options.value);
  if (full.length > 0) return failed(...full);
  return write(wish, sourced, target.value, options.value, io);
}

async function write(
  wish: Wish,
  sourced: Sourced,
  target: Target,
  options: PlanOptions,
  io: Io,
): Promise<Outcome<Created>> {
  // A model that is refused need not wait for the generator to be loaded.
  const { generateWorkspace } = await import('./generate.ts');
  const files = generateWorkspace(sourced, wish.choices);
  const first = planWriting(target, files.map(writing), options);
  if (!first.ok) return first;
  const kept = new Set(first.value.filter(({ action }) => action === 'keep').map((step) => step.path));
  const ours = files.filter((file) => !kept.has(file.path));
  const state = stateFiles(
    ours,
    VERSION,
    { preset: sourced.preset, ...wish.choices },
    showcaseOf(sourced.model),
  );
  const all = [...files.map(writing), ...state];
  const steps = planWriting(target, all, options);
  if (!steps.ok) return steps;
  const created = { folder: target.folder, model: sourced.model, choices: wish.choices, steps: steps.value };
  if (wish.dryRun) return done(created);
  const committed = await commit(target, steps.value, all, io.signal);
  return committed.ok ? done(created) : committed;
}
