/** What a model may not say when the apps have no accounts. */
import type { DraftEntity } from './entities.ts';
import type { Place, Problems } from './problems.ts';

/** Rule of the problems that accounts would solve. */
export const NEEDS_ACCOUNTS = 'needs-accounts';

/** Owners, rights and relations to users are nothing without users. */
export function checkAccounts(drafts: readonly DraftEntity[], problems: Problems): void {
  const refuse = (place: Place, what: string): void => {
    problems.add(
      NEEDS_ACCOUNTS,
      place,
      `${what} needs accounts, and they are switched off. Remove it, or switch accounts on.`,
    );
  };
  for (const { keys, owned, access, members } of drafts) {
    if (owned) refuse(keys.at('owned'), '"owned"');
    if (access !== 'public') refuse(keys.at('access'), `"access: ${access}"`);
    for (const member of members) {
      if (member.kind === 'relation' && member.relation?.toUser === true) {
        refuse(member.keys.at('to'), 'A relation to User');
      }
    }
  }
}
