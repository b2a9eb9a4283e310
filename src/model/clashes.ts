/** Names that would be the same: within an entity, on the other end of a relation, between entities. */
import type { DraftEntity, DraftMember } from './entities.ts';
import { MEMBER_NAME } from './naming.ts';
import { quote } from './problems.ts';
import type { Place, Problems } from './problems.ts';
import { CLASS_ENDS, isOwnTable, memberOwner, userOwner } from './reserved.ts';

/** Attributes that Django makes for a member beside the member itself. */
function attributesOf(member: DraftMember): readonly string[] {
  if (member.kind === 'relation') return member.relation?.column ? [member.relation.column] : [];
  const { name, type, field } = member;
  if (type === 'choice') return [`get_${name}_display`, `validate_${name}`];
  const dated = (type === 'date' || type === 'datetime') && field?.nullable === false;
  return dated
    ? [`get_next_by_${name}`, `get_previous_by_${name}`, `validate_${name}`]
    : [`validate_${name}`];
}

/** Members, the attributes derived from them, and the other ends of relations share one class. */
export function checkMemberClashes(
  draft: DraftEntity,
  drafts: readonly DraftEntity[],
  reverses: ReadonlyMap<DraftMember, string>,
  problems: Problems,
): void {
  const seen = new Set<string>();
  for (const member of draft.members) {
    if (seen.has(member.name)) problems.add('same-name', member.place, sameName(member));
    seen.add(member.name);
  }
  for (const member of draft.members) {
    for (const attribute of attributesOf(member)) {
      const clash = draft.members.find((other) => other.name === attribute && other !== member);
      if (clash === undefined) continue;
      const message = `The ${member.kind} "${member.name}" makes the name "${attribute}". Rename this ${clash.kind} or the other.`;
      problems.add('derived-name', clash.place, message);
    }
  }
  checkReverses(draft, drafts, reverses, problems);
}

function sameName(member: DraftMember): string {
  if (member.kind === 'relation' && member.turned) {
    return `The other entity has a field or relation "${member.name}" already. Write the relation at one end only, or choose another "reverse".`;
  }
  return `A field and a relation are both called "${member.name}". Rename one.`;
}

/** The other ends that lie on this entity: free names, each once. */
function checkReverses(
  draft: DraftEntity,
  drafts: readonly DraftEntity[],
  reverses: ReadonlyMap<DraftMember, string>,
  problems: Problems,
): void {
  const names = new Map<string, string>();
  for (const member of draft.members) {
    names.set(member.name, `the ${member.kind} "${member.name}"`);
    for (const attribute of attributesOf(member)) names.set(attribute, `the ${member.kind} "${member.name}"`);
  }
  for (const other of drafts) {
    for (const member of other.members) {
      if (member.kind === 'field' || member.relation?.to !== draft.name) continue;
      // Written at both ends: told once, as the same name at the end that holds it.
      if (member.turned && other.members.some((each) => each.name === member.name && each !== member))
        continue;
      const name = reverses.get(member) ?? '';
      const place = reversePlace(member);
      const taker = names.get(name);
      if (taker !== undefined) {
        const message = `"${name}" on ${draft.name} is ${taker} already. Choose another "reverse".`;
        problems.add('reverse-clash', place, message);
      }
      names.set(name, `the other end of ${other.name}.${member.name}`);
    }
  }
}

/** Where the name of the other end is written: a one-to-many has it as its own name. */
const reversePlace = (member: DraftMember): Place =>
  member.kind === 'relation' && !member.turned && member.keys.has('reverse')
    ? member.keys.at('reverse')
    : member.place;

/** The form of each chosen reverse name, and whether a framework has it. */
export function checkReverseNames(
  drafts: readonly DraftEntity[],
  reverses: ReadonlyMap<DraftMember, string>,
  problems: Problems,
): void {
  const onUser = new Map<string, string>();
  for (const draft of drafts.filter((each) => each.owned))
    onUser.set(`owned_${draft.plural}`, 'the generator');
  for (const draft of drafts) {
    for (const member of draft.members) {
      if (member.kind === 'field' || member.relation === undefined) continue;
      const name = reverses.get(member) ?? '';
      const place = reversePlace(member);
      if (!MEMBER_NAME.test(name)) {
        if (member.reverse !== undefined) {
          const letters = 'lower-case letters of the English alphabet, digits and single "_", at most 40';
          problems.add('member-name', place, `${quote(name)} is no name of the other end: use ${letters}.`);
        }
        continue;
      }
      const owner = member.relation.toUser
        ? (userOwner(name) ?? onUser.get(name) ?? null)
        : memberOwner(name);
      if (owner !== null) {
        const on = member.relation.toUser ? ' on users' : '';
        problems.add(
          'reserved-reverse',
          place,
          `The other end "${name}" is reserved${on} by ${owner}. Choose another "reverse".`,
        );
      }
      if (member.relation.toUser) onUser.set(name, `${draft.name}.${member.name}`);
    }
  }
}

/**
 * Modules, variables, tables and classes of different entities. Their addresses come from their plurals and
 * so need no rule of their own.
 */
export function checkEntityClashes(drafts: readonly DraftEntity[], problems: Problems): void {
  const names = new Map<string, DraftEntity>();
  for (const draft of drafts) {
    const clash = entityClash(draft, names, problems);
    if (clash !== null) problems.add(clash.rule, clash.place, clash.message);
    for (const name of [draft.module, draft.plural]) if (!names.has(name)) names.set(name, draft);
  }
  for (const draft of drafts) {
    checkLetterCase(draft, drafts, problems);
    checkClasses(draft, drafts, problems);
  }
  checkTables(drafts, problems);
}

/** The first name of an entity that an earlier one has. */
function entityClash(
  draft: DraftEntity,
  names: ReadonlyMap<string, DraftEntity>,
  problems: Problems,
): { rule: string; place: Place; message: string } | null {
  const { name, module, plural } = draft;
  const place = draft.keys.has('plural') ? draft.keys.at('plural') : draft.place;
  const told = (other: DraftEntity): string => `${other.name} (line ${problems.line(other.place)})`;
  const same = names.get(module);
  if (same !== undefined) {
    const message = `${name} and ${told(same)} would both be "${module}" in the code or the database. Rename one of them.`;
    return { rule: 'same-module', place: draft.place, message };
  }
  const other = names.get(plural);
  if (other !== undefined) {
    const message = `The plural of ${name}, "${plural}", is a name of ${told(other)}. Give one of them another "plural".`;
    return { rule: 'same-plural', place, message };
  }
  return null;
}

/** Django keeps its models by their names in lower case. */
function checkLetterCase(draft: DraftEntity, drafts: readonly DraftEntity[], problems: Problems): void {
  const lower = draft.name.toLowerCase();
  const other = drafts.slice(0, drafts.indexOf(draft)).find((each) => each.name.toLowerCase() === lower);
  if (other === undefined || other.module === draft.module) return;
  const message = `${draft.name} and ${other.name} (line ${problems.line(other.place)}) differ in the case of letters alone, which Django does not tell apart. Rename one of them.`;
  problems.add('same-class', draft.place, message);
}

function checkClasses(draft: DraftEntity, drafts: readonly DraftEntity[], problems: Problems): void {
  for (const end of CLASS_ENDS) {
    const other = drafts.find((each) => each.name === `${draft.name}${end}`);
    if (other === undefined) continue;
    const message = `${draft.name} makes a class "${other.name}". Rename this entity or ${draft.name}.`;
    problems.add('same-class', other.place, message);
  }
}

/** Tables of many-to-many relations lie beside those of the entities. */
function checkTables(drafts: readonly DraftEntity[], problems: Problems): void {
  const tables = new Map(drafts.map((draft) => [draft.module, draft.name]));
  for (const draft of drafts) {
    for (const member of draft.members) {
      if (member.kind === 'field' || !member.relation?.link) continue;
      const { table } = member.relation.link;
      const other =
        tables.get(table) ?? (isOwnTable(table) ? 'the generated apps or the database' : undefined);
      if (other !== undefined) {
        const message = `The links would be in the table "${table}", which belongs to ${other}. Rename the relation.`;
        problems.add('same-table', member.place, message);
      }
      tables.set(table, `${draft.name}.${member.name}`);
    }
  }
}
