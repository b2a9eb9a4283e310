/** Pictures of the same pages of both apps, which are started for it on databases of their own. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { randomBytes } from 'node:crypto';
import { serveProbed, withPrepared, type Prepared } from '../../bench/app.ts';
import { listOf, rowsOf } from '../../bench/load/pages.ts';
import { Visitor } from '../../bench/load/visitor.ts';
import { failed, fault, type Outcome } from '../../outcome.ts';
import { HALVES } from '../../runtime/halves.ts';
import type { Half } from '../../scaffold/types.ts';
import type { WorkspaceView } from '../../workspace/view.ts';
import type { Screenshot } from '../comparison.ts';
import { findBrowser, takePicture } from './browser.ts';

interface Page {
  readonly title: string;
  readonly address: string;
}

export interface ScreenOptions {
  readonly workspace: string;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
}

const NO_BROWSER = fault(
  'browser',
  '',
  'There is no browser that takes pictures: neither in CHROME_PATH, where that is set, nor else on the path.',
  'Install Chromium or Chrome, or name one in CHROME_PATH.',
);

/** Who looks at the pages, where there are accounts. */
const LOOKS = 'staff';

/** The pages of the entity that stands for all; its first row is the same in both apps. */
async function pagesOf(view: WorkspaceView, visitor: Visitor): Promise<readonly Page[]> {
  const list = listOf(view.showcase);
  const [row = list] = await rowsOf(visitor, list);
  return [
    { title: 'The front page', address: '/' },
    { title: 'A list', address: list },
    { title: 'One row', address: row },
    { title: 'A form', address: `${row}edit/` },
  ];
}

/** One half's pages, each with its picture. */
async function picturesOf(
  view: WorkspaceView,
  prepared: Prepared,
  browser: string,
  { signal }: ScreenOptions,
): Promise<readonly (Page & { readonly image: string })[]> {
  const accounts = prepared.users[LOOKS] !== undefined;
  const key = randomBytes(24).toString('hex');
  const records = path.join(prepared.plan.scratch, 'records');
  await mkdir(records, { recursive: true });
  const serving = await serveProbed(prepared, records, accounts ? { PROBE_KEY: key } : {});
  const visitor = new Visitor(serving.url, 1);
  try {
    const signIn = (address: string): string =>
      accounts ? `/__probe__/${key}/sign-in/${LOOKS}/?next=${encodeURIComponent(address)}` : address;
    if (accounts) await visitor.get(signIn('/'), 302);
    const taken = [];
    for (const page of await pagesOf(view, visitor)) {
      signal?.throwIfAborted();
      const picture = await takePicture(browser, `${serving.url}${signIn(page.address)}`, signal);
      taken.push({ ...page, image: `data:image/webp;base64,${picture.toString('base64')}` });
    }
    return taken;
  } finally {
    visitor.close();
    await serving.stop();
  }
}

/** Pictures of four pages of either app, somebody signed in. The workspace and its databases are not written to. */
export async function takeScreenshots(
  view: WorkspaceView,
  options: ScreenOptions,
): Promise<Outcome<readonly Screenshot[]>> {
  const browser = await findBrowser();
  if (browser === null) return failed(NO_BROWSER);
  options.say('Taking pictures of both apps ...');
  return withPrepared(options, async (prepared) => {
    // Both end before their folder goes, also when one of them fails.
    const ended = await Promise.allSettled(
      HALVES.map((half: Half) => picturesOf(view, prepared[half], browser, options)),
    );
    const [flask, django] = ended.map((one) => {
      if (one.status === 'rejected') throw one.reason;
      return one.value;
    });
    if (flask === undefined || django === undefined) throw new Error('There are two halves.');
    return flask.map(({ title, address, image }, at) => ({
      title,
      address,
      images: { flask: image, django: django[at]?.image ?? '' },
    }));
  });
}
