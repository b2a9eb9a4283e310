import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames } from '../e2e/support/halves.ts';
import { serve, type Served } from '../e2e/support/served.ts';
import { has } from '../e2e/support/services.ts';
import { workspace } from '../e2e/support/workspace.ts';
import { contextOf, DESKTOP, going, launch, PATIENCE, PHONE, Watch, type Look } from './chromium.ts';
import { keep } from './judges.ts';

/** How one admin is driven: here the two need not look alike. */
interface Driver {
  readonly list: (entity: string) => string;
  readonly add: string;
  readonly rows: string;
  readonly search: string;
  readonly edit: (page: Page, title: string) => Promise<void>;
  readonly ask: (page: Page, title: string) => Promise<void>;
}

const row = (page: Page, selector: string, title: string) =>
  page.locator(selector).filter({ hasText: title });

/** Clicks one of the signs at the beginning of a row. */
const icon = (page: Page, title: string, sign: string): Promise<void> =>
  going(page, () => row(page, DRIVERS.flask.rows, title).locator(`a[title="${sign}"]`).click());

const DRIVERS: Readonly<Record<Half, Driver>> = {
  flask: {
    list: (entity) => `/admin/library/${entity}/`,
    add: 'text=Add',
    rows: 'table.model-list tbody tr:has(td a)',
    search: 'input[name=search]',
    edit: (page, title) => icon(page, title, 'Edit Record'),
    ask: (page, title) => icon(page, title, 'Delete'),
  },
  django: {
    list: (entity) => `/admin/library/${entity}/`,
    add: '.object-tools .addlink',
    rows: '#result_list tbody tr',
    search: 'input[name=q]',
    edit: (page, title) =>
      going(page, () => page.locator('#result_list').getByRole('link', { name: title }).click()),
    ask: async (page, title) => {
      await DRIVERS.django.edit(page, title);
      await going(page, () => page.click('a.deletelink'));
    },
  },
};

const SAVE = 'input[type=submit][value=Save]';
const DELETE = '#content form [type=submit], form button.btn-danger';
let browser: Browser;
const apps = new Map<Half, Served>();

/** Opens a page for staff, and remembers what it says that it should not. */
async function opened(
  half: Half,
  look: Look,
  expected = 200,
): Promise<{ page: Page; watch: Watch; url: string }> {
  const served = apps.get(half);
  if (!served) throw new Error(`${half} is not served`);
  const page = await (await contextOf(browser, served, 'staff', look)).newPage();
  return { page, watch: new Watch(page, expected), url: served.url };
}

describe.skipIf(!has('browser'))('the admin', PATIENCE, () => {
  beforeAll(async () => {
    browser = await launch();
    const made = await workspace({ name: 'library', preset: 'library' });
    for (const half of halfNames) apps.set(half, await serve(made, half));
  });
  afterAll(async () => {
    await browser.close();
    for (const served of apps.values()) await served.stop();
  });

  for (const look of [
    { name: 'light desktop', scheme: 'light' as const, ...DESKTOP },
    { name: 'dark desktop', scheme: 'dark' as const, ...DESKTOP },
    { name: 'light phone', scheme: 'light' as const, ...PHONE },
  ]) {
    test.each(halfNames)(`of %s shows its pages, ${look.name}`, async (half) => {
      const { list, rows } = DRIVERS[half];
      const { page, watch, url } = await opened(half, look);
      await page.goto(`${url}/`);
      await going(page, () => page.click('.site-footer a:text-is("Admin")'));
      keep(await page.screenshot({ fullPage: true }), `admin, home, ${look.name}, ${half}`);
      if (half === 'flask' && look.width === PHONE.width) {
        await page.click('.navbar-toggler');
        await page.locator('.navbar-nav >> text=Books').waitFor({ state: 'visible' });
      }
      for (const entity of ['book', 'loan', 'review']) {
        await page.goto(url + list(entity));
        expect(await page.locator(rows).count()).toBeGreaterThan(0);
        keep(await page.screenshot({ fullPage: true }), `admin, ${entity} list, ${look.name}, ${half}`);
      }
      await page.goto(url + list('book'));
      await going(page, () => page.click(DRIVERS[half].add));
      keep(await page.screenshot({ fullPage: true }), `admin, book form, ${look.name}, ${half}`);
      // The browser's own check would keep the form from being sent.
      await page.locator('form:has([name=title])').evaluate((form) => form.setAttribute('novalidate', ''));
      await going(page, () => page.click(SAVE));
      keep(await page.screenshot({ fullPage: true }), `admin, book errors, ${look.name}, ${half}`);
      await page.goto(`${url}/admin/accounts/user/`);
      keep(await page.screenshot({ fullPage: true }), `admin, users, ${look.name}, ${half}`);
      expect(watch.complaints).toEqual([]);
      await page.context().close();
    });
  }

  test.each(halfNames)('of %s adds, finds, changes and deletes a row', async (half) => {
    const { list, add, rows, search, edit, ask } = DRIVERS[half];
    const { page, watch, url } = await opened(half, { scheme: 'light', ...DESKTOP });
    await page.goto(url + list('tag'));
    await going(page, () => page.click(add));
    await page.fill('[name=name]', 'Quokkas');
    await going(page, () => page.click(SAVE));
    await page.fill(search, 'quokka');
    await going(page, () => page.press(search, 'Enter'));
    expect(await page.locator(rows).count()).toBe(1);

    await edit(page, 'Quokkas');
    await page.fill('[name=name]', 'Wombats');
    await going(page, () => page.click(SAVE));
    await page.goto(url + list('tag'));
    expect(await row(page, rows, 'Quokkas').count()).toBe(0);

    await ask(page, 'Wombats');
    keep(await page.screenshot({ fullPage: true }), `admin, question, light desktop, ${half}`);
    await page.goto(url + list('tag'));
    expect(await row(page, rows, 'Wombats').count()).toBe(1);
    await ask(page, 'Wombats');
    await going(page, () => page.click(DELETE));
    await page.goto(url + list('tag'));
    expect(await row(page, rows, 'Wombats').count()).toBe(0);
    expect(watch.complaints).toEqual([]);
    await page.context().close();
  });

  test.each(halfNames)('of %s shows both when two people change a row', async (half) => {
    const { list, edit, rows } = DRIVERS[half];
    const { page, watch, url } = await opened(half, { scheme: 'light', ...DESKTOP }, 409);
    await page.goto(url + list('tag'));
    await edit(page, 'classic');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.fill('[name=name]', 'Okapis');
    await going(other, () => other.click(SAVE));
    await page.fill('[name=name]', 'Pangolins');
    await going(page, () => page.click(SAVE));
    expect(watch.answer.status()).toBe(409);
    expect(await page.innerText('section.conflict')).toMatch(/Okapis[\s\S]*Pangolins/);
    expect(await page.inputValue('[name=name]')).toBe('Pangolins');
    keep(await page.screenshot({ fullPage: true }), `admin, conflict, light desktop, ${half}`);
    await going(page, () => page.click(SAVE));
    await page.goto(url + list('tag'));
    expect(await row(page, rows, 'Pangolins').count()).toBe(1);
    expect(await row(page, rows, 'Okapis').count()).toBe(0);
    expect(watch.complaints).toEqual([]);
    await page.context().close();
  });

  test('of both finds the same books by their status', async () => {
    const flask = await opened('flask', { scheme: 'light', ...DESKTOP });
    await flask.page.goto(`${flask.url}/admin/library/book/`);
    await flask.page.selectOption('select[name=status]', { index: 1 });
    await going(flask.page, () => flask.page.click('form[role=search] button'));
    const django = await opened('django', { scheme: 'light', ...DESKTOP });
    await django.page.goto(`${django.url}/admin/library/book/?status__exact=ordered`);
    const counts = [
      await flask.page.locator(DRIVERS.flask.rows).count(),
      await django.page.locator(DRIVERS.django.rows).count(),
    ];
    expect(counts[0]).toBe(counts[1]);
    expect([...flask.watch.complaints, ...django.watch.complaints]).toEqual([]);
    for (const { page } of [flask, django]) await page.context().close();
  });
});
