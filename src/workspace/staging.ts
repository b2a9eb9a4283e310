/** The folder in which files wait until all are written, and what a killed run left of one. */
import { randomBytes } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Writing } from './state.ts';

const NAME = /^\.(.+)\.tmp-(\d+)-[0-9a-f]{12}$/;

/** `.bookshop.tmp-4711-3f2a9c1b77de`: whose it is, and which process made it. */
export const stagingName = (name: string): string =>
  `.${name}.tmp-${process.pid}-${randomBytes(6).toString('hex')}`;

/** Whether a name is that of a staging folder. */
export const isLeftover = (name: string): boolean => NAME.test(name);

/** The process that made a staging folder of a given owner; null when the name is not of one. */
export function makerOf(name: string, owner: string): number | null {
  const match = NAME.exec(name);
  return match?.[1] === owner ? Number(match[2]) : null;
}

/** Whether a process runs now, ours or another user's. */
export function isAlive(pid: number): boolean {
  if (pid === process.pid) return true;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Writes files into a new folder. What is there already is never written over. */
export function writeInto(folder: string, files: readonly Writing[]): void {
  const made = new Set<string>();
  for (const file of files) {
    const place = path.join(folder, file.path);
    const parent = path.dirname(place);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    writeFileSync(place, file.content, { flag: 'wx', mode: file.executable ? 0o777 : 0o666 });
  }
}
