/** The installed package itself: its folder, its version, its templates. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with the package's own package.json; `dist` lies in it, and so does the source. */
function findRoot(): string {
  let folder = path.dirname(fileURLToPath(import.meta.url));
  while (!existsSync(path.join(folder, 'package.json'))) folder = path.dirname(folder);
  return folder;
}

export const PACKAGE_ROOT = findRoot();
export const PACKAGE_NAME = 'generator-flask-vs-django';

export const VERSION: string = (
  JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'package.json'), 'utf8')) as { version: string }
).version;

const templates = new Map<string, string>();

/** Reads a template by its path below `templates/`; each is read once. */
export function readTemplate(name: string): string {
  const text = templates.get(name) ?? readFileSync(path.join(PACKAGE_ROOT, 'templates', name), 'utf8');
  templates.set(name, text);
  return text;
}
