/** How the user reaches this program, so that every command that is printed works as printed. */
import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_NAME, PACKAGE_ROOT, VERSION } from './installation.ts';

const NAME = 'flask-vs-django';
const MAIN = path.join(PACKAGE_ROOT, 'dist', 'src', 'cli', 'main.js');

/** A word as a shell takes it unchanged. */
export function shellWord(word: string): string {
  if (/^[\w./@:=+-]+$/.test(word)) return word;
  if (process.platform === 'win32') return `"${word.replaceAll('"', '\\"')}"`;
  return `'${word.replaceAll("'", "'\\''")}'`;
}

/** Whether the bare name starts this very program. */
function isOnPath(): boolean {
  const endings = process.platform === 'win32' ? ['.cmd', ''] : [''];
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const found = endings.map((ending) => path.join(folder, `${NAME}${ending}`)).find(existsSync);
    if (found === undefined || folder === '') continue;
    // On Windows it is a script that names the program; it is taken to be ours.
    return process.platform === 'win32' || realpathSync(found) === realpathSync(MAIN);
  }
  return false;
}

/** What to type before a command's name: `flask-vs-django`, npx's form, or the program itself. */
export function program(): string {
  // npx puts the package's own folder on the path, but only for as long as it runs.
  if (process.env['npm_command'] === 'exec') return `npx ${PACKAGE_NAME}@${VERSION}`;
  return isOnPath() ? NAME : `node ${shellWord(MAIN)}`;
}
