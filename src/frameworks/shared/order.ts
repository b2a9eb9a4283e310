/** The order in which tables can be made. */
import type { Entity, Model } from '../../model/types.ts';

/** Entities whose targets come before them where that is possible; a cycle is cut at its first entity. */
export function creationOrder(model: Model): readonly Entity[] {
  const done = new Set<string>();
  const result: Entity[] = [];
  const visit = (entity: Entity, path: ReadonlySet<string>): void => {
    if (done.has(entity.name) || path.has(entity.name)) return;
    const inside = new Set([...path, entity.name]);
    for (const relation of entity.relations) {
      const target = model.entities.find((one) => one.name === relation.to);
      if (target && relation.column !== null) visit(target, inside);
    }
    done.add(entity.name);
    result.push(entity);
  };
  for (const entity of model.entities) visit(entity, new Set());
  return result;
}
