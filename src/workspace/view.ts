/** A workspace as it is now, beside what was generated; for whoever reads it and changes nothing. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Showcase } from '../model/showcase.ts';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { listFiles } from './list.ts';
import { readPristine, readState, STATE_FOLDER, type FileRecord } from './state.ts';

export interface WorkspaceView {
  /** What was generated, by path. */
  readonly files: Readonly<Record<string, FileRecord>>;
  /** Features that are on. */
  readonly features: readonly string[];
  readonly showcase: Showcase;
  /** Paths of all files that the team has there now. */
  list(): readonly string[];
  /** The text of a file as it is now; null where it is gone. */
  read(path: string): string | null;
  /** Bytes of a file as it is now; 0 where it is gone. */
  size(path: string): number;
  /** The text of a file as it was generated; null where it was not. */
  pristine(path: string): string | null;
}

/** States of early versions do not say it. */
const WITHOUT_SHOWCASE = fault(
  'state-old',
  STATE_FOLDER,
  'It was written before the state told which entity stands for all.',
  'Make the workspace again, with --force.',
);

function textOf(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return null;
  }
}

/** Opens a workspace; null when the folder is none. Files are read when they are asked for, each once. */
export function viewWorkspace(folder: string): Outcome<WorkspaceView | null> {
  const state = readState(folder);
  if (!state.ok || state.value === null) return state.ok ? done(null) : state;
  if (!state.value.showcase) return failed(WITHOUT_SHOWCASE);
  const texts = new Map<string, string | null>();
  let listed: readonly string[] | undefined;
  let pristine: Readonly<Record<string, string>> | undefined;
  const read = (name: string): string | null => {
    const text = texts.has(name) ? (texts.get(name) ?? null) : textOf(path.join(folder, name));
    texts.set(name, text);
    return text;
  };
  return done({
    files: state.value.files,
    features: state.value.answers.features,
    showcase: state.value.showcase,
    list: () => (listed ??= listFiles(folder)),
    read,
    size: (name) => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0,
    pristine: (name) => (pristine ??= readPristine(folder))[name] ?? null,
  });
}
