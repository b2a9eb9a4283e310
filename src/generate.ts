/** From a checked model to every file of a workspace. */
import { FRAMEWORKS } from './frameworks/index.ts';
import { readTemplate, VERSION } from './installation.ts';
import { contractFiles } from './scaffold/contract.ts';
import { generate, halves } from './scaffold/plan.ts';
import type { Blueprint, Choices, GeneratedFile } from './scaffold/types.ts';
import { workspaceFiles } from './scaffold/workspace.ts';
import type { Sourced } from './source.ts';

/** All files but the state, sorted by path. */
export function generateWorkspace(
  { model, text, sample }: Sourced,
  choices: Choices,
): readonly GeneratedFile[] {
  const blueprint: Blueprint = { model, choices, sample, version: VERSION };
  const entries = [
    ...workspaceFiles(blueprint, text),
    ...halves(blueprint, FRAMEWORKS),
    ...contractFiles(blueprint),
  ];
  return generate(blueprint, entries, readTemplate);
}
