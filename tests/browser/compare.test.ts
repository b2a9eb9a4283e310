/** The report of `compare`, opened from disk as a reader does. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { bin } from '../e2e/support/places.ts';
import { succeed } from '../e2e/support/program.ts';
import { full, has } from '../e2e/support/services.ts';
import { generated } from '../e2e/support/workspace.ts';
import { DESKTOP, launch, PATIENCE, PHONE } from './chromium.ts';
import { invalid, keep, violations } from './judges.ts';

const LOOKS = [
  { name: 'light desktop', colorScheme: 'light' as const, viewport: DESKTOP },
  { name: 'dark desktop', colorScheme: 'dark' as const, viewport: DESKTOP },
  { name: 'dark phone', colorScheme: 'dark' as const, viewport: PHONE },
];
/** What is left of an A4 page inside margins of 12 mm, in pixels of CSS. */
const PAPER = { width: Math.floor((186 / 25.4) * 96), height: Math.floor((273 / 25.4) * 96) };

/** The judges take a minute for the report of a large pair: the gate looks at that of a small one. */
const [PRESET, ENTITY] = full ? ['helpdesk', 'ticket'] : ['tasks', 'task'];

const PANE = /<pre tabindex="0">.*?<\/pre>/gs;

describe.skipIf(!has('browser'))('the report', PATIENCE, () => {
  let browser: Browser;
  let file: string;
  beforeAll(async () => {
    const made = await generated({ name: PRESET, preset: PRESET });
    await succeed(process.execPath, [bin, 'compare', made.folder, '--static'], { cwd: made.folder });
    file = path.join(made.folder, 'comparison', 'index.html');
    browser = await launch();
  });
  afterAll(() => browser.close());

  test('is valid HTML', async () => {
    const html = readFileSync(file, 'utf8');
    const panes = [...html.matchAll(PANE)].map(([pane]) => pane);
    // The validator takes minutes for tens of thousands of coloured words: some panes stand for all.
    const some = panes.filter((_, at) => at % 40 === 0).join('\n');
    expect(await invalid(html.replaceAll(PANE, '<pre></pre>'))).toEqual([]);
    expect(
      await invalid(
        `<!DOCTYPE html><html lang="en"><head><title>x</title></head><body>${some}</body></html>`,
      ),
    ).toEqual([]);
  });

  test.each(LOOKS)('is for everybody to read, $name', async ({ name, ...look }) => {
    const page = await browser.newPage(look);
    const asked: string[] = [];
    const said: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    page.on('console', (message) => said.push(message.text()));
    await page.goto(`file://${file}`);
    keep(await page.screenshot(), `report, ${name}`);
    await page.locator(`#code-form-${ENTITY} > summary`).click();
    const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
    expect({ axe: await violations(page), wide }).toEqual({ axe: [], wide: false });
    expect({ asked, said }).toEqual({ asked: [`file://${file}`], said: [] });
    await page.close();
  });

  test('is filtered with the keyboard alone, without a script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`file://${file}`);
    const groups = page.locator('.group:visible');
    const all = await groups.count();
    await page.locator('#concern-any').focus();
    for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press('ArrowRight');
    const concern = await page.locator('input[name="concern"]:checked').getAttribute('value');
    const some = await groups.count();
    expect(some).toBeGreaterThan(0);
    expect(some).toBeLessThan(all / 2);
    const concerns = await groups.evaluateAll((found) =>
      found.map((one) => one.getAttribute('data-concern')),
    );
    expect(new Set(concerns)).toEqual(new Set([concern]));
    keep(await page.screenshot(), 'report, filtered');
    await context.close();
  });

  test('leads from a claim to the lines that show it', async () => {
    const page = await browser.newPage();
    await page.goto(`file://${file}`);
    const link = page.locator('#claims a[href^="#django-app-"]').first();
    await page.locator('#claims details:has(a[href^="#django-app-"]) > summary').first().click();
    await link.click();
    const target = page.locator(':target');
    await expect.poll(() => target.isVisible()).toBe(true);
    expect(await target.locator('figcaption').textContent()).toContain('django-app/');
    await page.close();
  });

  test('has its first screen on one page of paper', async () => {
    const page = await browser.newPage({ viewport: PAPER });
    await page.goto(`file://${file}`);
    await page.emulateMedia({ media: 'print' });
    const bottom = await page.evaluate(
      () => document.querySelector('#summary')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
    );
    expect(bottom).toBeLessThanOrEqual(PAPER.height);
    await page.close();
  });
});
