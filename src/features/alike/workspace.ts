/** What the start page says of the words. */
import type { WorkspaceSlot } from '../types.ts';

export const workspace: WorkspaceSlot = {
  without: { look: ['Each app has the messages, error pages and statuses of its own framework.'] },
};
