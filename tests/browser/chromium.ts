import { chromium, type Browser, type BrowserContext, type Page, type Response } from 'playwright-core';
import { signedIn } from '../e2e/support/visitor.ts';
import type { Served } from '../e2e/support/served.ts';
import { browserPath } from '../e2e/support/services.ts';
import type { Who } from './kinds.ts';

const ARGUMENTS = [
  '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
]; // prettier-ignore

export const launch = (): Promise<Browser> =>
  chromium.launch({ executablePath: browserPath, args: ARGUMENTS });

export interface Look {
  readonly scheme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
}

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 390, height: 844 };

/** A context in which somebody is signed in, or nobody. */
export async function contextOf(
  browser: Browser,
  served: Served,
  who: Who,
  { scheme, width, height }: Look,
  more: { readonly javaScriptEnabled?: boolean } = {},
): Promise<BrowserContext> {
  const context = await browser.newContext({
    colorScheme: scheme,
    viewport: { width, height },
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
    ...more,
  });
  if (who !== 'anonymous') {
    const visitor = await signedIn(served, who);
    // The next page welcomes; the one after it is like any other.
    await visitor.ask('/');
    const cookies = [...visitor.cookies].map(([name, value]) => ({ name, value, url: served.url }));
    await context.addCookies(cookies);
  }
  return context;
}

/** Does what leads to another page, and waits until that one is there: a click alone does not. */
export async function going(page: Page, act: () => Promise<unknown>): Promise<void> {
  await Promise.all([page.waitForNavigation(), act()]);
}

/** A browser that does not answer would else use up the time of the whole run. */
export const PATIENCE = { timeout: 180_000 };

/** What a page said that it should not have. */
export class Watch {
  readonly complaints: string[] = [];
  #last: Response | null = null;

  constructor(page: Page, expected: number) {
    page.on('console', (message) => {
      const own = expected >= 400 && message.text().includes(`status of ${expected}`);
      if (['error', 'warning'].includes(message.type()) && !own) this.complaints.push(message.text());
    });
    page.on('pageerror', (error) => this.complaints.push(error.message));
    page.on('dialog', (dialog) => {
      this.complaints.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('response', (response) => {
      if (response.request().isNavigationRequest() && response.frame() === page.mainFrame())
        this.#last = response;
    });
  }

  /** The answer that the page now shown came with. */
  get answer(): Response {
    if (!this.#last) throw new Error('no page was opened');
    return this.#last;
  }
}
