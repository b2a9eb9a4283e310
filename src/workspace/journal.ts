/**
 * Changing a folder that is there: files wait in a staging folder inside it, a journal says where each goes, and
 * they are moved. A run that is killed in between is finished by the next one, from the journal.
 */
import {
  existsSync, fsyncSync, mkdirSync, openSync, closeSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync,
  writeFileSync,
} from 'node:fs'; // prettier-ignore
import path from 'node:path';
import { bytesOf, kindOf } from './look.ts';
import { sha256 } from './state.ts';

export const NEW = 'new';
const OLD = 'old';
const JOURNAL = 'journal.json';

/** One move or removal; `before` is the hash of the file that goes, null when nothing may be there. */
export interface Entry {
  readonly path: string;
  readonly before: string | null;
  readonly removal: boolean;
}

/** The fewest renames that bring the waiting files to their places. */
export function movesFor(staging: string, target: string, below = ''): readonly Entry[] {
  return readdirSync(path.join(staging, NEW, below)).flatMap((name): readonly Entry[] => {
    const file = below === '' ? name : `${below}/${name}`;
    const there = kindOf(path.join(target, file));
    if (there === 'nothing') return [{ path: file, before: null, removal: false }];
    if (there === 'folder') return movesFor(staging, target, file);
    const bytes = bytesOf(path.join(target, file));
    return [{ path: file, before: bytes && sha256(bytes), removal: false }];
  });
}

/** From here on the change will be finished, by whoever comes next. */
export function writeJournal(staging: string, entries: readonly Entry[]): void {
  const draft = path.join(staging, `${JOURNAL}.draft`);
  writeFileSync(draft, JSON.stringify(entries));
  const descriptor = openSync(draft, 'r');
  fsyncSync(descriptor);
  closeSync(descriptor);
  renameSync(draft, path.join(staging, JOURNAL));
}

export function readJournal(staging: string): readonly Entry[] | null {
  const file = path.join(staging, JOURNAL);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Entry[]) : null;
}

/** Links may have come since the plan was made. */
function safe(target: string, file: string): boolean {
  const parts = file.split('/').slice(0, -1);
  return parts.every((_, at) => kindOf(path.join(target, ...parts.slice(0, at + 1))) === 'folder');
}

/** Whether what is there now is what was there when the journal was written. */
function expected(place: string, before: string | null): boolean {
  const bytes = bytesOf(place);
  return bytes === null ? kindOf(place) === 'nothing' : sha256(bytes) === before;
}

interface Done {
  readonly entry: Entry;
  readonly saved: boolean;
}

function perform(staging: string, target: string, entry: Entry): Done | null {
  const waiting = path.join(staging, NEW, entry.path);
  const place = path.join(target, entry.path);
  if (!entry.removal && kindOf(waiting) === 'nothing') return { entry, saved: false };
  if (!safe(target, entry.path) || !expected(place, entry.before)) return null;
  const saved = kindOf(place) === 'file';
  if (saved) {
    const old = path.join(staging, OLD, entry.path);
    mkdirSync(path.dirname(old), { recursive: true });
    renameSync(place, old);
  }
  if (!entry.removal) renameSync(waiting, place);
  return { entry, saved };
}

function undo(staging: string, target: string, { entry, saved }: Done): void {
  const place = path.join(target, entry.path);
  if (!entry.removal) renameSync(place, path.join(staging, NEW, entry.path));
  if (saved) renameSync(path.join(staging, OLD, entry.path), place);
}

function dropEmptyFolders(target: string, entries: readonly Entry[]): void {
  for (const { path: file } of entries.filter(({ removal }) => removal)) {
    let folder = path.dirname(file);
    try {
      for (; folder !== '.'; folder = path.dirname(folder)) rmdirSync(path.join(target, folder));
    } catch {
      // Something of the user's is in it: it stays.
    }
  }
}

/** Thrown when something changed between the plan and the moves; nothing is left half done. */
export class Changed extends Error {
  readonly file: string;

  constructor(file: string) {
    super(file);
    this.file = file;
  }
}

/** Moves everything, or nothing: an error on the way is undone and thrown on. */
export function moveAll(staging: string, target: string, entries: readonly Entry[]): void {
  const performed: Done[] = [];
  try {
    for (const entry of entries) {
      const one = perform(staging, target, entry);
      if (one === null) throw new Changed(entry.path);
      performed.push(one);
    }
  } catch (error) {
    for (const one of performed.toReversed()) undo(staging, target, one);
    throw error;
  }
  rmSync(path.join(staging, JOURNAL));
  dropEmptyFolders(target, entries);
}

/**
 * Finishes what a killed run began. What changed since stays as it is.
 * @returns the paths that could not be moved.
 */
export function finish(staging: string, target: string, entries: readonly Entry[]): readonly string[] {
  const left = entries.filter((entry) => perform(staging, target, entry) === null);
  dropEmptyFolders(target, entries);
  return left.map((entry) => entry.path);
}
