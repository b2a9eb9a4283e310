import pixelmatch from 'pixelmatch';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { PNG } from 'pngjs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames } from '../e2e/support/halves.ts';
import { serve, type Served } from '../e2e/support/served.ts';
import { full, has } from '../e2e/support/services.ts';
import { workspace } from '../e2e/support/workspace.ts';
import { contextOf, DESKTOP, launch, PATIENCE, PHONE, Watch, type Look } from './chromium.ts';
import { invalid, keep, violations } from './judges.ts';
import { KINDS, type Kind, type Who } from './kinds.ts';

const looks: readonly (Look & { readonly name: string })[] = [
  { name: 'light desktop', scheme: 'light' as const, ...DESKTOP },
  { name: 'dark phone', scheme: 'dark' as const, ...PHONE },
  ...(full
    ? [
        { name: 'dark desktop', scheme: 'dark' as const, ...DESKTOP },
        { name: 'light phone', scheme: 'light' as const, ...PHONE },
      ]
    : []),
];

/** At most this part of a page's points may look different in the two halves: a hinted edge, not a moved box. */
const UNLIKE = 0.0005;

let browser: Browser;
const apps = new Map<Half, Served>();
const contexts = new Map<string, Promise<BrowserContext>>();

/** The visitor's browser, made once. */
function visitor(served: Served, who: Who, look: Look): Promise<BrowserContext> {
  const key = [served.half, who, look.scheme, look.width].join(' ');
  const made = contexts.get(key) ?? contextOf(browser, served, who, look);
  contexts.set(key, made);
  return made;
}

/** A picture of the whole page, in which nothing tells the time or the framework. */
async function picture(page: Page): Promise<PNG> {
  await page.evaluate(() => {
    for (const badge of document.querySelectorAll('[data-framework]')) {
      badge.removeAttribute('data-framework');
      badge.textContent = 'Half';
    }
    for (const time of document.querySelectorAll('time')) time.textContent = '00:00';
    (document.activeElement as HTMLElement | null)?.blur();
  });
  return PNG.sync.read(await page.screenshot({ fullPage: true, animations: 'disabled', caret: 'hide' }));
}

interface Seen {
  readonly complaints: readonly string[];
  readonly status: number;
  readonly axe: readonly string[];
  readonly html: readonly string[];
  readonly shot: PNG;
}

async function see(kind: Kind, half: Half, look: Look): Promise<Seen> {
  const served = apps.get(half);
  if (!served) throw new Error(`${half} is not served`);
  const page = await (await visitor(served, kind.as, look)).newPage();
  try {
    const watch = new Watch(page, kind.status);
    await kind.open(page, served);
    const answer = watch.answer;
    const text = answer.request().method() === 'GET' ? await answer.text() : await page.content();
    return {
      complaints: watch.complaints,
      status: answer.status(),
      axe: await violations(page),
      // It is the same however it is looked at.
      html: look === looks[0] ? await invalid(text) : [],
      shot: await picture(page),
    };
  } finally {
    await page.close();
  }
}

function unlike(one: PNG, other: PNG): number {
  expect([other.width, other.height]).toEqual([one.width, one.height]);
  const points = pixelmatch(one.data, other.data, undefined, one.width, one.height, { threshold: 0.1 });
  return points / (one.width * one.height);
}

describe.skipIf(!has('browser'))('every kind of page', PATIENCE, () => {
  beforeAll(async () => {
    browser = await launch();
    const made = await workspace({ name: 'library', preset: 'library' });
    for (const half of halfNames) apps.set(half, await serve(made, half));
  });
  afterAll(async () => {
    await browser.close();
    for (const served of apps.values()) await served.stop();
  });

  for (const one of looks) {
    test.each(KINDS)(`$name, ${one.name}`, async (kind) => {
      const [flask, django] = [await see(kind, 'flask', one), await see(kind, 'django', one)];
      keep(PNG.sync.write(flask.shot), `${kind.name}, ${one.name}, flask`);
      keep(PNG.sync.write(django.shot), `${kind.name}, ${one.name}, django`);
      for (const seen of [flask, django]) {
        const { shot: _, ...told } = seen;
        expect(told).toEqual({ complaints: [], status: kind.status, axe: [], html: [] });
      }
      expect(unlike(flask.shot, django.shot)).toBeLessThanOrEqual(UNLIKE);
    });
  }
});
