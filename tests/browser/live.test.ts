/** The page of `up`: both apps beside each other, in step, with their code; driven as somebody does who compares. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, FrameLocator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { HALVES } from '../e2e/support/halves.ts';
import { bin } from '../e2e/support/places.ts';
import { environment, succeed } from '../e2e/support/program.ts';
import { has } from '../e2e/support/services.ts';
import { workspace, type Workspace } from '../e2e/support/workspace.ts';
import { freePort } from '../../src/runtime/ports.ts';
import type { Half } from '../../src/scaffold/types.ts';
import { launch, PATIENCE } from './chromium.ts';
import { keep, violations } from './judges.ts';

const LAPTOP = { width: 1440, height: 900 };
const halves: readonly Half[] = ['flask', 'django'];

let made: Workspace;
let up: ChildProcess;
let said = '';
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];

/** Waits until something holds; in hooks too. */
const until = (holds: () => unknown, seconds = 20) =>
  vi.waitFor(holds, { timeout: seconds * 1000, interval: 100 });

/** Waits until the command has printed this. */
const printed = (text: string) => until(() => expect(said).toContain(text), 60);

const frame = (half: Half): FrameLocator => page.frameLocator(`.${half} iframe`);
const line = (half: Half) => page.locator(`.${half} .line`);
const asked = (half: Half, text: string) =>
  until(async () => expect(await line(half).textContent()).toContain(text));

/** Does something that leads both apps elsewhere, and waits until both are there. */
async function inBoth(act: () => Promise<unknown>): Promise<void> {
  const loaded = await page.evaluateHandle(() => ({
    all: Promise.all(
      [...document.querySelectorAll('iframe')].map(
        (one) => new Promise((resolve) => one.addEventListener('load', resolve, { once: true })),
      ),
    ),
  }));
  await act();
  await loaded.evaluate(({ all }) => all.then(() => null));
}

async function open(address: string): Promise<void> {
  await page.getByLabel('Address').fill(address);
  await inBoth(() => page.getByRole('button', { name: 'Go in both' }).click());
  for (const half of halves) await asked(half, `GET ${address.split('?')[0]} →`);
}

/** Colour of a page's ground. */
const ground = (half: Half) =>
  frame(half)
    .locator('body')
    .evaluate((body) => getComputedStyle(body).backgroundColor);

const click = (half: Half, name: string): Promise<void> =>
  frame(half).locator('main h2').getByRole('link', { name, exact: true }).click();

async function become(user: string): Promise<void> {
  await inBoth(() => page.getByLabel('Signed in as').selectOption(user));
  for (const half of halves) await frame(half).getByText('Sign out').first().waitFor();
}

describe.skipIf(!has('browser'))('the page of up', PATIENCE, () => {
  beforeAll(async () => {
    made = await workspace({ name: 'helpdesk', preset: 'helpdesk' });
    for (const half of halves) {
      const { migrate, seed } = HALVES[half];
      const folder = made.half(half);
      writeFileSync(path.join(folder, '.env'), readFileSync(path.join(folder, '.env.example')));
      for (const words of [migrate, seed]) {
        await succeed(path.join(folder, '.venv', 'bin', 'python'), words, { cwd: folder });
      }
    }
    // The usual ports are left to the test of the demo, which may run beside this one.
    const ports = ['port', 'flask-port', 'django-port'];
    const chosen = await Promise.all(ports.map(async (name) => [`--${name}`, `${await freePort()}`]));
    up = spawn(process.execPath, [bin, 'up', made.folder, ...chosen.flat()], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [up.stdout, up.stderr])
      stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
    await printed('Ctrl-C ends it.');
    browser = await launch();
  });
  afterAll(async () => {
    await browser.close();
    const ended = new Promise((resolve) => up.once('exit', resolve));
    up.kill('SIGINT');
    expect(await ended).toBe(130);
  });

  beforeEach(async () => {
    context = await browser.newContext({ viewport: LAPTOP });
    page = await context.newPage();
    errors = [];
    page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
    page.on('pageerror', (error) => errors.push(error.message));
    await page.goto(/http:\/\/compare\.fvd\.localhost:\d+\//.exec(said)?.[0] ?? '');
    for (const half of halves) await asked(half, 'GET / → 200');
  });
  afterEach(async () => {
    await context.close();
    expect(errors).toEqual([]);
  });

  test('shows both apps with what each did and the code that did it', async () => {
    await become('staff');
    await open('/tickets/');
    for (const half of halves) {
      const titles = await page.locator(`.${half} figcaption strong`).allTextContents();
      expect(titles).toEqual(['URL', 'View', 'Shared by such views', 'Form', 'Model', 'Template']);
      await expect
        .poll(() => page.locator(`.${half} .sql summary`).textContent())
        .toMatch(/^\d+ statements$/);
      expect(await page.locator(`.${half} .parts`).textContent()).toMatch(
        /queries [\d.]+ ms.*template [\d.]+ ms.*rest [\d.]+ ms/,
      );
    }
    keep(await page.screenshot({ fullPage: true }), 'live, list');
    expect(await violations(page)).toEqual([]);
  });

  test('goes where a link in either leads, in both, and scrolls both', async () => {
    await become('staff');
    await open('/teams/');
    const name = (await frame('django').locator('table tbody a').first().textContent()) ?? '';
    await inBoth(() => frame('django').locator('table tbody a').first().click());
    for (const half of halves) {
      await asked(half, 'GET /teams/');
      await until(async () => expect(await frame(half).locator('h1').textContent()).toBe(name));
    }
    await open('/tickets/');
    await frame('flask')
      .locator('body')
      .evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await expect
      .poll(() =>
        frame('django')
          .locator('body')
          .evaluate(() => window.scrollY),
      )
      .toBeGreaterThan(100);
  });

  test('goes where somebody went last, also in the half that is still following', async () => {
    await become('staff');
    await open('/');
    const origin = await page.locator('.django').getAttribute('data-origin');
    await page.route(`${origin}/tickets/`, async (route) => {
      await sleep(1500);
      await route.continue().catch(() => undefined); // Nobody waits for it any more.
    });
    const following = page.waitForRequest(`${origin}/tickets/`);
    await click('flask', 'Tickets');
    await following;
    await click('django', 'Teams');
    for (const half of halves) {
      await asked(half, 'GET /teams/');
      await frame(half).locator('h1', { hasText: 'Teams' }).waitFor();
    }
  });

  test('goes back in both by one step back', async () => {
    await become('staff');
    await open('/');
    const titles = (text: string) =>
      Promise.all(halves.map((half) => frame(half).locator('h1', { hasText: text }).waitFor()));
    await click('flask', 'Teams');
    await titles('Teams');
    const team = frame('django').locator('table tbody a').first();
    const name = (await team.textContent()) ?? '';
    await team.click();
    await titles(name);
    await page.evaluate(() => history.back());
    await titles('Teams');
    await page.evaluate(() => history.back());
    await titles('Overview');
    await page.evaluate(() => history.forward());
    await titles('Teams');
  });

  test('stays apart when it is told to', async () => {
    await become('staff');
    await page.getByLabel('in step').uncheck();
    await frame('flask').getByRole('link', { name: 'Change password' }).click();
    await asked('flask', 'GET /accounts/password/');
    expect(await line('django').textContent()).not.toContain('password');
  });

  test('sends a form that is filled in one to both, refusals too', async () => {
    await become('staff');
    await open('/teams/new/');
    await page.getByLabel('send forms in both').check();
    const form = frame('flask')
      .locator('form[method="post"]')
      .filter({ has: page.locator('#id_name') });
    await form.locator('[name="name"]').fill('');
    await form.evaluate((one: HTMLFormElement) => one.setAttribute('novalidate', ''));
    await frame('django')
      .locator('form:has(#id_name)')
      .evaluate((one: HTMLFormElement) => one.setAttribute('novalidate', ''));
    await form.getByRole('button').last().click();
    for (const half of halves) await asked(half, 'POST /teams/new/ → 200');
    await open('/teams/new/');
    await form.locator('[name="name"]').fill('Both at once');
    await form.locator('[name="email"]').fill('both@example.com');
    await form.getByRole('button').last().click();
    for (const half of halves) {
      await asked(half, 'POST /teams/new/ → 302, then GET /teams/');
      expect(await frame(half).locator('h1').textContent()).toBe('Both at once');
    }
  });

  test('shows a conflict in both', async () => {
    await become('staff');
    await open('/teams/1/edit/');
    const other = await context.newPage();
    for (const half of halves) {
      const origin = await page.locator(`.${half}`).getAttribute('data-origin');
      await other.goto(`${origin}/teams/1/edit/`);
      await other.locator('[name="name"]').fill('Meanwhile');
      await Promise.all([
        other.waitForURL(/\/teams\/1\/$/),
        other.locator('form:has(#id_name) button').last().click(),
      ]);
    }
    await other.close();
    await page.getByLabel('send forms in both').check();
    const form = frame('django').locator('form:has(#id_name)');
    await form.locator('[name="name"]').fill('Too late');
    await form.getByRole('button').last().click();
    for (const half of halves) await asked(half, 'POST /teams/1/edit/ → 409');
    // The browser itself reports a page of this status.
    errors = errors.filter((text) => !text.includes('409'));
  });

  test('is used with the keyboard alone, in the dark, at the width of a phone', async () => {
    await become('alice');
    await page.getByLabel('Theme').focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    for (const half of halves)
      await expect.poll(async () => Number(/\d+/.exec(await ground(half))?.[0])).toBeLessThan(60);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    for (const half of halves) expect((await page.locator(`.${half} iframe`).boundingBox())?.width).toBe(390);
    keep(await page.screenshot(), 'live, dark, phone');
    expect(await violations(page)).toEqual([]);
  });

  test('outlives the crash of an app, and says so', async () => {
    await become('staff');
    const file = path.join(made.half('django'), 'core', 'views.py');
    const before = readFileSync(file, 'utf8');
    writeFileSync(file, `import nothing_like_this\n${before}`);
    const state = page.locator('.django .state');
    await expect.poll(() => state.textContent(), { timeout: 60_000 }).toContain('does not answer');
    await printed('django | does not answer; it is started again');
    await page.getByRole('button', { name: 'Go in both' }).click();
    await frame('django').getByText('Django does not answer').waitFor();
    await frame('django').getByText('nothing_like_this').first().waitFor();
    await asked('flask', 'GET / → 200');
    // Where a form led to in the one is its own: the other, which asks again by itself, does not lead it away.
    await frame('flask').locator('a[href="/teams/new/"]').first().click();
    const form = frame('flask').locator('form:has(#id_name)');
    await form.locator('[name="name"]').fill('While the other is down');
    await form.locator('[name="email"]').fill('alone@example.com');
    await form.getByRole('button').last().click();
    await asked('flask', 'POST /teams/new/ → 302');
    await sleep(2500);
    expect(await frame('flask').locator('h1').textContent()).toBe('While the other is down');
    await page.locator('#path').fill('/');
    await page.getByRole('button', { name: 'Go in both' }).click();
    await frame('flask').locator('h1', { hasText: 'Overview' }).waitFor();
    writeFileSync(file, before);
    await expect.poll(() => state.textContent(), { timeout: 60_000 }).toBe('');
    // The page that stands in asks again by itself.
    await frame('django').locator('h1', { hasText: 'Overview' }).waitFor({ timeout: 20_000 });
    errors = errors.filter((text) => !text.includes('502'));
  });

  test('answers for its own hosts alone', async () => {
    const port = new URL(page.url()).port;
    const answer = await fetch(`http://127.0.0.1:${port}/`);
    expect(answer.status).toBe(421);
  });
});
