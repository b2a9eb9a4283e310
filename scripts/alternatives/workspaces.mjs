/** Workspaces of the alternatives: the pair as it is generated, with a patch on one of its halves. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';

const PRESET = 'tasks';
const root = path.join(import.meta.dirname, '..', '..');
export const folder = path.join(root, 'alternatives');
export const bin = path.join(root, 'dist', 'src', 'cli', 'main.js');

/** The list, in its order. */
export const alternatives = () => parse(readFileSync(path.join(folder, 'alternatives.yaml'), 'utf8'));

const run = (program, words, cwd) => execFileSync(program, words, { cwd, stdio: 'pipe' });

/** The project's name: an app of the Django half is called like it, and so do the patches. */
const NAME = 'base';

function words(features) {
  if (features === undefined) return [];
  return features === 'none' ? ['--profile', 'minimal'] : ['--features', features];
}

/** Generates the pair. @param features - as the command takes them, or `none`; the usual ones when undefined. */
function generate(scratch, features) {
  const own = path.join(scratch, `features-${features ?? 'usual'}`);
  const workspace = path.join(own, NAME);
  if (!existsSync(workspace)) {
    mkdirSync(own, { recursive: true });
    const options = ['--preset', PRESET, ...words(features), '--defaults', '--skip-install'];
    run(process.execPath, [bin, NAME, ...options], own);
  }
  return workspace;
}

/** A copy of the pair with the patch of an alternative on it. @throws when it does not fit any more. */
function patched(base, id, scratch) {
  const workspace = path.join(scratch, id);
  cpSync(base, workspace, { recursive: true });
  // Without a repository of its own git would look for one around it, and leave out what that ignores.
  run('git', ['init', '--quiet', '.'], workspace);
  try {
    run('git', ['apply', path.join(folder, `${id}.patch`)], workspace);
  } catch (error) {
    throw new Error(
      `alternatives/${id}.patch does not fit any more; git apply --3way shows where.\n${error.stderr}`,
      { cause: error },
    );
  }
  return workspace;
}

/**
 * Both workspaces of an alternative: a patch is put on the pair as it is generated; what a feature does is left out.
 * @returns folders of what was chosen and of what stands instead.
 */
export function workspacesOf({ id, without }, scratch) {
  const chosen = generate(scratch, without?.chosen);
  return { chosen, other: without ? generate(scratch, without.instead) : patched(chosen, id, scratch) };
}
