import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { exclusively } from './lock.ts';
import { cache } from './places.ts';
import { succeed } from './program.ts';

const started = new Map<string, Promise<string>>();

/** The programs of the tests write no bytecode: without it each of them would compile its framework anew. */
const INSTALL = ['pip', 'install', '--quiet', '--compile-bytecode', '--require-hashes'];

async function fill(folder: string, requirements: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  const cwd = path.dirname(folder);
  const python = path.join(folder, 'bin', 'python');
  await succeed('uv', ['venv', '--quiet', '--python', 'python3', folder], { cwd, inherit: true });
  await succeed('uv', [...INSTALL, '--python', python, '-r', requirements], {
    cwd,
    minutes: 10,
    inherit: true,
  });
}

/** Makes an environment, or waits until another worker has made it. */
async function make(folder: string, requirements: string): Promise<string> {
  mkdirSync(path.dirname(folder), { recursive: true });
  const complete = path.join(folder, 'complete');
  await exclusively(`${folder}.lock`, async () => {
    if (existsSync(complete)) return;
    await fill(folder, requirements);
    writeFileSync(complete, '');
  });
  return folder;
}

/**
 * An environment with exactly these requirements. Workspaces with equal ones share it, so nothing may change it.
 * @returns its folder.
 */
export function environmentFor(requirements: string): Promise<string> {
  const hash = createHash('sha256').update(INSTALL.join(' ')).update(readFileSync(requirements));
  const key = hash.digest('hex').slice(0, 16);
  const found = started.get(key);
  if (found) return found;
  const making = make(path.join(cache, 'environments', key), requirements);
  started.set(key, making);
  return making;
}

/** Gives a folder with a requirements file its `.venv`. */
export async function linkEnvironment(folder: string): Promise<void> {
  const dev = path.join(folder, 'requirements-dev.txt');
  const made = await environmentFor(existsSync(dev) ? dev : path.join(folder, 'requirements.txt'));
  symlinkSync(made, path.join(folder, '.venv'), 'dir');
}
