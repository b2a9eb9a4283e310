import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Database, Half } from '../../../src/scaffold/types.ts';
import type { Row } from '../matrix.ts';
import { linkEnvironment } from './environments.ts';
import { HALVES, halfNames } from './halves.ts';
import { bin, root, temporary } from './places.ts';
import { succeed } from './program.ts';

export interface Workspace {
  readonly folder: string;
  readonly database: Database;
  readonly half: (half: Half) => string;
}

interface Source extends Pick<Row, 'name' | 'preset' | 'model' | 'text' | 'features'> {
  /** Name of the project, where it is not that of its source. */
  readonly named?: string;
}

/** Words of our own command that say what a row is made from. */
function words({ preset, model, text }: Source): readonly string[] {
  if (preset !== undefined) return ['--preset', preset];
  if (text === undefined) return ['--model', path.resolve(root, model ?? '')];
  const file = path.join(temporary('model'), 'model.yaml');
  writeFileSync(file, text);
  return ['--model', file];
}

/** Generates a workspace through the built command, as a user does, without its environments. */
export async function generated(row: Source, database: Database = 'sqlite'): Promise<Workspace> {
  const cwd = temporary(row.name);
  const features = row.features === undefined ? [] : ['--features', row.features];
  const options = [...words(row), ...features, '--db', database, '--skip-install', '--defaults'];
  // A row may be called like a feature, which no folder may be.
  const name = row.named ?? row.preset ?? row.name;
  await succeed(process.execPath, [bin, name, ...options], { cwd, minutes: 2 });
  const folder = path.join(cwd, name);
  return { folder, database, half: (half) => path.join(folder, HALVES[half].folder) };
}

/** A generated workspace whose apps and suite can run. */
export async function workspace(row: Source, database: Database = 'sqlite'): Promise<Workspace> {
  const made = await generated(row, database);
  const folders = [...halfNames.map(made.half), path.join(made.folder, 'contract')];
  for (const folder of folders) await linkEnvironment(folder);
  return made;
}

/** Makes a thing when it is first asked for, once. */
export function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null;
  return () => (made ??= make());
}
