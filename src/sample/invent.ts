/** Invents believable rows for a model that brings none. */
import type { Entity, Field, Model, Relation } from '../model/types.ts';
import { insertionOrder } from '../scaffold/sample.ts';
import type { SampleData } from '../scaffold/types.ts';
import { SAMPLE_USERS } from './check.ts';
import { nth, scatter } from './scatter.ts';
import { uniqueKey, uniqueRules } from './uniques.ts';
import { inventValue } from './value.ts';

/** Rows of each entity, unless more are asked for. */
const ROWS = 12;
/** Attempts for each row before an entity keeps what it has: a unique rule may leave room for few. */
const TURNS = 20;

type Row = Readonly<Record<string, unknown>>;

/** Rows that lack something before an entity is given up: what was never found will not be. */
const FRUITLESS = ROWS;

/** How many rows each entity has so far. */
type Counts = ReadonlyMap<string, number>;

/**
 * Some rows of every entity: the same for the same model, and right by its rules. Relations point at rows
 * that are added before. An entity whose rules no value was found for has no rows, and neither has what needs it.
 * @param rows - of each entity, where its rules allow so many.
 */
export function inventRows(model: Model, rows = ROWS): SampleData {
  const counts = new Map<string, number>();
  const sample: Record<string, readonly Row[]> = {};
  for (const entity of insertionOrder(model)) {
    sample[entity.name] = rowsOf(entity, counts, rows);
    counts.set(entity.name, sample[entity.name]?.length ?? 0);
  }
  return sample;
}

function rowsOf(entity: Entity, counts: Counts, wanted: number): readonly Row[] {
  const rows: Row[] = [];
  const taken = uniqueRules(entity).map((rule) => ({ rule, keys: new Set<string>() }));
  let fruitless = 0;
  for (let turn = 0; turn < TURNS * wanted && rows.length < wanted && fruitless < FRUITLESS; turn += 1) {
    const row = rowOf(entity, turn, new Map([...counts, [entity.name, rows.length]]));
    if (row === null) {
      fruitless += 1;
      continue;
    }
    const keys = taken.map(({ rule }) => uniqueKey(entity, rule, row));
    if (taken.some((each, at) => each.keys.has(keys[at] ?? ''))) continue;
    for (const [at, key] of keys.entries()) if (key !== null) taken[at]?.keys.add(key);
    rows.push(row);
  }
  return rows;
}

/** One row, or null when something that is required was not found. */
function rowOf(entity: Entity, turn: number, counts: Counts): Row | null {
  const row: Record<string, unknown> = {};
  for (const member of entity.members) {
    const { name, required } = member.kind === 'field' ? member.field : member.relation;
    const value =
      member.kind === 'field'
        ? fieldValue(entity, member.field, turn)
        : relationValue(entity, member.relation, turn, counts);
    if (value !== undefined) row[name] = value;
    else if (member.kind === 'field' ? !mayBeAbsent(member.field) : required) return null;
  }
  if (entity.owned) row['owned_by'] = nth(SAMPLE_USERS, turn + 1);
  return row;
}

/** Without a value the row has the default, which must be the same in both apps. */
function mayBeAbsent({ required, default: otherwise }: Field): boolean {
  return otherwise === null ? !required : 'value' in otherwise;
}

function fieldValue(entity: Entity, field: Field, turn: number): unknown {
  const empty = !field.required && field.default === null && field.name !== entity.title;
  if (empty && scatter(entity.name, field.name, turn, 'empty') % 6 === 0) return undefined;
  return inventValue({ entity, field, turn });
}

/** The number of a row or the name of a user; a list of them; undefined for none. */
function relationValue(entity: Entity, relation: Relation, turn: number, counts: Counts): unknown {
  const count = relation.toUser ? SAMPLE_USERS.length : (counts.get(relation.to) ?? 0);
  const target = (index: number): unknown =>
    relation.toUser ? nth(SAMPLE_USERS, index) : (index % count) + 1;
  const key = scatter(entity.name, relation.name, turn);
  if (count === 0) return undefined;
  if (relation.kind === 'many-to-many') return many(relation, key, count, target);
  if (!relation.required && key % 4 === 0) return undefined;
  // Each target once: the next in turn, for a chain the row before.
  if (relation.kind === 'one-to-one') return target(relation.toSelf ? count - 1 : turn);
  return target(key >>> 3);
}

function many(relation: Relation, key: number, count: number, target: (index: number) => unknown): unknown {
  const wanted = Math.min(count, relation.required ? 1 + (key % 3) : key % 4);
  if (wanted === 0) return undefined;
  const first = (key >>> 3) % count;
  return Array.from({ length: wanted }, (_, at) => (first + at) % count)
    .toSorted((a, b) => a - b)
    .map((index) => target(index));
}
