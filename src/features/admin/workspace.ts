/** What the start page says of the admin. */
import type { WorkspaceSlot } from '../types.ts';

export const workspace: WorkspaceSlot = {
  look: ['Staff have an admin at `/admin/`.'],
  places: [{ what: 'admin', flask: 'flask-app/app/AREA/admin/', django: 'django-app/AREA/admin/' }],
};
