import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { load } from '../../src/model/load.ts';
import type { Entity, Model, Text } from '../../src/model/types.ts';
import { payload } from '../e2e/payload.ts';
import { halfNames } from '../e2e/support/halves.ts';
import { serving } from '../e2e/support/served.ts';
import { full, has } from '../e2e/support/services.ts';
import { once, workspace } from '../e2e/support/workspace.ts';
import { contextOf, DESKTOP, going, launch, PATIENCE, Watch } from './chromium.ts';

const text = full ? payload() : payload(6);

function read(): Model {
  const model = load(text, 'payload.yaml');
  if (!model.ok) throw new Error(JSON.stringify(model.problems));
  return model.value;
}

let browser: Browser;
beforeAll(async () => {
  if (has('browser')) browser = await launch();
});
afterAll(async () => browser?.close());

const get = once(() => workspace({ name: 'payload', text }));

/** Every text node of a page, and what its inputs hold and offer. */
const shown = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) found.push(walker.currentNode.nodeValue ?? '');
    for (const input of document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
      'input, textarea',
    )) {
      found.push(input.value);
    }
    return found;
  });

const say = (words: Text | null): readonly string[] => (words?.en === undefined ? [] : [words.en]);

/** Texts that the form for a new row shows. */
function texts(entity: Entity): readonly string[] {
  const fields = entity.fields.flatMap((field) => [
    ...say(field.label),
    ...say(field.help),
    ...field.choices.flatMap(({ label }) => say(label)),
    ...(field.default?.kind === 'text' && field.type !== 'choice' ? [field.default.value] : []),
  ]);
  const relations = entity.relations.flatMap((one) => [...say(one.label), ...say(one.help)]);
  return [...say(entity.label), ...say(entity.pluralLabel), ...fields, ...relations];
}

/** HTML knows one line end; around a text there may be blanks of the template's own. */
const same = (found: string, wanted: string): boolean => {
  const plain = wanted.replace(/\r\n?/g, '\n');
  return found.includes(plain) && found.trim() === plain.trim();
};

describe.skipIf(!has('browser'))('hostile texts', PATIENCE, () => {
  test.each(halfNames)('are shown by %s exactly as they are, and do nothing', async (half) => {
    await serving(await get(), half, async (served) => {
      const context = await contextOf(browser, served, 'alice', { scheme: 'light', ...DESKTOP });
      const page = await context.newPage();
      const watch = new Watch(page, 200);
      const missing: string[] = [];
      for (const entity of read().entities) {
        await page.goto(`${served.url}/${entity.route}/new/`);
        const found = await shown(page);
        for (const wanted of texts(entity)) {
          if (!found.some((each) => same(each, wanted)))
            missing.push(`${entity.name}: ${JSON.stringify(wanted)}`);
        }
        await going(page, () => page.click('main form.entity-form button[type=submit]'));
        expect(page.url()).toMatch(new RegExp(`/${entity.route}/\\d+/$`));
        await page.goto(`${served.url}/${entity.route}/`);
        expect((await shown(page)).some((each) => same(each, say(entity.pluralLabel)[0] ?? ''))).toBe(true);
      }
      expect(missing).toEqual([]);
      await page.goto(served.url);
      expect(watch.complaints).toEqual([]);
      await context.close();
    });
  });
});
