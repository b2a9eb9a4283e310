import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames } from '../e2e/support/halves.ts';
import { serve, type Served } from '../e2e/support/served.ts';
import { full, has } from '../e2e/support/services.ts';
import { workspace } from '../e2e/support/workspace.ts';
import { contextOf, DESKTOP, going, launch, PATIENCE, PHONE, Watch } from './chromium.ts';
import { invalid, keep, violations } from './judges.ts';

const PATHS = [
  '', 'session/', 'undefined/', 'request/?q=lemon', 'waiting/', 'waiting/async/', 'converters/emma/', 'parts/', 'one-file/',
]; // prettier-ignore
const LOOKS = [
  { name: 'light desktop', scheme: 'light' as const, ...DESKTOP },
  ...(full ? [{ name: 'dark phone', scheme: 'dark' as const, ...PHONE }] : []),
];

let browser: Browser;
const apps = new Map<Half, Served>();

function servedBy(half: Half): Served {
  const served = apps.get(half);
  if (!served) throw new Error(`${half} is not served`);
  return served;
}

describe.skipIf(!has('browser'))('the lab', PATIENCE, () => {
  beforeAll(async () => {
    browser = await launch();
    const made = await workspace({ name: 'lab', preset: 'tasks', features: 'lab' });
    for (const half of halfNames) apps.set(half, await serve(made, half));
  });
  afterAll(async () => {
    await browser.close();
    for (const served of apps.values()) await served.stop();
  });

  for (const half of halfNames) {
    test.each(LOOKS)(`of ${half} is whole, $name`, async (look) => {
      const context = await contextOf(browser, servedBy(half), 'anonymous', look);
      for (const path of PATHS) {
        const page = await context.newPage();
        const watch = new Watch(page, 200);
        await page.goto(`${servedBy(half).url}/lab/${path}`);
        const told = {
          complaints: watch.complaints,
          axe: await violations(page),
          html: await invalid(await watch.answer.text()),
          wide: await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth),
        };
        keep(
          await page.screenshot({ fullPage: true }),
          `lab, ${path.replaceAll(/\W/g, ' ')}, ${look.name}, ${half}`,
        );
        expect(told, path).toEqual({ complaints: [], axe: [], html: [], wide: false });
        await page.close();
      }
      await context.close();
    });

    test(`of ${half} remembers a word`, async () => {
      const context = await contextOf(browser, servedBy(half), 'anonymous', { scheme: 'light', ...DESKTOP });
      const page = await context.newPage();
      await page.goto(`${servedBy(half).url}/lab/`);
      await going(page, () => page.getByRole('link', { name: 'The session' }).click());
      await page.getByLabel('A word to remember').fill('lemon');
      await going(page, () => page.getByRole('button', { name: 'Remember' }).click());
      expect(await page.locator('dl.fields').textContent()).toContain('lemon');
      await context.close();
    });
  }
});
