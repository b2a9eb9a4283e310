import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { FEATURE_IDS } from '../../src/features/types.ts';
import { claimNamed, topicNamed } from '../../src/knowledge/find.ts';
import { claimPage, overviewPage, topicPage } from '../../src/knowledge/pages/pages.ts';
import { htmlPage } from '../../src/knowledge/render/html.ts';
import { knowledge, pairOf, viewOf } from '../knowledge/support.ts';
import { has } from '../e2e/support/services.ts';
import { DESKTOP, launch, PATIENCE, PHONE } from './chromium.ts';
import { keep, violations } from './judges.ts';

const LOOKS = [
  { name: 'light desktop', colorScheme: 'light' as const, viewport: DESKTOP },
  { name: 'dark desktop', colorScheme: 'dark' as const, viewport: DESKTOP },
  { name: 'dark phone', colorScheme: 'dark' as const, viewport: PHONE },
  { name: 'light phone', colorScheme: 'light' as const, viewport: PHONE },
];

const view = viewOf(pairOf('presets/library/model.yaml', FEATURE_IDS), FEATURE_IDS);
const reader = { view, command: 'flask-vs-django explain' };

function pages(): readonly (readonly [string, string])[] {
  const topic = topicNamed(knowledge, 'routing');
  const claim = claimNamed(knowledge, 'flask-features-signed-sessions');
  if (!topic || !claim) throw new Error('They are not there.');
  return [
    ['overview', htmlPage(overviewPage(knowledge, reader))],
    ['topic', htmlPage(topicPage(topic, knowledge, reader))],
    ['claim', htmlPage(claimPage(claim, knowledge, reader))],
  ];
}

let browser: Browser;

describe.skipIf(!has('browser'))('what is explained, as HTML', PATIENCE, () => {
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(() => browser.close());

  test.each(LOOKS)('is for everybody to read, $name', async ({ name, ...look }) => {
    const context = await browser.newContext(look);
    for (const [title, html] of pages()) {
      const page = await context.newPage();
      await page.setContent(html);
      keep(await page.screenshot({ fullPage: true }), `explain, ${title}, ${name}`);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);
      expect({ axe: await violations(page), wide }, title).toEqual({ axe: [], wide: false });
      await page.close();
    }
    await context.close();
  });
});
