/** A workspace that was just generated and stands on no disk. */
import type { Showcase } from '../model/showcase.ts';
import type { GeneratedFile } from '../scaffold/types.ts';
import { recordOf } from './state.ts';
import type { WorkspaceView } from './view.ts';

/** The view of generated files as they are, without an edit. */
export function viewGenerated(
  files: readonly GeneratedFile[],
  features: readonly string[],
  showcase: Showcase,
): WorkspaceView {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  const read = (path: string): string | null => texts.get(path) ?? null;
  return {
    files: Object.fromEntries(files.map((file) => [file.path, recordOf(file)])),
    features,
    showcase,
    list: () => [...texts.keys()].toSorted(),
    read,
    size: (path) => Buffer.byteLength(read(path) ?? ''),
    pristine: read,
  };
}
