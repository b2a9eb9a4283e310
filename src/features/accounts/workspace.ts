/** What the start page says of accounts. */
import type { WorkspaceSlot } from '../types.ts';

export const workspace: WorkspaceSlot = {
  look: ['Visitors have accounts, which decide who may do what.'],
  places: [{ what: 'accounts', flask: 'flask-app/app/accounts/', django: 'django-app/accounts/' }],
  setup: ['prints the passwords of the sample users once'],
  without: { look: ['There are no accounts: everybody may read and change everything.'] },
};
