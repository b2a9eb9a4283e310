/** Signs somebody in and finds the pages to ask for. */
import type { WorkspaceView } from '../../workspace/view.ts';
import type { Prepared } from '../app.ts';
import { pagesOf, type Page } from './pages.ts';
import { Visitor } from './visitor.ts';

export interface Visit {
  readonly visitor: Visitor;
  readonly pages: readonly Page[];
}

/**
 * A visitor of a running half, as staff where there are accounts.
 * @throws Error when a page is not as it should be.
 */
export async function visit(
  view: WorkspaceView,
  { users }: Prepared,
  url: string,
  connections: number,
): Promise<Visit> {
  const visitor = new Visitor(url, connections);
  try {
    const password = users['staff'];
    if (password !== undefined) await visitor.send('/accounts/login/', { username: 'staff', password });
    return { visitor, pages: await pagesOf(visitor, view.showcase, view.features) };
  } catch (error) {
    visitor.close();
    throw error;
  }
}
