/** Looks at every file before the first one is written: what would happen to it, and what is in the way. */
import { accessSync, constants, readdirSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Failure, type Outcome } from '../outcome.ts';
import { diskFault } from './faults.ts';
import { bytesOf, kindOf, type Target } from './look.ts';
import { clashes, pathProblem } from './names.ts';
import { isLeftover } from './staging.ts';
import { sha256, STATE_FOLDER, type State, type Writing } from './state.ts';

/**
 * `create`: nothing is there. `same`: the same bytes are. `overwrite`: ours, and nobody changed it. `keep`: the
 * user's own, and it stays. `remove`: ours, unchanged, and no longer made. The other two stop everything.
 */
export type Action = 'create' | 'same' | 'overwrite' | 'keep' | 'remove' | 'conflict' | 'refused';

export interface Step {
  readonly path: string;
  readonly action: Action;
  /** Why a step stops everything; else empty. */
  readonly reason: string;
}

export interface PlanOptions {
  /** Write over files that this generator made and nobody changed. */
  readonly force: boolean;
  /** What the folder's state knows of its files; null when it is no workspace. */
  readonly state: State | null;
  /** Paths at which a file of the user's own stays. */
  readonly yours: ReadonlySet<string>;
}

/** Files of a new repository or of a system that are no reason to refuse a folder. */
const HARMLESS =
  /^(?:\.git|\.github|\.gitlab|\.gitlab-ci\.yml|\.hg|\.svn|\.idea|\.vscode|\.editorconfig|\.DS_Store|Thumbs\.db|desktop\.ini|(?:LICENSE|COPYING|README)(?:\.\w+)?)$/i;

/** Of the files of a new repository, those that we would write too: the user's stay. */
export const OWN_START: readonly string[] = ['README.md', '.gitignore', '.gitattributes'];

const SHOWN = 5;

/** `a, b and 3 more`. */
export function some(names: readonly string[]): string {
  const more = names.length - SHOWN;
  return `${names.slice(0, SHOWN).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}

/** Refuses a folder that has anything in it but what a new repository has. */
export function emptiness(target: Target, options: PlanOptions): readonly Failure[] {
  if (target.top !== null || options.force) return [];
  if (options.state !== null) {
    const message = 'This is a workspace already.';
    const remedy = 'Use --force to make it anew; files that you changed would stop it.';
    return [fault('workspace-exists', target.folder, message, remedy)];
  }
  const yours = new Set([...OWN_START, ...options.yours]);
  let names;
  try {
    names = readdirSync(target.folder);
  } catch (error) {
    return [diskFault(error, target.folder)];
  }
  const found = names.filter((name) => !HARMLESS.test(name) && !yours.has(name) && !isLeftover(name));
  if (found.length === 0) return [];
  const remedy = 'Choose another folder, or use --force: it never writes over a file of yours.';
  return [fault('not-empty', target.folder, `The folder is not empty: ${some(found.toSorted())}.`, remedy)];
}

const step = (file: string, action: Action, reason = ''): Step => ({ path: file, action, reason });

const WAY: Readonly<Record<string, string>> = {
  link: 'a link, which is not followed',
  file: 'a file where a folder is needed',
  folder: 'a folder where a file is needed',
  other: 'something that is neither file nor folder',
};

/** What stands in the way above a file, or null. Folders that were looked at are remembered. */
function blocked(root: string, file: string, seen: Map<string, string | null>): string | null {
  const parts = file.split('/').slice(0, -1);
  for (let depth = 1; depth <= parts.length; depth += 1) {
    const folder = parts.slice(0, depth).join('/');
    if (!seen.has(folder)) {
      const kind = kindOf(path.join(root, folder));
      seen.set(folder, kind === 'nothing' || kind === 'folder' ? null : `${folder} is ${WAY[kind]}`);
    }
    const reason = seen.get(folder) ?? null;
    if (reason !== null) return reason;
  }
  return null;
}

function stepFor(root: string, file: Writing, options: PlanOptions, seen: Map<string, string | null>): Step {
  const above = blocked(root, file.path, seen);
  if (above !== null) return step(file.path, 'refused', above);
  const kind = kindOf(path.join(root, file.path));
  if (kind === 'nothing') return step(file.path, 'create');
  const found = bytesOf(path.join(root, file.path));
  if (found === null) return step(file.path, 'refused', `it is ${WAY[kind]}`);
  const hash = sha256(found);
  if (hash === sha256(file.content)) return step(file.path, 'same');
  const ours = file.path.startsWith(`${STATE_FOLDER}/`) || options.state?.files[file.path]?.sha256 === hash;
  if (options.force && options.state !== null && ours) return step(file.path, 'overwrite');
  if (options.yours.has(file.path)) return step(file.path, 'keep');
  const known = options.state?.files[file.path] !== undefined;
  return step(file.path, 'conflict', known ? 'you changed it' : 'a file of yours is in the way');
}

/** Files of an earlier generation that this one does not make: they go when nobody changed them. */
function stale(root: string, files: readonly Writing[], { force, state }: PlanOptions): readonly Step[] {
  if (!force || state === null) return [];
  const made = new Set(files.map((file) => file.path));
  const seen = new Map<string, string | null>();
  return Object.entries(state.files).flatMap(([file, { sha256: hash }]) => {
    if (made.has(file) || pathProblem(file) !== null || blocked(root, file, seen) !== null) return [];
    const found = bytesOf(path.join(root, file));
    if (found === null) return [];
    return [step(file, sha256(found) === hash ? 'remove' : 'keep')];
  });
}

/** The folders that must take new entries. */
function writable(target: Target, steps: readonly Step[]): void {
  const change = steps.filter(({ action }) => ['create', 'overwrite', 'remove'].includes(action));
  const folders = new Set<string>([target.top === null ? target.folder : path.dirname(target.top)]);
  if (target.top === null) {
    for (const { path: file } of change) {
      const folder = path.dirname(path.join(target.folder, file));
      if (kindOf(folder) === 'folder') folders.add(folder);
    }
  }
  for (const folder of folders) accessSync(folder, constants.W_OK | constants.X_OK);
}

/**
 * Plans the writing of all files. Nothing on the disk changes.
 * @returns the steps, sorted by path; failures when anything at all is in the way.
 * @throws Error for a path that leaves the folder or is there twice: a defect of a table.
 */
export function planWriting(
  target: Target,
  files: readonly Writing[],
  options: PlanOptions,
): Outcome<readonly Step[]> {
  for (const { path: file } of files) {
    const problem = pathProblem(file);
    if (problem !== null) throw new Error(`The path ${JSON.stringify(file)} ${problem}.`);
  }
  const [clash] = clashes(files.map((file) => file.path));
  if (clash) throw new Error(`The paths ${clash[0]} and ${clash[1]} are one to some file systems.`);
  try {
    const seen = new Map<string, string | null>();
    const steps = files.map((file) => stepFor(target.folder, file, options, seen));
    const all = [...steps, ...stale(target.folder, files, options)].toSorted((a, b) =>
      a.path < b.path ? -1 : 1,
    );
    const stopped = all.filter(({ action }) => action === 'conflict' || action === 'refused');
    if (stopped.length > 0) return failed(...stopped.map((one) => inTheWay(target, one)));
    writable(target, all);
    return done(all);
  } catch (error) {
    return failed(diskFault(error, target.folder));
  }
}

function inTheWay(target: Target, { path: file, action, reason }: Step): Failure {
  const remedy = 'Move it, or choose another folder.';
  return fault(action, path.join(target.folder, file), `Nothing was written: ${reason}.`, remedy);
}
