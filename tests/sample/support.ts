import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { SampleData } from '../../src/scaffold/types.ts';
import { valid } from '../model/support.ts';
import type { Model } from '../../src/model/types.ts';

const PRESETS = join(import.meta.dirname, '..', '..', 'presets');

export const presetFile = (...parts: string[]): string => readFileSync(join(PRESETS, ...parts), 'utf8');

export interface Preset {
  readonly name: string;
  readonly title: string;
  readonly about: string;
}

/** The presets in the order in which they are offered. */
export const presets = (): readonly Preset[] => parse(presetFile('presets.yaml')) as Preset[];

export const presetModel = (name: string): Model =>
  valid(presetFile(name, 'model.yaml'), `${name}/model.yaml`);

export const presetSample = (name: string): SampleData =>
  JSON.parse(presetFile(name, 'sample.json')) as SampleData;
