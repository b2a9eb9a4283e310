/** What a workspace remembers of its generation, in `.flask-vs-django/`; the team commits it. */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { modelSchema } from '../model/schema.ts';
import type { Showcase } from '../model/showcase.ts';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import type { FeatureId } from '../features/types.ts';
import type { Concern, Database, GeneratedFile, Half } from '../scaffold/types.ts';

export const STATE_FOLDER = '.flask-vs-django';
const STATE_FILE = `${STATE_FOLDER}/state.json`;
const PRISTINE_FILE = `${STATE_FOLDER}/pristine.json.gz`;
export const SCHEMA_FILE = `${STATE_FOLDER}/model.schema.json`;

/** The choices of a generation, without any place of the machine that it ran on. */
export interface Answers {
  readonly preset: string | null;
  readonly halves: readonly Half[];
  readonly database: Database;
  readonly features: readonly FeatureId[];
}

/** What is known of one generated file. */
export interface FileRecord {
  readonly sha256: string;
  readonly concern: Concern;
  readonly entity: string | null;
  readonly feature: string | null;
  /** Top-level symbols whose concern is not the file's. */
  readonly symbols: Readonly<Record<string, Concern>>;
  readonly mode: '644' | '755';
}

export interface State {
  readonly schema: 1;
  /** Version of the generator that wrote it. */
  readonly generator: string;
  readonly answers: Answers;
  /** Not in the states of early versions. */
  readonly showcase?: Showcase;
  readonly files: Readonly<Record<string, FileRecord>>;
}

/** A file to be written: text, or bytes for what is no text. */
export interface Writing {
  readonly path: string;
  readonly content: string | Uint8Array;
  readonly executable: boolean;
}

export const sha256 = (content: string | Uint8Array): string =>
  createHash('sha256').update(content).digest('hex');

/** The same bytes from the same text: no time stamp, and no name of the operating system. */
function deterministicGzip(text: string): Uint8Array {
  const bytes = gzipSync(text);
  bytes[9] = 255;
  return bytes;
}

/** What is kept of a generated file. */
export const recordOf = (file: GeneratedFile): FileRecord => ({
  sha256: sha256(file.text),
  concern: file.concern,
  entity: file.entity,
  feature: file.feature,
  symbols: file.symbols,
  mode: file.executable ? '755' : '644',
});

/** The files of `.flask-vs-django/` for a generation. */
export function stateFiles(
  files: readonly GeneratedFile[],
  generator: string,
  answers: Answers,
  showcase: Showcase,
): readonly Writing[] {
  const state: State = {
    schema: 1,
    generator,
    answers,
    showcase,
    files: Object.fromEntries(files.map((file) => [file.path, recordOf(file)])),
  };
  const pristine = Object.fromEntries(files.map((file) => [file.path, file.text]));
  const plain = (name: string, content: Writing['content']) => ({ path: name, content, executable: false });
  return [
    plain(SCHEMA_FILE, `${JSON.stringify(modelSchema(), null, 2)}\n`),
    plain(PRISTINE_FILE, deterministicGzip(JSON.stringify(pristine))),
    plain(STATE_FILE, `${JSON.stringify(state, null, 1)}\n`),
  ];
}

/** The state of a workspace; null when the folder is none. */
export function readState(workspace: string): Outcome<State | null> {
  const file = path.join(workspace, STATE_FILE);
  if (!existsSync(file)) return done(null);
  const remedy = 'Get it back from version control.';
  try {
    const state = JSON.parse(readFileSync(file, 'utf8')) as Partial<State>;
    if (state.schema === 1 && typeof state.files === 'object') return done(state as State);
    const message = `It was written by version ${String(state.generator)} of the generator.`;
    return failed(fault('state-version', file, message, 'Use that version or a newer one.'));
  } catch {
    return failed(fault('state-broken', file, 'The state of this workspace cannot be read.', remedy));
  }
}

/** The texts as they were generated, by path. */
export function readPristine(workspace: string): Readonly<Record<string, string>> {
  const bytes = readFileSync(path.join(workspace, PRISTINE_FILE));
  return JSON.parse(gunzipSync(bytes).toString('utf8')) as Record<string, string>;
}

/** The workspace that a folder is in: the folder itself or one above it; null outside. */
export function findWorkspace(from: string): string | null {
  let folder = path.resolve(from);
  for (;;) {
    if (existsSync(path.join(folder, STATE_FILE))) return folder;
    const above = path.dirname(folder);
    if (above === folder) return null;
    folder = above;
  }
}
