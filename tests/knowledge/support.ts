/** Workspaces in memory, and the knowledge as it is written. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { FeatureId } from '../../src/features/types.ts';
import { generateWorkspace } from '../../src/generate.ts';
import { readKnowledgeFiles } from '../../src/knowledge/files.ts';
import { knowledgeFrom } from '../../src/knowledge/schema.ts';
import { load } from '../../src/model/load.ts';
import { showcaseOf } from '../../src/model/showcase.ts';
import type { GeneratedFile } from '../../src/scaffold/types.ts';
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

const record = ({ concern, entity, feature, symbols }: GeneratedFile) => ({
  sha256: '',
  concern,
  entity,
  feature,
  symbols,
  mode: '644' as const,
});

/** A view of a generated pair, with edits: a new text by path, or null for a file that is gone. */
export function viewOf(
  { files, showcase }: ReturnType<typeof pairOf>,
  features: readonly FeatureId[],
  edits: Readonly<Record<string, string | null>> = {},
): WorkspaceView {
  const byPath = new Map(files.map((file) => [file.path, file]));
  return {
    files: Object.fromEntries(files.map((file) => [file.path, record(file)])),
    features,
    showcase,
    list: () =>
      [...new Set([...byPath.keys(), ...Object.keys(edits)])]
        .filter((name) => edits[name] !== null)
        .toSorted(),
    read: (name) => (name in edits ? (edits[name] ?? null) : (byPath.get(name)?.text ?? null)),
    pristine: (name) => byPath.get(name)?.text ?? null,
  };
}
