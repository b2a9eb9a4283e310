/** Makes a folder's `.venv` with exactly its pinned packages, every file checked by its hash. */
import { createHash } from 'node:crypto';
import { existsSync, lstatSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { done, failed, fault, type Failure, type Outcome } from '../outcome.ts';
import { pythonOf } from './halves.ts';
import { run, tail, type Ran } from './program.ts';
import type { Python } from './python.ts';

export interface Tools {
  readonly python: Python;
  /** Version of uv; null: Python's own venv and pip. */
  readonly uv: string | null;
  readonly signal?: AbortSignal | undefined;
}

const STAMP = path.join('.venv', 'made-from.json');

/** What an environment was made from. The folder is part of it: an environment cannot be moved. */
interface Stamp {
  readonly folder: string;
  readonly python: string;
  readonly requirements: string;
}

const minor = (version: string): string => version.split('.').slice(0, 2).join('.');

function stampFor(folder: string, requirements: string, { python }: Tools): Stamp {
  const text = readFileSync(path.join(folder, requirements));
  const hash = createHash('sha256').update(text).digest('hex');
  return { folder, python: minor(python.version), requirements: hash };
}

function readStamp(folder: string): Partial<Stamp> {
  try {
    return JSON.parse(readFileSync(path.join(folder, STAMP), 'utf8')) as Partial<Stamp>;
  } catch {
    return {};
  }
}

/** Sentences for what package tools say; the first that fits. */
const SENTENCES: readonly (readonly [RegExp, string, string, string])[] = [
  [
    /ensurepip is not available|No module named '?(?:venv|ensurepip)/i,
    'venv',
    'This Python has no venv module.',
    'Install it (Debian and Ubuntu: apt install python3-venv), or install uv.',
  ],
  [
    /No space left on device|os error 28/i,
    'disk-full',
    'The disk is full.',
    'Make room and run the command setup.',
  ],
  [
    /hash(?:es)? (?:mismatch|do not match)|DO NOT MATCH THE HASHES/i,
    'hash',
    'A package is not the one that was checked when this generator was released.',
    'Look at your package index: it hands out another file.',
  ],
  [
    /failed to fetch|error sending request|dns error|connection (?:refused|reset)|NewConnectionError|Max retries|ConnectTimeout|ReadTimeout|name resolution|timed out|certificate|ProxyError|No matching distribution|Could not find a version|not found in the package registry|no version of/i,
    'index',
    'The package index is out of reach, or has not what is needed.',
    'Behind a proxy set HTTPS_PROXY; for an index of your own set PIP_INDEX_URL and UV_DEFAULT_INDEX. Then run the command setup.',
  ],
];

/** What a package tool said, as one failure. */
export function packageFailure(folder: string, said: string): Failure {
  const found = SENTENCES.find(([pattern]) => pattern.test(said));
  if (found) return fault(found[1], folder, found[2], `${found[3]}\n${tail(said, 3)}`);
  return fault('packages', folder, `The packages could not be installed.\n${tail(said)}`);
}

const venv = (folder: string): string => path.join(folder, '.venv');

async function withUv(folder: string, requirements: string, fresh: boolean, tools: Tools): Promise<Ran> {
  const options = { cwd: folder, signal: tools.signal, env: { UV_PYTHON_DOWNLOADS: 'never' } };
  if (fresh) {
    const made = await run(
      'uv',
      ['venv', '--quiet', '--clear', '--python', tools.python.program, venv(folder)],
      options,
    );
    if (!made.ok) return made;
  }
  // As pip does unasked; without it each start of an app that may not write compiles its framework anew.
  const words = ['pip', 'install', '--quiet', '--compile-bytecode', '--python', pythonOf(folder)];
  return run('uv', [...words, '--require-hashes', '-r', requirements], options);
}

async function withPip(folder: string, requirements: string, fresh: boolean, tools: Tools): Promise<Ran> {
  const options = { cwd: folder, signal: tools.signal };
  if (fresh) {
    const made = await run(tools.python.program, ['-m', 'venv', '--clear', venv(folder)], options);
    if (!made.ok) return made;
  }
  const words = ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', '--require-hashes', '-r'];
  return run(pythonOf(folder), [...words, requirements], options);
}

async function works(folder: string, tools: Tools): Promise<boolean> {
  return (
    existsSync(pythonOf(folder)) && (await run(pythonOf(folder), ['-c', ''], { signal: tools.signal })).ok
  );
}

/**
 * Makes or completes an environment.
 * @param requirements - name of a file in the folder.
 * @param onWork - called when there is something to do.
 * @returns false when it was there already.
 */
export async function makeEnvironment(
  folder: string,
  requirements: string,
  tools: Tools,
  onWork: () => void,
): Promise<Outcome<boolean>> {
  // A link is somebody's own arrangement: it is used, and left alone.
  if (lstatSync(venv(folder), { throwIfNoEntry: false })?.isSymbolicLink()) return done(false);
  const wanted = stampFor(folder, requirements, tools);
  const found = readStamp(folder);
  const usable = found.folder === folder && found.python === wanted.python && (await works(folder, tools));
  if (usable && found.requirements === wanted.requirements) return done(false);
  onWork();
  let ran = tools.uv === null ? null : await withUv(folder, requirements, !usable, tools);
  // pip may know an index that uv was never told of.
  if (ran === null || (!ran.ok && packageFailure(folder, ran.said).rule === 'index')) {
    const second = await withPip(folder, requirements, true, tools);
    ran = ran !== null && !second.ok && packageFailure(folder, second.said).rule === 'venv' ? ran : second;
  }
  if (tools.signal?.aborted)
    return failed(fault('interrupted', '', 'Interrupted. The command setup goes on.'));
  if (!ran.ok) return failed(packageFailure(folder, ran.said));
  writeFileSync(path.join(folder, STAMP), `${JSON.stringify(wanted)}\n`);
  return done(true);
}
