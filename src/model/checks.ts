/** All rules that look at more than one field or relation, and the rules for names. */
import { checkEntityClashes, checkMemberClashes, checkReverseNames } from './clashes.ts';
import { checkCycles } from './cycles.ts';
import type { DraftEntity } from './entities.ts';
import { checkArea, checkEntityName, checkMemberName } from './naming.ts';
import type { Problems } from './problems.ts';
import type { Reverses } from './reverses.ts';

/** Adds a problem for every rule that the entities break together. */
export function checkEntities(drafts: readonly DraftEntity[], reverses: Reverses, problems: Problems): void {
  for (const draft of drafts) {
    checkEntityName(draft, problems);
    checkArea(draft, problems);
    for (const member of draft.members) checkMemberName(member, draft, problems);
    checkMemberClashes(draft, drafts, reverses, problems);
  }
  checkReverseNames(drafts, reverses, problems);
  checkEntityClashes(drafts, problems);
  checkCycles(drafts, problems);
}
