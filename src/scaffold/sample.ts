/** The sample rows as the one data file that both halves load. */
import type { Entity, Model } from '../model/types.ts';
import type { SampleData } from './types.ts';

/** Entities in an order in which rows can be added: what a row needs comes before it. */
export function insertionOrder(model: Model): readonly Entity[] {
  const done = new Set<string>();
  const result: Entity[] = [];
  const visit = (entity: Entity, path: ReadonlySet<string>): void => {
    if (done.has(entity.name) || path.has(entity.name)) return;
    const inside = new Set([...path, entity.name]);
    for (const relation of entity.relations.toSorted((a, b) => Number(b.required) - Number(a.required))) {
      const target = model.entities.find((one) => one.name === relation.to);
      if (target) visit(target, inside);
    }
    done.add(entity.name);
    result.push(entity);
  };
  for (const entity of model.entities) visit(entity, new Set());
  return result;
}

/** `sample_data.json`: entities in insertion order, a row a line; the same bytes in both halves. */
export function sampleJson(sample: SampleData, model: Model): string {
  const parts = insertionOrder(model).map(({ name }) => {
    const rows = (sample[name] ?? []).map((row) => `    ${JSON.stringify(row)}`);
    return `  ${JSON.stringify(name)}: [${rows.length > 0 ? `\n${rows.join(',\n')}\n  ` : ''}]`;
  });
  return `{\n${parts.join(',\n')}\n}\n`;
}
