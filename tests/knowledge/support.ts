/** Workspaces in memory, and the knowledge as it is written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureId } from '../../src/features/types.ts';
import { generateWorkspace } from '../../src/generate.ts';
import { readKnowledgeFiles } from '../../src/knowledge/files.ts';
import { knowledgeFrom } from '../../src/knowledge/schema.ts';
import { load } from '../../src/model/load.ts';
import { showcaseOf } from '../../src/model/showcase.ts';
import { viewGenerated } from '../../src/workspace/memory.ts';
import type { WorkspaceView } from '../../src/workspace/view.ts';

const root = path.join(import.meta.dirname, '..', '..');

export const knowledge = knowledgeFrom(readKnowledgeFiles(path.join(root, 'src', 'knowledge')));

/** Generates a pair from a model file of the repository. */
export function pairOf(model: string, features: readonly FeatureId[]) {
  const text = readFileSync(path.join(root, model), 'utf8');
  const loaded = load(text, model, features.includes('accounts'));
  if (!loaded.ok) throw new Error(`${model} is not valid with ${features.join() || 'no features'}.`);
  const choices = { halves: ['flask', 'django'], database: 'sqlite', features } as const;
  const files = generateWorkspace({ model: loaded.value, text, sample: {}, preset: null }, choices);
  return { files, showcase: showcaseOf(loaded.value) };
}

/** A view of a generated pair, with edits: a new text by path, or null for a file that is gone. */
export function viewOf(
  { files, showcase }: ReturnType<typeof pairOf>,
  features: readonly FeatureId[],
  edits: Readonly<Record<string, string | null>> = {},
): WorkspaceView {
  const view = viewGenerated(files, features, showcase);
  const read = (name: string): string | null => (name in edits ? (edits[name] ?? null) : view.read(name));
  return {
    ...view,
    list: () =>
      [...new Set([...view.list(), ...Object.keys(edits)])].filter((name) => edits[name] !== null).toSorted(),
    read,
    size: (name) => Buffer.byteLength(read(name) ?? ''),
  };
}
