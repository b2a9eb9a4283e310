import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';

/** Everything below a folder: the text of files, where links lead, and which files are programs. */
export function tree(folder: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  for (const name of names) {
    const place = path.join(folder, name);
    const stats = lstatSync(place);
    if (stats.isSymbolicLink()) found.set(name, `-> ${readlinkSync(place)}`);
    else if (stats.isDirectory()) found.set(name, 'folder');
    else found.set(name, `${(stats.mode & 0o111).toString(8)} ${readFileSync(place, 'latin1')}`);
  }
  return found;
}
