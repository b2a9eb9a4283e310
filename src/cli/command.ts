/** What every command is, and how one that works on a workspace finds it. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { program } from '../invocation.ts';
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import { findWorkspace } from '../workspace/state.ts';
import { viewWorkspace, type WorkspaceView } from '../workspace/view.ts';
import type { Arguments } from './arguments.ts';
import type { Output } from '../output.ts';

/** Runs with the words after its name. @returns the exit status: 0, 1, 2 or 130. */
export type Command = (argv: readonly string[], output: Output, signal?: AbortSignal) => Promise<number>;

/** The workspace that is named, or that the current folder is in. */
export function workspaceOf(given: Arguments): Outcome<string> {
  const from = path.resolve(given.words[0] ?? '.');
  const found = findWorkspace(from);
  if (found !== null) return done(found);
  const message = 'This is no workspace, and it is in none.';
  const remedy = `Go into one, or make one: ${program()} bookshop`;
  return failed(refusal('no-workspace', from, message, remedy));
}

/** A workspace that has both its halves. */
export function bothHalves(workspace: string): Outcome<WorkspaceView> {
  for (const half of HALVES) {
    const { folder, name } = HALF_COMMANDS[half];
    const place = path.join(workspace, folder);
    if (existsSync(place)) continue;
    return failed(
      refusal('one-half', place, `There is no ${name} app here: two are needed for a comparison.`),
    );
  }
  const view = viewWorkspace(workspace);
  if (!view.ok) return view;
  return view.value === null
    ? failed(refusal('no-workspace', workspace, 'This is no workspace.'))
    : done(view.value);
}

/** Help texts are written with the short name; users see what works for them. */
export const forUser = (help: string): string => {
  const own = program();
  return help.replaceAll(/^(Usage: |  |)flask-vs-django(?= |$)/gm, `$1${own}`);
};
