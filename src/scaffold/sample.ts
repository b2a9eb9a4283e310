/** The sample rows as the one data file that both halves load. */
import type { Entity, Model } from '../model/types.ts';
import type { SampleData } from './types.ts';

/**
 * Entities in an order in which rows can be added: what a row needs comes before it, and so does what it may
 * point at where that is possible.
 */
export function insertionOrder(model: Model): readonly Entity[] {
  const open = [...model.entities];
  const done = new Set<string>();
  const result: Entity[] = [];
  const isReady = (entity: Entity, optional: boolean): boolean =>
    entity.relations
      .filter((one) => !one.toUser && !one.toSelf && (optional || one.required))
      .every((one) => done.has(one.to));
  while (open.length > 0) {
    const ready = open.find((one) => isReady(one, true)) ?? open.find((one) => isReady(one, false));
    if (ready === undefined) throw new Error('The model has a circle of required relations.');
    open.splice(open.indexOf(ready), 1);
    done.add(ready.name);
    result.push(ready);
  }
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
