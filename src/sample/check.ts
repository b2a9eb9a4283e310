/** Whether sample rows keep the rules of their model and can be added in order. */
import { quote } from '../model/problems.ts';
import type { Entity, Field, Model, Relation } from '../model/types.ts';
import { insertionOrder } from '../scaffold/sample.ts';
import type { SampleData } from '../scaffold/types.ts';
import { uniqueKey, uniqueRules } from './uniques.ts';
import { valueProblem } from './values.ts';

/** The sample users: one of the staff, two members. */
export const SAMPLE_USERS: readonly string[] = ['staff', 'alice', 'bob'];

type Row = Readonly<Record<string, unknown>>;

/** How many rows of each entity a row may refer to: those that are added before it. */
type Before = ReadonlyMap<string, number>;

/** Every rule of the model that a sample row breaks, one sentence each: `Book 3, isbn: …`. */
export function sampleProblems(model: Model, sample: SampleData): readonly string[] {
  const names = new Set(model.entities.map(({ name }) => name));
  const unknown = Object.keys(sample)
    .filter((name) => !names.has(name))
    .map((name) => `There is no entity ${quote(name)}.`);
  const before = new Map<string, number>();
  const found = insertionOrder(model).flatMap((entity) => {
    const rows: unknown = sample[entity.name] ?? [];
    if (!Array.isArray(rows)) return [`${entity.name} is no list of rows.`];
    const problems = rows.flatMap((row: unknown, at) => {
      before.set(entity.name, at);
      return rowProblems(entity, row, before).map((problem) => `${entity.name} ${at + 1}${problem}.`);
    });
    before.set(entity.name, rows.length);
    return [...problems, ...uniqueProblems(entity, rows.filter(isRow))];
  });
  return [...unknown, ...found];
}

const isRow = (row: unknown): row is Row => typeof row === 'object' && row !== null && !Array.isArray(row);

/** Each problem as the rest of a sentence that begins with the row. */
function rowProblems(entity: Entity, row: unknown, before: Before): readonly string[] {
  if (!isRow(row)) return [' is no mapping of names to values'];
  const known = new Set([
    ...entity.members.map((member) => memberName(member)),
    ...(entity.owned ? ['owned_by'] : []),
  ]);
  const unknown = Object.keys(row)
    .filter((name) => !known.has(name))
    .map((name) => ` has ${quote(name)}, which the entity has not`);
  const members = [
    ...entity.fields.map((field) => [field.name, fieldProblem(field, row[field.name])] as const),
    ...entity.relations.map((relation) => {
      return [relation.name, relationProblem(relation, row[relation.name], before)] as const;
    }),
    ...(entity.owned ? [['owned_by', userProblem(row['owned_by'])] as const] : []),
  ];
  return [
    ...unknown,
    ...members.flatMap(([name, problem]) => (problem === null ? [] : [`, ${name}: ${problem}`])),
  ];
}

const memberName = (member: Entity['members'][number]): string =>
  member.kind === 'field' ? member.field.name : member.relation.name;

function fieldProblem(field: Field, value: unknown): string | null {
  if (value === undefined) {
    if (field.default === null) return field.required ? 'is required' : null;
    const moment = !('value' in field.default);
    return moment ? 'needs a value, since its default is another one in each app' : null;
  }
  if (value === null) return field.nullable ? null : 'cannot be null; leave it out';
  const problem = valueProblem(field, value);
  return problem === null ? null : `${shown(value)} ${problem}`;
}

/** A value in a message, not longer than a line. */
function shown(value: unknown): string {
  const text = JSON.stringify(value);
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function relationProblem(relation: Relation, value: unknown, before: Before): string | null {
  if (relation.kind === 'many-to-many') return manyProblem(relation, value, before);
  if (value === undefined || value === null) return relation.required ? 'is required' : null;
  return targetProblem(relation, value, before);
}

function manyProblem(relation: Relation, value: unknown, before: Before): string | null {
  const list: unknown = value === undefined ? [] : value;
  if (!Array.isArray(list)) return 'is no list';
  if (relation.required && list.length === 0) return 'is required';
  if (new Set(list).size < list.length) return 'names a row twice';
  return list.reduce<string | null>((found, item) => found ?? targetProblem(relation, item, before), null);
}

function targetProblem(relation: Relation, value: unknown, before: Before): string | null {
  if (relation.toUser) return userProblem(value);
  if (!Number.isInteger(value)) return `${shown(value)} is no number of a row`;
  const last = before.get(relation.to) ?? 0;
  if (Number(value) >= 1 && Number(value) <= last) return null;
  return `${shown(value)} is no row of ${relation.to} that is added before (there are ${last})`;
}

function userProblem(value: unknown): string | null {
  if (value === undefined || value === null) return 'is required';
  return SAMPLE_USERS.some((name) => name === value) ? null : `${shown(value)} is no sample user`;
}

/** Rows that share what the entity wants unique, told at the later one. */
function uniqueProblems(entity: Entity, rows: readonly Row[]): readonly string[] {
  return uniqueRules(entity).flatMap((rule) => {
    const seen = new Map<string, number>();
    return rows.flatMap((row, at) => {
      const key = uniqueKey(entity, rule, row);
      if (key === null) return [];
      const first = seen.get(key);
      if (first !== undefined)
        return [`${entity.name} ${at + 1}, ${rule.join(' and ')}: the same as in row ${first + 1}.`];
      seen.set(key, at);
      return [];
    });
  });
}
