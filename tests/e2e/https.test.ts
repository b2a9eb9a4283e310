import { describe, expect, test } from 'vitest';
import { halfNames } from './support/halves.ts';
import { serving, type Served } from './support/served.ts';
import { hidden } from './support/visitor.ts';
import { once, workspace } from './support/workspace.ts';

const MODEL = 'project: {name: safe}\nentities: {Note: {fields: {text: {type: string, required: true}}}}\n';
const SETTINGS = { HTTPS: 'on', BEHIND_PROXY: 'on' };
const YEAR = 31_536_000;

/** Signs alice in through the proxy, and looks at every cookie on the way. */
async function signIn({ url, users }: Served): Promise<void> {
  const plain = await fetch(`${url}/accounts/login/`, { redirect: 'manual' });
  expect(plain.status).toBe(301);
  expect(plain.headers.get('location')).toBe(`${url.replace('http:', 'https:')}/accounts/login/`);

  const origin = url.replace('http:', 'https:');
  const safe = { 'X-Forwarded-Proto': 'https', Origin: origin, Referer: `${origin}/accounts/login/` };
  const page = await fetch(`${url}/accounts/login/`, { headers: safe });
  expect(page.status).toBe(200);
  const [, seconds] = /max-age=(\d+); ?includeSubDomains/.exec(
    page.headers.get('strict-transport-security') ?? '',
  ) ?? [undefined, '0'];
  expect(Number(seconds)).toBeGreaterThanOrEqual(YEAR);

  const cookies = page.headers.getSetCookie();
  const form = { ...hidden(await page.text()), username: 'alice', password: users['alice'] ?? '' };
  const answer = await fetch(`${url}/accounts/login/`, {
    method: 'POST',
    redirect: 'manual',
    headers: { ...safe, Cookie: cookies.map((cookie) => cookie.split(';')[0]).join('; ') },
    body: new URLSearchParams(form),
  });
  expect(answer.status).toBe(302);
  const all = [...cookies, ...answer.headers.getSetCookie()];
  expect(all.length).toBeGreaterThan(1);
  for (const cookie of all) {
    // Django's signed notices for the next page: no session, so its own name will do.
    if (!cookie.startsWith('messages=')) expect(cookie).toMatch(/^__Host-\w+=/);
    for (const flag of ['Secure', 'HttpOnly', 'SameSite=Lax', 'Path=/']) {
      expect(cookie.split('; ')).toContain(flag);
    }
    expect(cookie).not.toMatch(/;\s*Domain=/i);
  }
}

describe('behind a proxy that speaks TLS', () => {
  const get = once(() => workspace({ name: 'safe', text: MODEL }));

  test.each(halfNames)('%s sends plain requests there and keeps every cookie to it', async (half) => {
    await serving(await get(), half, signIn, SETTINGS);
  });
});
