/** What the start page says of the lab. */
import type { WorkspaceSlot } from '../types.ts';

export const workspace: WorkspaceSlot = {
  look: [
    '`/lab/` shows in either app what its pages do not: the session, an error, mistakes in a template, async.',
  ],
  places: [{ what: 'lab', flask: 'flask-app/app/lab/', django: 'django-app/lab/' }],
};
