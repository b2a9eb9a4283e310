import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames } from '../e2e/support/halves.ts';
import { serve, type Served } from '../e2e/support/served.ts';
import { has } from '../e2e/support/services.ts';
import { workspace } from '../e2e/support/workspace.ts';
import { contextOf, DESKTOP, going, launch, PATIENCE, PHONE, Watch } from './chromium.ts';

let browser: Browser;
const apps = new Map<Half, Served>();

beforeAll(async () => {
  if (!has('browser')) return;
  browser = await launch();
  const made = await workspace({ name: 'library', preset: 'library' });
  for (const half of halfNames) apps.set(half, await serve(made, half));
});

afterAll(async () => {
  await browser?.close();
  for (const served of apps.values()) await served.stop();
});

function appOf(half: Half): Served {
  const served = apps.get(half);
  if (!served) throw new Error(`${half} is not served`);
  return served;
}

/** What has the focus: enough of it to tell where one is. */
const focused = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const element = document.activeElement;
    return element === null
      ? ''
      : `${element.tagName} ${element.getAttribute('name') ?? element.textContent?.trim() ?? ''}`;
  });

/** Goes on with the Tab key alone, until something has the focus; each stop on the way must be seen. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    const seen = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return true;
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    const at = await focused(page);
    expect([at, seen]).toEqual([at, true]);
    if (wanted.test(at)) return;
  }
  throw new Error(`the Tab key never came to ${wanted}`);
}

/** Presses Enter and waits for the next page. */
async function enter(page: Page): Promise<void> {
  await going(page, () => page.keyboard.press('Enter'));
}

async function typeInto(page: Page, name: string, text: string): Promise<void> {
  await tabTo(page, new RegExp(`^(?:INPUT|TEXTAREA) ${name}$`));
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text);
}

describe.skipIf(!has('browser'))('with the keyboard alone', PATIENCE, () => {
  test.each(halfNames)('somebody signs in, adds, changes and deletes a row in %s', async (half) => {
    const { url, users } = appOf(half);
    const context = await contextOf(browser, appOf(half), 'anonymous', { scheme: 'light', ...DESKTOP });
    const page = await context.newPage();
    const watch = new Watch(page, 200);
    await page.goto(url);
    await page.keyboard.press('Tab');
    expect(await focused(page)).toBe('A Skip to content');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
    await page.goto(url);
    await tabTo(page, /^A Sign in$/);
    await enter(page);
    await typeInto(page, 'username', 'staff');
    await typeInto(page, 'password', users['staff'] ?? '');
    await enter(page);
    await tabTo(page, /^A Tags$/);
    await enter(page);
    await tabTo(page, /^A (?:New|Add)/);
    await enter(page);
    await typeInto(page, 'name', 'by keyboard');
    await enter(page);
    expect(await page.locator('h1').textContent()).toContain('by keyboard');
    await tabTo(page, /^A Edit/);
    await enter(page);
    await typeInto(page, 'name', 'changed by keyboard');
    await enter(page);
    expect(await page.locator('h1').textContent()).toContain('changed by keyboard');
    await tabTo(page, /^A Delete/);
    await enter(page);
    await tabTo(page, /^BUTTON (?:Delete|Yes)/);
    await enter(page);
    expect(new URL(page.url()).pathname).toBe('/tags/');
    expect(await page.locator('main').textContent()).not.toContain('changed by keyboard');
    expect(watch.complaints).toEqual([]);
    await context.close();
  });
});

/** Signs in by the form and adds, changes and deletes a row, with a mouse. */
async function journey(context: BrowserContext, { url, users }: Served): Promise<void> {
  const page = await context.newPage();
  await page.goto(`${url}/accounts/login/?next=/tags/`);
  await page.fill('[name=username]', 'staff');
  await page.fill('[name=password]', users['staff'] ?? '');
  await going(page, () => page.click('main button[type=submit]'));
  expect(new URL(page.url()).pathname).toBe('/tags/');
  await going(page, () => page.click('main a[href="/tags/new/"]'));
  await page.fill('main [name=name]', 'a new tag');
  await going(page, () => page.click('main form[method=post] button[type=submit]'));
  expect(await page.locator('h1').textContent()).toContain('a new tag');
  await going(page, () => page.click('main a[href$="/edit/"]'));
  await page.fill('main [name=name]', 'another tag');
  await going(page, () => page.click('main form[method=post] button[type=submit]'));
  expect(await page.locator('h1').textContent()).toContain('another tag');
  await going(page, () => page.click('main a[href$="/delete/"]'));
  await going(page, () => page.click('main form[method=post] button[type=submit]'));
  expect(new URL(page.url()).pathname).toBe('/tags/');
  await page.goto(`${url}/books/?sort=-title`);
  expect(await page.locator('main tbody tr').count()).toBeGreaterThan(5);
  await going(page, () => page.locator('form[action$="/accounts/logout/"] button').first().click());
  await page.goto(`${url}/accounts/password/`);
  expect(new URL(page.url()).pathname).toBe('/accounts/login/');
}

describe.skipIf(!has('browser'))('without JavaScript', PATIENCE, () => {
  test.each(halfNames)('everything works in %s', async (half) => {
    const look = { scheme: 'light', ...DESKTOP } as const;
    const context = await contextOf(browser, appOf(half), 'anonymous', look, { javaScriptEnabled: false });
    await journey(context, appOf(half));
    await context.close();
  });

  test.each(halfNames)('the menu opens on a phone in %s', async (half) => {
    const look = { scheme: 'dark', ...PHONE } as const;
    const context = await contextOf(browser, appOf(half), 'anonymous', look, { javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(appOf(half).url);
    expect(await page.locator('#menu a[href="/books/"]').isVisible()).toBe(false);
    await page.click('.menu-button');
    await page.click('#menu a[href="/books/"]');
    await page.waitForURL('**/books/');
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
    await context.close();
  });
});
