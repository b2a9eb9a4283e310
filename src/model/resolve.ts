/** From drafts to the checked model: references, defaults that look at neighbours, the database's names. */
import type { DraftEntity, DraftMember } from './entities.ts';
import { isSortable } from './fields.ts';
import type { DraftField } from './fields.ts';
import { DatabaseNames } from './names.ts';
import { readOrder, readTitle, readUnique } from './references.ts';
import type { Context } from './read.ts';
import type { Reverses } from './reverses.ts';
import type { Constraint, Entity, Field, Incoming, Model, Project } from './types.ts';

/** Columns of a list page where the model chooses none. */
const USUAL_COLUMNS = 6;

/** Makes the model. Only without problems is what it gives complete. */
export function resolve(
  drafts: readonly DraftEntity[],
  reverses: Reverses,
  project: Project,
  context: Context,
): Model {
  const entities = drafts.map((draft) => resolveEntity(draft, reverses, context));
  const tables = entities.flatMap((entity) => [
    entity.table,
    ...entity.relations.flatMap((relation) => relation.link?.table ?? []),
  ]);
  const names = new DatabaseNames(tables);
  const whole = entities.map((entity): Entity =>
    Object.assign(entity, {
      incoming: incomingOf(entity.name, entities),
      constraints: constraintsOf(entity, names),
    }),
  );
  return { project, entities: whole, areas: [...new Set(whole.map((entity) => entity.area))] };
}

function resolveEntity(draft: DraftEntity, reverses: Reverses, context: Context): Entity {
  const unique = readUnique(draft, context.problems);
  const title = readTitle(draft, context.problems);
  const listed = listedMembers(draft.members, title);
  const members = draft.members.flatMap((member): Entity['members'] => {
    const list = listed.has(member);
    if (member.kind === 'relation') {
      if (member.relation === undefined) return [];
      const reverse = reverses.get(member) ?? '';
      const reverseGiven = member.reverse !== undefined;
      return [{ kind: 'relation', relation: { ...member.relation, reverse, reverseGiven, list } }];
    }
    return member.field === undefined
      ? []
      : [{ kind: 'field', field: finish(member, member.field, list, unique) }];
  });
  return {
    name: draft.name,
    module: draft.module,
    plural: draft.plural,
    table: draft.module,
    route: draft.route,
    label: draft.label,
    pluralLabel: draft.pluralLabel,
    title,
    order: readOrder(draft, title, context.problems),
    unique: unique.map((set) => set.map(({ name }) => name)),
    owned: draft.owned,
    audit: draft.audit,
    createdAt: draft.audit || draft.ids === 'uuid',
    updatedAt: draft.audit,
    access: draft.access,
    ids: draft.ids,
    area: draft.area,
    fields: members.flatMap((member) => (member.kind === 'field' ? [member.field] : [])),
    relations: members.flatMap((member) => (member.kind === 'relation' ? [member.relation] : [])),
    incoming: [],
    members,
    constraints: [],
  };
}

/** What depends on the entity: a column that is shown can be sorted by; text of a unique rule may be absent. */
function finish(
  draft: DraftField,
  field: Field,
  list: boolean,
  unique: readonly (readonly { readonly name: string }[])[],
): Field {
  const ruled = field.unique || unique.some((set) => set.some(({ name }) => name === field.name));
  const nullable = field.nullable || (ruled && !field.required && field.type !== 'boolean');
  return { ...field, list, sort: draft.sort ?? (list && isSortable(field.type)), nullable };
}

function listedMembers(members: readonly DraftMember[], title: string | null): ReadonlySet<DraftMember> {
  if (members.some((member) => member.list === true)) {
    return new Set(members.filter((member) => member.list === true));
  }
  const shown = members.filter((member) => {
    if (member.list === false) return false;
    if (member.kind === 'relation') return member.relation?.kind !== 'many-to-many';
    return member.type !== undefined && !['text', 'json', 'file', 'image'].includes(member.type);
  });
  const titled = shown.filter((member) => member.name === title);
  const rest = shown.filter((member) => member.name !== title);
  return new Set([...titled, ...rest].slice(0, USUAL_COLUMNS));
}

function incomingOf(name: string, entities: readonly Entity[]): readonly Incoming[] {
  return entities.flatMap((entity) =>
    entity.relations
      .filter((relation) => relation.to === name)
      .map((relation) => ({ name: relation.reverse, from: entity.name, relation })),
  );
}

/** Literal bounds only: `today` is the application's rule, and so is a length. */
const hasRange = (field: Field): boolean =>
  [field.min, field.max].some((bound) => bound !== null && 'value' in bound);

function constraintsOf(entity: Entity, names: DatabaseNames): readonly Constraint[] {
  const { table } = entity;
  const column = (member: string): string => {
    if (member === 'owned_by') return 'owned_by_id';
    return entity.relations.find(({ name }) => name === member)?.column ?? member;
  };
  const unique = (members: readonly string[]): Constraint => {
    const columns = members.map(column);
    return { kind: 'unique', name: names.of('uq', table, columns), columns, members };
  };
  const uniques = [
    ...entity.fields.filter((field) => field.unique).map(({ name }) => [name]),
    ...entity.unique,
  ];
  const checks = entity.fields.flatMap((field): readonly Constraint[] => {
    const rule = field.type === 'choice' ? 'choices' : hasRange(field) ? 'range' : null;
    if (rule === null) return [];
    return [{ kind: 'check', name: names.of('ck', table, [field.name]), field: field.name, rule }];
  });
  const indexes = entity.fields
    .filter((field) => field.index)
    .map(({ name }): Constraint => ({
      kind: 'index',
      name: names.of('ix', table, [name]),
      columns: [name],
      members: [name],
    }));
  return [...uniques.map(unique), ...checks, ...indexes];
}
