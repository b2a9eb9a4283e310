/** Required relations in a circle: no first row could ever be made. */
import type { DraftEntity } from './entities.ts';
import type { Place, Problems } from './problems.ts';

interface Edge {
  readonly from: string;
  readonly to: string;
  readonly place: Place;
}

/** Tells each circle once, at the last of its relations in the file. */
export function checkCycles(drafts: readonly DraftEntity[], problems: Problems): void {
  const edges = drafts.flatMap((draft) =>
    draft.members.flatMap((member): readonly Edge[] => {
      if (member.kind === 'field' || !member.relation?.required || member.relation.toUser) return [];
      const place = member.keys.has('required') ? member.keys.at('required') : member.place;
      return [{ from: draft.name, to: member.relation.to, place }];
    }),
  );
  const told = new Set<string>();
  for (const edge of edges.toSorted((a, b) => b.place.at - a.place.at)) {
    if (edge.from === edge.to) {
      const message = 'A required relation to itself leaves no way to make the first row. Remove "required".';
      problems.add('required-self', edge.place, message);
      continue;
    }
    const path = pathBetween(edge.to, edge.from, edges);
    const key = path?.toSorted().join(' ');
    if (path === undefined || key === undefined || told.has(key)) continue;
    told.add(key);
    const circle = [edge.from, ...path].join(', ');
    const message = `The required relations ${circle} form a circle, so that no first row can be made. Make one optional.`;
    problems.add('required-cycle', edge.place, message);
  }
}

/** Entities from one to the other along required relations, both included. */
function pathBetween(from: string, to: string, edges: readonly Edge[]): readonly string[] | undefined {
  const before = new Map<string, string | null>([[from, null]]);
  const queue = [from];
  for (let entity = queue.shift(); entity !== undefined; entity = queue.shift()) {
    if (entity === to) break;
    for (const edge of edges) {
      if (edge.from !== entity || before.has(edge.to) || edge.to === edge.from) continue;
      before.set(edge.to, entity);
      queue.push(edge.to);
    }
  }
  if (!before.has(to)) return undefined;
  const path: string[] = [];
  for (let at: string | null | undefined = to; at !== null && at !== undefined; at = before.get(at))
    path.unshift(at);
  return path;
}
