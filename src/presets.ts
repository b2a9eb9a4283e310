/** The models that come with the package. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { PACKAGE_ROOT } from './installation.ts';

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
