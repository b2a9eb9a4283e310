/** Names of the other ends of relations. */
import type { DraftEntity, DraftMember } from './entities.ts';
import { memberOwner, userOwner } from './reserved.ts';
import type { Relation } from './types.ts';

/** The name of the other end, by the relation's draft. */
export type Reverses = ReadonlyMap<DraftMember, string>;

/**
 * Names every other end: as its author says, else `books`, for a one-to-one `book`, to itself `parent_of`.
 * When one entity has several relations to one target, or the target has the name already, it is
 * `matches_by_home`.
 */
export function nameReverses(drafts: readonly DraftEntity[]): Reverses {
  const names = new Map<DraftMember, string>();
  for (const draft of drafts) {
    for (const member of draft.members) {
      if (member.kind === 'field' || member.relation === undefined) continue;
      names.set(member, member.reverse ?? reverseOf(member.relation, draft, drafts));
    }
  }
  return names;
}

function reverseOf(relation: Relation, draft: DraftEntity, drafts: readonly DraftEntity[]): string {
  if (relation.toSelf) return `${relation.name}_of`;
  const usual = relation.kind === 'one-to-one' ? draft.module : draft.plural;
  const several = draft.members.filter(
    (other) => other.kind === 'relation' && other.reverse === undefined && other.relation?.to === relation.to,
  );
  const target = drafts.find((other) => other.name === relation.to);
  const owner = relation.toUser ? userOwner(usual) : memberOwner(usual);
  const taken = owner !== null || (target?.members.some((member) => member.name === usual) ?? false);
  return taken || several.length > 1 ? `${usual}_by_${relation.name}` : usual;
}
