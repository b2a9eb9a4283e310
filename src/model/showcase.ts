/** The entity that stands for all where one is shown. */
import type { Model } from './types.ts';

/** Its names as they stand in code, and the package that it lives in. */
export interface Showcase {
  /** `OrderLine`: as the model names it, and as a class. */
  readonly Entity: string;
  /** `order_line`, `order_lines` */
  readonly entity: string;
  readonly entities: string;
  readonly area: string;
}

/** The first entity with a required relation, else the first: it shows the most. */
export function showcaseOf({ entities }: Model): Showcase {
  const related = entities.find(({ relations }) => relations.some(({ required }) => required));
  const entity = related ?? entities[0];
  if (entity === undefined) throw new Error('A model has at least one entity.');
  return { Entity: entity.name, entity: entity.module, entities: entity.plural, area: entity.area };
}
