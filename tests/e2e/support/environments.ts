import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { below, cache } from './places.ts';
import { succeed } from './program.ts';

const started = new Map<string, Promise<string>>();

/** The other worker may want the same environment at this moment. @returns false when the other is at it. */
function take(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

/** Makes an environment, or waits until the other worker has made it. */
async function make(folder: string, requirements: string): Promise<string> {
  const complete = path.join(folder, 'complete');
  // It is gone with all that this run keeps: no lock outlives a run that was killed.
  const lock = path.join(below, `making-${path.basename(folder)}`);
  while (!existsSync(complete)) {
    if (take(lock))
      await fill(folder, requirements, complete).finally(() => rmSync(lock, { recursive: true }));
    else await sleep(200);
  }
  return folder;
}

async function fill(folder: string, requirements: string, complete: string): Promise<void> {
  if (existsSync(complete)) return;
  rmSync(folder, { recursive: true, force: true });
  await mkdir(path.dirname(folder), { recursive: true });
  const cwd = path.dirname(folder);
  const python = path.join(folder, 'bin', 'python');
  await succeed('uv', ['venv', '--quiet', '--python', 'python3', folder], { cwd, inherit: true });
  // The programs of the tests write no bytecode, so without it each of them would compile its framework anew.
  const install = ['pip', 'install', '--quiet', '--compile-bytecode', '--python', python];
  await succeed('uv', [...install, '--require-hashes', '-r', requirements], {
    cwd,
    minutes: 10,
    inherit: true,
  });
  writeFileSync(complete, '');
}

/**
 * An environment with exactly these requirements. Workspaces with equal ones share it, so nothing may change it.
 * @returns its folder.
 */
export function environmentFor(requirements: string): Promise<string> {
  const key = createHash('sha256').update(readFileSync(requirements)).digest('hex').slice(0, 16);
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
