/** An entity's references to its own members: title, order and unique together. */
import type { DraftEntity, DraftMember } from './entities.ts';
import { isSortable } from './fields.ts';
import { quote, suggestion } from './problems.ts';
import type { Place, Problems } from './problems.ts';
import { names } from './read.ts';
import type { Entity } from './types.ts';

interface Named {
  readonly name: string;
  readonly place: Place;
}

const find = (draft: DraftEntity, name: string): DraftMember | undefined =>
  draft.members.find((member) => member.name === name);

function unknown(
  draft: DraftEntity,
  name: string,
  place: Place,
  extra: readonly string[],
  problems: Problems,
): void {
  const known = [...draft.members.map((member) => member.name), ...extra];
  const hints: Readonly<Record<string, string>> = {
    created_at: ' Add "audit: true".',
    updated_at: ' Add "audit: true".',
    owned_by: ' Add "owned: true".',
  };
  const remedy = Object.hasOwn(hints, name) ? hints[name] : suggestion(name, known);
  const message = `${draft.name} has no field or relation ${quote(name)}.${remedy}`;
  problems.add('unknown-member', place, message);
}

/** The field that stands for a row: the chosen one, else the first required string, else the first string. */
export function readTitle(draft: DraftEntity, problems: Problems): string | null {
  const fields = draft.members.filter((member) => member.kind === 'field');
  if (!draft.keys.has('title')) {
    const strings = fields.filter((member) => member.type === 'string');
    return (strings.find((member) => member.field?.required) ?? strings[0])?.name ?? null;
  }
  const name = draft.keys.string('title');
  if (name === undefined) return null;
  const place = draft.keys.at('title');
  const member = find(draft, name);
  if (member === undefined) unknown(draft, name, place, [], problems);
  else if (member.kind === 'relation') {
    problems.add('title-field', place, 'A relation cannot be the title. Choose a field with a short value.');
  } else if (member.type !== undefined && (!isSortable(member.type) || member.type === 'boolean')) {
    const message = `A field of type "${member.type}" cannot be the title. Choose a field with a short value.`;
    problems.add('title-field', place, message);
  }
  return name;
}

/** The order of lists: the chosen one, else by the title. */
export function readOrder(draft: DraftEntity, title: string | null, problems: Problems): Entity['order'] {
  const usual = title === null ? [] : [{ name: title, descending: false }];
  const given = draft.keys.names('order');
  if (given === undefined) return usual;
  const seen = new Set<string>();
  return given.flatMap(({ name: written, place }) => {
    const name = written.replace(/^-/, '');
    if (seen.has(name)) {
      problems.add('duplicate', place, `${quote(name)} is in the order twice. Remove one.`);
      return [];
    }
    seen.add(name);
    return orders(draft, name, place, problems) ? [{ name, descending: written.startsWith('-') }] : [];
  });
}

function orders(draft: DraftEntity, name: string, place: Place, problems: Problems): boolean {
  const dates = [
    ...(draft.audit || draft.ids === 'uuid' ? ['created_at'] : []),
    ...(draft.audit ? ['updated_at'] : []),
  ];
  if (dates.includes(name)) return true;
  const member = find(draft, name);
  if (name === 'id') {
    problems.add('order-id', place, 'The id always comes last in an order by itself. Remove it.');
  } else if (member?.kind === 'relation' || (member === undefined && name === 'owned_by')) {
    problems.add('order-field', place, 'A list is not ordered by a relation. Use a field of this entity.');
  } else if (member === undefined) unknown(draft, name, place, dates, problems);
  else if (member.type !== undefined && !isSortable(member.type)) {
    const message = `A list is not ordered by a field of type "${member.type}". Use a field with a short value.`;
    problems.add('order-field', place, message);
  } else return true;
  return false;
}

/** Unique-together rules with the place of each name. */
export function readUnique(draft: DraftEntity, problems: Problems): readonly (readonly Named[])[] {
  const node = draft.keys.node('unique');
  if (node === undefined) return [];
  const what = '"unique" of an entity is a list of lists of names, such as [[title, author]]';
  if (node.kind !== 'list') {
    problems.add('wrong-type', node, `${what}.`);
    return [];
  }
  const seen = new Set<string>();
  return node.items.flatMap((item) => {
    const set = names(item, what, problems);
    if (set === undefined) return [];
    const key = set
      .map(({ name }) => name)
      .toSorted()
      .join(' ');
    if (seen.has(key))
      problems.add('duplicate', item, 'The same fields are unique together twice. Remove one.');
    seen.add(key);
    checkSet(draft, set, item, problems);
    return [set];
  });
}

function checkSet(draft: DraftEntity, set: readonly Named[], place: Place, problems: Problems): void {
  if (set.length < 2) {
    const message =
      'Unique together needs two names at least. For one field write "unique: true" at the field.';
    problems.add('unique-single', place, message);
  }
  const seen = new Set<string>();
  for (const { name, place: at } of set) {
    if (seen.has(name)) problems.add('duplicate', at, `${quote(name)} is in this rule twice. Remove one.`);
    seen.add(name);
    checkMember(draft, name, at, problems);
  }
}

function checkMember(draft: DraftEntity, name: string, place: Place, problems: Problems): void {
  if (name === 'owned_by' && draft.owned) return;
  const member = find(draft, name);
  if (member === undefined) unknown(draft, name, place, draft.owned ? ['owned_by'] : [], problems);
  else if (member.kind === 'relation') {
    if (member.relation?.kind === 'many-to-many') {
      problems.add(
        'unique-type',
        place,
        'A many-to-many has no column that could be unique. Remove it from the rule.',
      );
    }
  } else if (member.type !== undefined && !isSortable(member.type)) {
    const message = `A field of type "${member.type}" cannot be part of a unique rule. Remove it from the rule.`;
    problems.add('unique-type', place, message);
  } else if ((member.field?.maxLength ?? 0) > 255) {
    const message = 'Text in a unique rule has at most 255 characters. Lower "max" of the field to 255.';
    problems.add('long-key', place, message);
  }
}
