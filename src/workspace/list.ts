/** The files that a team has in a folder: all but what its own `.gitignore` files name. */
import ignore, { type Ignore } from 'ignore';
import { readdirSync, readFileSync, type Dirent } from 'node:fs';
import path from 'node:path';

/** Never a file of the team, whatever `.gitignore` says. */
const NEVER = new Set(['.git', '.venv', 'node_modules', '__pycache__', '.DS_Store']);

/** The rules of one folder, and where they begin. */
interface Rules {
  readonly folder: string;
  readonly rules: Ignore;
}

function rulesOf(root: string, folder: string): Rules {
  let text = '';
  try {
    text = readFileSync(path.join(root, folder, '.gitignore'), 'utf8');
  } catch {
    // Most folders have none.
  }
  return { folder, rules: ignore().add(text) };
}

/** Path below the folder of some rules. */
const below = (folder: string, name: string): string =>
  folder === '' ? name : name.slice(folder.length + 1);

/** What is in a folder; nothing in one that is not there or may not be read. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

function walk(root: string, folder: string, above: readonly Rules[], found: string[]): void {
  const own = [...above, rulesOf(root, folder)];
  for (const entry of entriesOf(path.join(root, folder))) {
    const name = folder === '' ? entry.name : `${folder}/${entry.name}`;
    const isFolder = entry.isDirectory();
    if (NEVER.has(entry.name)) continue;
    if (own.some((each) => each.rules.ignores(`${below(each.folder, name)}${isFolder ? '/' : ''}`))) continue;
    if (isFolder) walk(root, name, own, found);
    else if (entry.isFile()) found.push(name);
  }
}

/** Paths of all files below a folder, sorted, with forward slashes; links are not followed. */
export function listFiles(root: string): readonly string[] {
  const found: string[] = [];
  walk(root, '', [], found);
  return found.toSorted();
}
