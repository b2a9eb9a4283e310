/** What the start page says of the API. */
import type { WorkspaceSlot } from '../types.ts';

export const workspace: WorkspaceSlot = {
  look: ['Each entity is there as JSON too, which `/api/docs` documents.'],
  places: [{ what: 'API', flask: 'flask-app/app/AREA/api/', django: 'django-app/AREA/api/' }],
};
