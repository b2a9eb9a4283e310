/** What the own tests of one entity say, the same in both halves: values, rules and how it hangs on others. */
import type { Entity, Field, Model, Relation } from '../../../model/types.ts';
import { pyString } from '../../../scaffold/encode.ts';
import { entityNamed, OWN_LABELS, say, variableOf } from '../names.ts';
import { isText } from '../python.ts';
import { exampleAt } from './examples.ts';
import { madeValues, type MadeValue } from './made.ts';
import {
  refusalsOf,
  relationRefusals,
  todayBounds,
  unknownId,
  type Refusal,
  type TodayBound,
} from './refusals.ts';
import { ENOUGH } from './texts.ts';

/** Where the factory of a row stands. */
export interface Factory {
  readonly name: string;
  readonly make: string;
  /** Null: the account of a user. */
  readonly area: string | null;
  readonly module: string;
}

export interface TestRelation {
  readonly name: string;
  readonly many: boolean;
  readonly required: boolean;
  readonly onDelete: Relation['onDelete'];
  readonly column: string | null;
  readonly target: Factory;
  /** First part of the target's addresses; null for users, who have no pages. */
  readonly route: string | null;
  /** An id that no target has. */
  readonly unknownId: string;
  /** Whether one target may be given to one row only. */
  readonly single: boolean;
}

export interface Together {
  /** For the test's name: `title_and_author`. */
  readonly words: string;
  readonly fields: readonly string[];
  readonly relations: readonly TestRelation[];
  readonly owner: boolean;
  /** Python string: the labels as the message joins them. */
  readonly labels: string;
}

export interface Pair {
  readonly name: string;
  readonly first: { readonly typed: string; readonly python: string };
  readonly second: { readonly typed: string; readonly python: string };
}

export interface TestedEntity {
  readonly name: string;
  readonly module: string;
  readonly area: string;
  readonly route: string;
  readonly variable: string;
  readonly make: string;
  readonly valid: string;
  readonly owned: boolean;
  readonly unknownId: string;
  readonly access: Entity['access'];
  readonly made: readonly MadeValue[];
  readonly counted: boolean;
  readonly relations: readonly TestRelation[];
  readonly factories: readonly Factory[];
  readonly typed: readonly { name: string; typed: string; python: string }[];
  readonly pairs: readonly Pair[];
  readonly searched: readonly string[];
  readonly filtered: readonly { name: string; typed: string }[];
  readonly sorted: readonly string[];
  readonly newestFirst: boolean | null;
  readonly fillsPages: boolean;
  readonly unique: readonly string[];
  readonly together: readonly Together[];
  readonly refusals: readonly Refusal[];
  readonly todayBounds: readonly TodayBound[];
}

/** Names that the tests use themselves. */
const TAKEN = new Set([
  'address', 'auth', 'client', 'cases', 'data', 'database', 'dt', 'entity', 'errors', 'first', 'html', 'ids', 'json',
  'member', 'moment', 'name', 'number', 'other', 'others', 'path', 'pytest', 'response', 'sa', 'second', 'staff',
  'text', 'today', 'typed', 'values', 'visitor',
]); // prettier-ignore

const USER: Factory = { name: 'User', make: 'make_user', area: null, module: 'user' };

function factoryOf(model: Model, name: string): Factory {
  if (name === 'User') return USER;
  const { module, area } = entityNamed(model, name);
  return { name, make: `make_${module}`, area, module };
}

function relationOf(model: Model, relation: Relation): TestRelation {
  return {
    name: relation.name,
    many: relation.kind === 'many-to-many',
    required: relation.required,
    onDelete: relation.onDelete,
    column: relation.column,
    target: factoryOf(model, relation.to),
    route: relation.toUser ? null : entityNamed(model, relation.to).route,
    unknownId: unknownId(relation.toUser ? 'integer' : entityNamed(model, relation.to).ids),
    single: relation.kind === 'one-to-one',
  };
}

/** Fields with two different values, the smaller one first where they have an order. */
function pairsOf(entity: Entity, timezone: string): readonly Pair[] {
  return entity.fields.flatMap((field) => {
    const [first, second] = [exampleAt(field, 0, timezone), exampleAt(field, 1, timezone)];
    return first === null || second === null || field.type === 'json'
      ? []
      : [{ name: field.name, first, second }];
  });
}

/** Texts that every collation puts in this order. */
const inOrder = (first: string, second: string): boolean =>
  first < second && [/^[a-z]+$/, /^[A-Z]+$/, /^\d+$/].some((kind) => kind.test(first) && kind.test(second));

/** The order of two texts is certain where a single character differs. */
function isOrdered(field: Field, { first, second }: Pair): boolean {
  if (!isText(field)) return true;
  const [one, two] = [first.typed, second.typed];
  if (inOrder(one, two)) return true;
  const differing = [...one].flatMap((sign, at) =>
    sign === two[at] ? [] : [[sign, two[at] ?? ''] as const],
  );
  const [only, ...more] = differing;
  return one.length === two.length && only !== undefined && more.length === 0 && inOrder(...only);
}

/** Fields that a search for the first example finds only in the row that has it. */
function searchedOf(searched: readonly Pair[]): readonly string[] {
  const others = searched.map((one) => one.second.typed.toLowerCase());
  const apart = searched.filter(
    ({ first }) => !others.some((text) => text.includes(first.typed.toLowerCase())),
  );
  return apart.map((one) => one.name);
}

/** Whether the list's order puts the second example before the first one; null where it cannot be told. */
function newestFirst(entity: Entity, ordered: readonly Pair[]): boolean | null {
  const [rule] = entity.order;
  if (rule === undefined) return entity.ids === 'uuid' ? null : false;
  return ordered.some((pair) => pair.name === rule.name) ? rule.descending : null;
}

export function labelOf(model: Model, entity: Entity, name: string): string {
  if (name === 'owned_by') return OWN_LABELS.owned_by;
  const member = [...entity.fields, ...entity.relations].find((one) => one.name === name);
  const text = say(model, member?.label ?? null);
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

function togetherOf(model: Model, entity: Entity, pairs: readonly Pair[]): readonly Together[] {
  return entity.unique.flatMap((rule) => {
    const names = new Set(rule);
    const fields = entity.fields.filter((one) => names.has(one.name)).map((one) => one.name);
    const relations = entity.relations.filter((one) => names.has(one.name));
    // A member that is unique by itself says so at its own field.
    const alone = [
      ...entity.fields.filter((one) => one.unique),
      ...relations.filter((one) => one.kind === 'one-to-one'),
    ];
    if (alone.some((one) => names.has(one.name))) return [];
    if (!fields.every((name) => pairs.some((pair) => pair.name === name))) return [];
    const labels = rule.map((name) => labelOf(model, entity, name));
    const last = labels.pop() ?? '';
    return [
      {
        words: rule.map((name) => (name === 'owned_by' ? 'owner' : name)).join('_and_'),
        fields,
        relations: relations.map((one) => relationOf(model, one)),
        owner: names.has('owned_by'),
        labels: pyString(`${labels.join(', ')} and ${last}`),
      },
    ];
  });
}

function refusedBy(model: Model, entity: Entity): readonly Refusal[] {
  const { timezone } = model.project;
  return entity.members.flatMap((member) => {
    if (member.kind === 'field') return refusalsOf(member.field, timezone);
    const { relation } = member;
    return relationRefusals(relation, relation.toUser ? 'integer' : entityNamed(model, relation.to).ids);
  });
}

/** @returns everything that the templates of an entity's tests and of its factory read. */
export function testedEntity(model: Model, entity: Entity): TestedEntity {
  const { timezone } = model.project;
  const { made, counted, most } = madeValues(entity, timezone);
  const relations = entity.relations.map((one) => relationOf(model, one));
  const pairs = pairsOf(entity, timezone);
  const fieldOf = (name: string): Field | undefined => entity.fields.find((one) => one.name === name);
  const chosen = (is: (field: Field) => boolean): readonly Pair[] =>
    pairs.filter((pair) => is(fieldOf(pair.name) as Field));
  const ordered = chosen(() => true).filter((pair) => isOrdered(fieldOf(pair.name) as Field, pair));
  const targets = relations.map((one) => one.target).filter((one) => one.name !== entity.name);
  const variable = variableOf(entity);
  return {
    name: entity.name, module: entity.module, area: entity.area, route: entity.route,
    variable: TAKEN.has(variable) ? 'row' : variable,
    make: `make_${entity.module}`, valid: `valid_${entity.module}`,
    owned: entity.owned, unknownId: unknownId(entity.ids), access: entity.access,
    made, counted, relations,
    factories: [...new Map(targets.map((one) => [one.name, one])).values()],
    typed: entity.fields.flatMap((field) => {
      const example = exampleAt(field, field.type === 'boolean' ? 1 : 0, timezone);
      return example === null ? [] : [{ name: field.name, typed: pyString(example.typed), python: example.python }];
    }),
    pairs,
    searched: searchedOf(chosen((field) => field.search)),
    filtered: chosen((field) => field.filter).map((one) => ({ name: one.name, typed: pyString(fieldOf(one.name)?.type === 'boolean' ? 'false' : one.first.typed) })),
    sorted: ordered.filter((pair) => fieldOf(pair.name)?.sort).map((one) => one.name),
    newestFirst: newestFirst(entity, ordered),
    fillsPages: most >= ENOUGH - 2,
    unique: chosen((field) => field.unique).map((one) => one.name),
    together: togetherOf(model, entity, pairs),
    refusals: refusedBy(model, entity),
    todayBounds: entity.fields.flatMap(todayBounds),
  }; // prettier-ignore
}

/** Parameters of the list that no row answers, and what the page says. */
export function nothingOf(e: TestedEntity): string | null {
  if (e.searched.length > 0) return '{"q": "no such text"}';
  const [relation] = e.relations;
  return relation === undefined ? null : `{"${relation.name}": "${relation.unknownId}"}`;
}

/** Values that a list cannot read. */
export function badQueries(e: TestedEntity): readonly string[] {
  const [relation] = e.relations;
  return ['{"sort": "no_such_column"}', ...(relation ? [`{"${relation.name}": "x"}`] : [])];
}
