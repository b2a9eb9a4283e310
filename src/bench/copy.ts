/** A copy of a half in which a benchmark may write: the user's own files are never touched. */
import { cpSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import type { Half } from '../scaffold/types.ts';
import { HALF_COMMANDS } from '../runtime/halves.ts';

/** Not code: environments, settings with secrets, databases, caches. */
const LEFT =
  /^(?:\.venv|\.git|\.env|\.secret_key|__pycache__|\.[a-z]+_cache|htmlcov|staticfiles)$|\.sqlite3(?:-\w+)?$/;

/** Copies a half as it is now, edits included, with its environment by a link. @returns the copy's folder. */
export function copyHalf(workspace: string, half: Half, scratch: string): string {
  const from = path.join(workspace, HALF_COMMANDS[half].folder);
  const to = path.join(scratch, HALF_COMMANDS[half].folder);
  mkdirSync(scratch, { recursive: true });
  cpSync(from, to, {
    recursive: true,
    filter: (name) => name === from || !LEFT.test(path.basename(name)),
  });
  symlinkSync(path.join(from, '.venv'), path.join(to, '.venv'), 'dir');
  return to;
}
