/** What earlier runs left when they were killed: named, and removed or finished. */
import { readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { finish, readJournal } from './journal.ts';
import { kindOf, type Target } from './look.ts';
import { isAlive, makerOf } from './staging.ts';
import { STATE_FOLDER } from './state.ts';

/** What lies in a folder; nothing where nobody may look. */
function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Staging folders of a target whose makers are gone. */
function leftovers(folder: string, owner: string): readonly string[] {
  return names(folder)
    .filter((name) => {
      const maker = makerOf(name, owner);
      return maker !== null && !isAlive(maker) && kindOf(path.join(folder, name)) === 'folder';
    })
    .map((name) => path.join(folder, name));
}

function finishOne(staging: string, target: string): string {
  const entries = readJournal(staging);
  const left = entries === null ? [] : finish(staging, target, entries);
  if (left.length > 0) {
    return `An earlier run was stopped and could not be finished; what it wanted to write is in ${staging}.`;
  }
  rmSync(staging, { recursive: true, force: true });
  if (entries === null) return `Removed ${staging}, which an earlier run left when it was stopped.`;
  return `Finished what an earlier run began in ${target} before it was stopped.`;
}

/**
 * Clears up after killed runs at a target.
 * @returns one sentence for each.
 */
export function clearLeftovers(target: Target): readonly string[] {
  const inside = target.top === null ? leftovers(target.folder, STATE_FOLDER.slice(1)) : [];
  const name = target.top ?? target.folder;
  const parent = path.dirname(name);
  const beside = parent === name ? [] : leftovers(parent, path.basename(name));
  const sentences = inside.map((staging) => finishOne(staging, target.folder));
  for (const staging of beside) {
    rmSync(staging, { recursive: true, force: true });
    sentences.push(`Removed ${staging}, which an earlier run left when it was stopped.`);
  }
  return sentences;
}
