/** The unique rules of an entity, as far as sample rows can break them. */
import type { Entity, FieldType, Literal } from '../model/types.ts';

/** Their defaults are kept as text, and `1.5` is `1.50`. */
const NUMBERS: ReadonlySet<FieldType> = new Set(['integer', 'decimal', 'float']);

type Row = Readonly<Record<string, unknown>>;

/** Sets of members whose values no two rows share: unique fields, one-to-one relations, unique together. */
export function uniqueRules(entity: Entity): readonly (readonly string[])[] {
  return [
    ...entity.fields.filter((field) => field.unique).map(({ name }) => [name]),
    ...entity.relations.filter(({ kind }) => kind === 'one-to-one').map(({ name }) => [name]),
    ...entity.unique,
  ];
}

/** What a row holds under a name: its own value, else the default; undefined when absent. */
function held(entity: Entity, row: Row, name: string): unknown {
  const field = entity.fields.find((one) => one.name === name);
  const value = name in row ? row[name] : plain(field?.default ?? null);
  if (value === null || value === undefined) return undefined;
  return field !== undefined && NUMBERS.has(field.type) ? Number(value) : value;
}

/** A default as JSON holds it; one of the moment is different in every row. */
function plain(literal: Literal | null): unknown {
  return literal !== null && 'value' in literal ? literal.value : undefined;
}

/** The text under which a rule remembers a row; null when a part is absent, which never clashes. */
export function uniqueKey(entity: Entity, rule: readonly string[], row: Row): string | null {
  const values = rule.map((name) => held(entity, row, name));
  return values.includes(undefined) ? null : JSON.stringify(values);
}
