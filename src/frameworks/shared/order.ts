/** The order in which tables can be made. */
import type { Entity, Model } from '../../model/types.ts';

/**
 * Entities whose targets come before them where that is possible. A cycle is cut at a relation that may be
 * empty: a column of its own can be added to a table later without a value.
 */
export function creationOrder(model: Model): readonly Entity[] {
  const open = [...model.entities];
  const done = new Set<string>();
  const result: Entity[] = [];
  const isReady = (entity: Entity, optional: boolean): boolean =>
    entity.relations
      .filter((one) => one.column !== null && !one.toUser && !one.toSelf && (optional || one.required))
      .every((one) => done.has(one.to));
  while (open.length > 0) {
    const found = open.findIndex((one) => isReady(one, true));
    const at = found >= 0 ? found : Math.max(0, open.findIndex((one) => isReady(one, false))); // prettier-ignore
    const [next] = open.splice(at, 1);
    if (next === undefined) break;
    done.add(next.name);
    result.push(next);
  }
  return result;
}

/** Foreign keys, as `table.column`, whose target is made after their own table: one of each cycle. */
export function lateKeys(model: Model): ReadonlySet<string> {
  const there = new Set(['User']);
  return new Set(
    creationOrder(model).flatMap((entity) => {
      there.add(entity.name);
      return entity.relations
        .filter((one) => one.column !== null && !there.has(one.to))
        .map((one) => `${entity.table}.${one.column}`);
    }),
  );
}
