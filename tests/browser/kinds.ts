/** Every kind of page that the apps have, and the way to it in the `library` preset. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Served } from '../e2e/support/served.ts';
import { going } from './chromium.ts';

export type Who = 'anonymous' | 'alice' | 'staff';

export interface Kind {
  readonly name: string;
  readonly as: Who;
  readonly status: number;
  /** Leads a browser there. @returns the answer that the page came with. */
  readonly open: (page: Page, served: Served) => Promise<unknown>;
}

const at =
  (address: string): Kind['open'] =>
  (page, { url }) =>
    page.goto(url + address);

/** Fills a form, without the browser's own checks, and sends it. */
async function send(page: Page, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values)) {
    await page.locator(`main form [name="${name}"]`).fill(value);
  }
  await page.locator('main form[method=post]').evaluate((form: HTMLFormElement) => {
    form.noValidate = true;
  });
  await going(page, () => page.locator('main form[method=post] button[type=submit]').last().click());
}

/** Address of the first row in a list, with an end. */
async function first(page: Page, url: string, list: string): Promise<string> {
  await page.goto(url + list);
  const link = page.locator(`main tbody a[href^="${list}"]`).first();
  return (await link.getAttribute('href')) ?? list;
}

const atFirst =
  (list: string, end: string): Kind['open'] =>
  async (page, { url }) =>
    page.goto(url + (await first(page, url, list)) + end);

const filled =
  (address: string, values: Readonly<Record<string, string>>): Kind['open'] =>
  async (page, { url }) => {
    await page.goto(url + address);
    await send(page, values);
  };

/** Somebody else saves first. */
const stale: Kind['open'] = async (page, { url }) => {
  const edit = `${url}${await first(page, url, '/tags/')}edit/`;
  const other = await page.context().newPage();
  await page.goto(edit);
  await other.goto(edit);
  const name = await other.locator('main form [name=name]').inputValue();
  await send(other, { name: name.endsWith('!') ? name.slice(0, -1) : `${name}!` });
  await other.close();
  await send(page, { name: 'Something else' });
};

/** The link in the newest mail. */
function mailed({ mails }: Served): string {
  const texts = readdirSync(mails)
    .toSorted()
    .map((name) => readFileSync(path.join(mails, name), 'utf8'));
  return /\/accounts\/reset\/\S+/.exec(texts.at(-1)?.replaceAll('=\n', '') ?? '')?.[0] ?? '';
}

const resetMail: Kind['open'] = async (page, served) => {
  await filled('/accounts/reset/', { email: 'alice@example.com' })(page, served);
  await page.goto(served.url + mailed(served));
};

const row = (name: string, as: Who, open: Kind['open'], status = 200): Kind => ({ name, as, status, open });

export const KINDS: readonly Kind[] = [
  row('overview', 'anonymous', at('/')),
  row('overview of a member', 'alice', at('/')),
  row('list', 'anonymous', at('/books/')),
  row('list of a member', 'alice', at('/books/')),
  row('second page', 'alice', at('/books/?page=2')),
  row('sorted list', 'alice', at('/books/?sort=-title')),
  row('found rows', 'alice', at('/books/?q=the')),
  row('nothing found', 'alice', at('/books/?q=zzzzzz')),
  row('detail', 'anonymous', atFirst('/books/', '')),
  row('detail of a member', 'alice', atFirst('/books/', '')),
  row('detail with related rows', 'alice', atFirst('/authors/', '')),
  row('new', 'alice', at('/books/new/')),
  row('refused form', 'alice', filled('/books/new/', { title: '', isbn: 'x', price: '-1' })),
  row('edit', 'alice', atFirst('/books/', 'edit/')),
  row('changed meanwhile', 'alice', stale, 409),
  row('delete', 'alice', atFirst('/books/', 'delete/')),
  row('sign in', 'anonymous', at('/accounts/login/')),
  row('refused sign-in', 'anonymous', filled('/accounts/login/', { username: 'alice', password: 'wrong' })),
  row('register', 'anonymous', at('/accounts/register/')),
  row('password', 'alice', at('/accounts/password/')),
  row('reset', 'anonymous', at('/accounts/reset/')),
  row('reset sent', 'anonymous', filled('/accounts/reset/', { email: 'nobody@example.com' })),
  row('reset confirmed', 'anonymous', resetMail),
  row('reset refused', 'anonymous', at('/accounts/reset/x/')),
  row('not found', 'anonymous', at('/books/999999/'), 404),
  row('bad request', 'anonymous', at('/books/?sort=nothing'), 400),
];
