/** The installed package itself: its folder, its version, its templates and presets. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

/** The folder with the package's own package.json; `dist` lies in it, and so does the source. */
function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

export const PACKAGE_ROOT = findRoot();
export const PACKAGE_NAME = 'generator-flask-vs-django';

export const VERSION: string = (
  JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }
).version;

/** Reads a template by its path below `templates/`. */
export const readTemplate = (name: string): string =>
  readFileSync(path.join(PACKAGE_ROOT, 'templates', name), 'utf8');

/** A model that comes with the package, with its sample rows. */
export interface Preset {
  readonly name: string;
  readonly title: string;
  /** What it shows, in one sentence. */
  readonly about: string;
}

/** The presets, in the order in which they are offered. */
export const presets = (): readonly Preset[] =>
  parse(readFileSync(path.join(PACKAGE_ROOT, 'presets', 'presets.yaml'), 'utf8')) as Preset[];

export const presetNames = (): readonly string[] => presets().map(({ name }) => name);

/** Reads a file of a preset; null when it has none of this name. */
export function readPreset(preset: string, file: string): string | null {
  const place = path.join(PACKAGE_ROOT, 'presets', preset, file);
  return existsSync(place) ? readFileSync(place, 'utf8') : null;
}
