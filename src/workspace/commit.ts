/** Writes a plan: all of it or none, whatever happens on the way. */
import { mkdirSync, renameSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { diskFault } from './faults.ts';
import { Changed, movesFor, moveAll, NEW, writeJournal, type Entry } from './journal.ts';
import { bytesOf, type Target } from './look.ts';
import type { Step } from './plan.ts';
import { stagingName, writeInto } from './staging.ts';
import { sha256, STATE_FOLDER, type Writing } from './state.ts';

const INTERRUPTED = fault('interrupted', '', 'Interrupted; nothing was written.');

const remove = (folder: string): void => rmSync(folder, { recursive: true, force: true });

/** A folder that is not there yet appears by one rename, with everything in it. */
async function commitNew(target: Target, top: string, files: readonly Writing[], signal?: AbortSignal) {
  const staging = path.join(path.dirname(top), stagingName(path.basename(top)));
  try {
    mkdirSync(staging);
    writeInto(path.join(staging, path.relative(top, target.folder)), files);
    await breathe();
    if (signal?.aborted) return failed(INTERRUPTED);
    renameSync(staging, top);
    return done(undefined);
  } catch (error) {
    return failed(diskFault(error, target.folder));
  } finally {
    remove(staging);
  }
}

const removals = (target: Target, steps: readonly Step[]): readonly Entry[] =>
  steps
    .filter(({ action }) => action === 'remove')
    .map(({ path: file }) => {
      const bytes = bytesOf(path.join(target.folder, file));
      return { path: file, before: bytes && sha256(bytes), removal: true };
    });

async function commitExisting(
  target: Target,
  steps: readonly Step[],
  files: readonly Writing[],
  signal?: AbortSignal,
) {
  const going = removals(target, steps);
  if (files.length === 0 && going.length === 0) return done(undefined);
  const staging = path.join(target.folder, stagingName(STATE_FOLDER.slice(1)));
  try {
    mkdirSync(path.join(staging, NEW), { recursive: true });
    writeInto(path.join(staging, NEW), files);
    await breathe();
    if (signal?.aborted) return failed(INTERRUPTED);
    const entries = [...movesFor(staging, target.folder), ...going];
    writeJournal(staging, entries);
    moveAll(staging, target.folder, entries);
    return done(undefined);
  } catch (error) {
    if (!(error instanceof Changed)) return failed(diskFault(error, target.folder));
    const place = path.join(target.folder, error.file);
    return failed(
      fault('changed', place, 'Nothing was written: it changed meanwhile.', 'Run the command again.'),
    );
  } finally {
    remove(staging);
  }
}

/**
 * Writes the files of a plan.
 * @param signal - aborted before the last step: nothing is written.
 */
export function commit(
  target: Target,
  steps: readonly Step[],
  files: readonly Writing[],
  signal?: AbortSignal,
): Promise<Outcome<undefined>> {
  const wanted = new Set(
    steps.filter(({ action }) => action === 'create' || action === 'overwrite').map((one) => one.path),
  );
  const chosen = files.filter((file) => wanted.has(file.path));
  return target.top === null
    ? commitExisting(target, steps, chosen, signal)
    : commitNew(target, target.top, chosen, signal);
}
