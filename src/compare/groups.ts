/** Puts what serves the same purpose in the two halves beside each other. */
import { HALVES } from '../runtime/halves.ts';
import { CONCERNS, type Half } from '../scaffold/types.ts';
import type { Group, Piece } from './comparison.ts';
import { add, countLines, isWritten, type Count } from './figures/counts.ts';
import type { Owner, SourceFile } from './types.ts';

const ORDER: readonly Owner[] = [...CONCERNS, 'yours'];
const NONE: Count = { lines: 0, code: 0 };

interface Making {
  readonly concern: Owner;
  readonly entity: string | null;
  readonly pieces: Record<Half, Piece[]>;
  readonly counts: Record<Half, Count>;
}

/** The pieces of a file, by purpose; those without a line that is not blank are left out. */
function collect(file: SourceFile, groups: Map<string, Making>): void {
  const lines = file.text.split('\n');
  for (const { concern, entity, from, to } of file.sections) {
    const count = countLines(file, from, to);
    if (count.lines === 0) continue;
    const key = `${concern} ${entity ?? ''}`;
    const group = groups.get(key) ?? {
      concern,
      entity,
      pieces: { flask: [], django: [] },
      counts: { flask: NONE, django: NONE },
    };
    groups.set(key, group);
    const text = lines.slice(from - 1, to).join('\n');
    const { path, origin, movedFrom } = file;
    group.pieces[file.half].push({ path, origin, movedFrom, from, to, text });
    group.counts[file.half] = add(group.counts[file.half], count);
  }
}

/**
 * All written lines of both halves, grouped by concern and entity: concerns in their order, what serves all entities
 * before what serves one.
 * @param entities - in the order in which they are shown.
 */
export function groupsOf(
  halves: Readonly<Record<Half, readonly SourceFile[]>>,
  entities: readonly string[],
): readonly Group[] {
  const groups = new Map<string, Making>();
  for (const half of HALVES) for (const file of halves[half].filter(isWritten)) collect(file, groups);
  const place = ({ concern, entity }: Making): number =>
    ORDER.indexOf(concern) * 1000 + (entity === null ? 0 : entities.indexOf(entity) + 1);
  return [...groups.values()].toSorted((one, other) => place(one) - place(other));
}
