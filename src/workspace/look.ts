/** What stands where on the disk. No link is ever followed below the target. */
import { lstatSync, readFileSync, realpathSync, statSync, type Stats } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { diskFault } from './faults.ts';

export type Kind = 'nothing' | 'file' | 'folder' | 'link' | 'other';

const codeOf = (error: unknown): unknown =>
  error instanceof Error && 'code' in error ? error.code : undefined;

function stats(place: string): Stats | null {
  try {
    return lstatSync(place);
  } catch (error) {
    if (codeOf(error) === 'ENOENT' || codeOf(error) === 'ENOTDIR') return null;
    throw error;
  }
}

/** A link is a link, wherever it points and whether or not anything is there. */
export function kindOf(place: string): Kind {
  const found = stats(place);
  if (found === null) return 'nothing';
  if (found.isSymbolicLink()) return 'link';
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : 'other';
}

/** A file's bytes; null when no plain file is there. */
export const bytesOf = (place: string): Uint8Array | null =>
  kindOf(place) === 'file' ? readFileSync(place) : null;

/** Where a workspace will be. */
export interface Target {
  /** Absolute, with the links of its parents resolved. */
  readonly folder: string;
  /** The part of it that is to be made: the folder itself or the first of its parents; null when it is there. */
  readonly top: string | null;
}

/** Goes up from a path to what exists. */
function existing(place: string): { found: string; missing: readonly string[] } {
  const missing: string[] = [];
  let found = place;
  while (kindOf(found) === 'nothing') {
    missing.unshift(path.basename(found));
    found = path.dirname(found);
  }
  return { found, missing };
}

/**
 * Finds out where a folder is or would be. The links of its parents are the user's own and are resolved; a link
 * in its own place is refused.
 */
export function findTarget(folder: string): Outcome<Target> {
  const wanted = path.resolve(folder);
  try {
    const { found, missing } = existing(wanted);
    if (missing.length === 0 && kindOf(found) === 'link') {
      return failed(fault('target-link', wanted, 'This is a link.', 'Name the folder that it points to.'));
    }
    if (!statSync(found).isDirectory()) {
      return failed(fault('target-file', found, 'This is no folder.', 'Move it, or choose another name.'));
    }
    const real = realpathSync(found);
    const [first] = missing;
    return done({
      folder: path.join(real, ...missing),
      top: first === undefined ? null : path.join(real, first),
    });
  } catch (error) {
    if (codeOf(error) === 'ENOENT') {
      return failed(
        fault('target-link', wanted, 'A link on the way leads to nothing.', 'Choose another folder.'),
      );
    }
    return failed(diskFault(error, wanted));
  }
}
