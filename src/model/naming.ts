/** Rules for single names: their form, their length, and whether somebody else has them. */
import type { DraftEntity, DraftMember } from './entities.ts';
import { moduleOf } from './names.ts';
import { quote } from './problems.ts';
import type { Place, Problems } from './problems.ts';
import {
  LIST_PARAMETERS,
  OWN_ROUTES,
  alternative,
  areaOwner,
  entityOwner,
  isOwnTable,
  memberOwner,
} from './reserved.ts';

export const ENTITY_NAME = /^[A-Z][A-Za-z0-9]{0,39}$/;
/** No `__`, which Django reads as a path, and no `_` at the end. */
export const MEMBER_NAME = /^(?!.*__)(?!.*_$)[a-z][a-z0-9_]{0,39}$/;
export const AREA_NAME = /^(?!.*__)(?!.*_$)[a-z][a-z0-9_]{0,39}$/;

/** A name of the right form that is close to a wrong one. */
function repaired(name: string, capital: boolean): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, ' ')
    .trim();
  const module = moduleOf(plain)
    .replace(/^[^a-z]+/, '')
    .replace(/_+/g, '_')
    .slice(0, 40)
    .replace(/_$/, '');
  if (!capital) return module;
  return module.replace(/(?:^|_)(.)/g, (_, letter: string) => letter.toUpperCase());
}

function tellForm(name: string, what: string, capital: boolean, place: Place, problems: Problems): void {
  const letters = capital
    ? 'at most 40 letters of the English alphabet and digits, a capital letter first'
    : 'at most 40 lower-case letters of the English alphabet, digits and single "_", a letter first, no "_" last';
  const better = repaired(name, capital);
  const fits = (capital ? ENTITY_NAME : MEMBER_NAME).test(better) && better !== name;
  const remedy = fits ? ` Try "${better}".` : '';
  problems.add(
    capital ? 'entity-name' : 'member-name',
    place,
    `${quote(name)} is no name of ${what}: use ${letters}.${remedy}`,
  );
}

/** Checks an entity's own name and what is derived from it. */
export function checkEntityName(draft: DraftEntity, problems: Problems): void {
  const { name, place } = draft;
  if (!ENTITY_NAME.test(name)) {
    tellForm(name, 'an entity', true, place, problems);
    return;
  }
  if (name === 'User') {
    problems.add(
      'reserved-entity',
      place,
      'Users are built in. Remove this entity and relate to them with "to: User".',
    );
    return;
  }
  const owner = entityOwner(name, draft.module);
  if (owner !== null) {
    problems.add(
      'reserved-entity',
      place,
      `${quote(name)} is reserved by ${owner}. Try "${name.slice(0, 35)}Entry".`,
    );
  } else if (isOwnTable(draft.module)) {
    const message = `The table "${draft.module}" belongs to the generated apps or the database. Choose another name.`;
    problems.add('reserved-table', place, message);
  }
  checkRoute(draft, problems);
}

function checkRoute(draft: DraftEntity, problems: Problems): void {
  if (!OWN_ROUTES.includes(draft.route)) return;
  const place = draft.keys.has('plural') ? draft.keys.at('plural') : draft.place;
  const message = `The address "/${draft.route}/" belongs to the generated apps. Choose another "plural" or name.`;
  problems.add('reserved-route', place, message);
}

/** Checks the name of a field or relation. */
export function checkMemberName(member: DraftMember, draft: DraftEntity, problems: Problems): void {
  const { name, place } = member;
  const what = member.kind === 'field' ? 'a field' : 'a relation';
  if (!MEMBER_NAME.test(name)) {
    tellForm(name, what, false, place, problems);
    return;
  }
  const owner = memberOwner(name);
  if (owner !== null) {
    const message = `"${name}" is reserved by ${owner}. Try "${alternative(name, draft.module)}".`;
    problems.add('reserved-name', place, message);
  }
  const filters = member.kind === 'relation' || (member.field?.filter ?? false);
  if (filters && LIST_PARAMETERS.includes(name)) {
    const message = `Every list has a parameter "${name}". Choose another name${member.kind === 'field' ? ' or remove "filter"' : ''}.`;
    problems.add('reserved-filter', place, message);
  }
}

/** Checks an area that the model names itself; the default one is checked as the project's name. */
export function checkArea(draft: DraftEntity, problems: Problems): void {
  if (!draft.keys.has('area') || draft.keys.string('area') === undefined) return;
  const place = draft.keys.at('area');
  if (!AREA_NAME.test(draft.area)) {
    const message = `${quote(draft.area)} is no name of an area: use at most 40 lower-case letters, digits and single "_".`;
    problems.add('area-name', place, message);
    return;
  }
  const owner = areaOwner(draft.area);
  if (owner === null) return;
  const by = owner === 'a package' ? 'a package that the apps use' : owner;
  problems.add(
    'reserved-area',
    place,
    `The area "${draft.area}" is reserved by ${by}. Try "${draft.area.slice(0, 33)}_area".`,
  );
}
