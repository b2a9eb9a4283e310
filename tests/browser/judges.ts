/** What is said of a page: by axe of what a visitor meets, by html-validate of its source, and by people of a picture. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  // Django labels a choice in both ways at once, which HTML allows.
  rules: { 'no-redundant-for': 'off' },
});

/** What axe finds on the page that is open. */
export async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const runner = (window as unknown as { axe: typeof import('axe-core') }).axe;
    const found = await runner.run();
    return found.violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`));
  });
}

/** What html-validate finds in a source. */
export async function invalid(html: string): Promise<string[]> {
  const { results } = await validator.validateString(html);
  return results.flatMap(({ messages }) =>
    messages.map(
      ({ line, ruleId, message }) => `${line}: ${ruleId}: ${message}: ${html.split('\n')[line - 1] ?? ''}`,
    ),
  );
}

const pictures = process.env['FVD_PICTURES'];

/** Keeps a picture for people to look at, where a folder was named for that. */
export function keep(shot: Uint8Array, name: string): void {
  if (!pictures) return;
  mkdirSync(pictures, { recursive: true });
  writeFileSync(path.join(pictures, `${name}.png`), shot);
}
