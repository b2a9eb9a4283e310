import { chmodSync, chownSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root, temporary } from './places.ts';
import { succeed } from './program.ts';

const NOBODY = 65_534;
const isRoot = process.getuid?.() === 0;

/** Somebody without rights, where the tests run as root: yo gives them up and then fails in root's home. */
export const unprivileged = isRoot ? { uid: NOBODY, gid: NOBODY } : {};

/** A new folder that the unprivileged user owns and reaches. */
export function ownFolder(name: string): string {
  const folder = temporary(name);
  chmodSync(path.dirname(folder), 0o755);
  chmodSync(folder, 0o755);
  if (isRoot) chownSync(folder, NOBODY, NOBODY);
  return folder;
}

/** Packs the package as it would be published, and installs it. @returns the `node_modules` folder. */
export async function installPacked(): Promise<string> {
  const folder = temporary('packed');
  chmodSync(path.dirname(folder), 0o755);
  chmodSync(folder, 0o755);
  await succeed('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: root,
    inherit: true,
  });
  const [archive = ''] = readdirSync(folder);
  mkdirSync(path.join(folder, 'project'));
  writeFileSync(path.join(folder, 'project', 'package.json'), '{"private": true}');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--prefer-offline', '--loglevel=error'];
  await succeed('npm', ['install', ...options, path.join(folder, archive)], {
    cwd: path.join(folder, 'project'),
    inherit: true,
    minutes: 10,
  });
  return path.join(folder, 'project', 'node_modules');
}
