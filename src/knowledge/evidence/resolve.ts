/** From a pointer to the lines that it means, in a workspace as it is now. */
import type { CodePointer } from '../types.ts';
import { excerpt, type Excerpt, type Range } from '../../code/range.ts';
import { symbolRanges, textRanges } from '../../code/symbols.ts';
import type { WorkspaceView } from '../../workspace/view.ts';
import { filled } from './names.ts';

/** Lines of a file. */
export interface Place extends Excerpt {
  readonly path: string;
}

export type Resolved =
  | { readonly kind: 'found'; readonly place: Place }
  /** Its half or one of its features is not in this workspace. */
  | { readonly kind: 'without'; readonly missing: readonly string[] }
  /** Renamed or removed since; what stood there at generation. */
  | { readonly kind: 'gone'; readonly was: Place | null }
  /** Several places fit: none is shown, since the wrong one would mislead. */
  | { readonly kind: 'unclear'; readonly paths: readonly string[] };

type Read = (path: string) => string | null;

/** Files that the pointer means. */
function candidates(pointer: CodePointer, view: WorkspaceView): readonly string[] {
  const ending = pointer.file === null ? '' : filled(pointer.file, view.showcase);
  return Object.entries(view.files)
    .filter(([path, { concern, entity, symbols }]) => {
      const here = path.startsWith(`${pointer.half}-app/`) && `/${path}`.endsWith(ending && `/${ending}`);
      const concerned = concern === pointer.concern || Object.values(symbols).includes(pointer.concern);
      return here && concerned && (!pointer.entity || entity === view.showcase.Entity);
    })
    .map(([path]) => path);
}

function places(pointer: CodePointer, paths: readonly string[], read: Read, view: WorkspaceView): Place[] {
  return paths.flatMap((path) => {
    const source = read(path);
    if (source === null) return [];
    const ranges: readonly Range[] =
      pointer.symbol === null
        ? textRanges(source, filled(pointer.text ?? '', view.showcase))
        : symbolRanges(path, source, filled(pointer.symbol, view.showcase));
    return ranges.map((range) => ({ path, ...excerpt(source, range) }));
  });
}

/** Any file of the half, for a symbol that has moved. */
const sameHalf = (pointer: CodePointer, view: WorkspaceView): readonly string[] =>
  Object.keys(view.files).filter((path) => path.startsWith(`${pointer.half}-app/`));

/**
 * Finds what a pointer means: in the file that was made for it, else under the same name elsewhere in its half.
 * Never a wrong line: where it is not clear, it is said.
 */
export function resolve(pointer: CodePointer, view: WorkspaceView): Resolved {
  const missing = pointer.needs.filter((need) => !view.features.includes(need));
  if (missing.length > 0) return { kind: 'without', missing };
  if (sameHalf(pointer, view).length === 0) return { kind: 'without', missing: [pointer.half] };
  const paths = candidates(pointer, view);
  let found = places(pointer, paths, (path) => view.read(path), view);
  if (found.length === 0 && pointer.symbol !== null) {
    found = places(pointer, sameHalf(pointer, view), (path) => view.read(path), view);
  }
  const [place, ...others] = found;
  if (place !== undefined && others.length === 0) return { kind: 'found', place };
  if (place !== undefined) return { kind: 'unclear', paths: found.map(({ path }) => path) };
  const [was = null] = places(pointer, paths, (path) => view.pristine(path), view);
  return { kind: 'gone', was };
}
