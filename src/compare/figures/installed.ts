/** What an environment weighs: bytes and lines of Python of the packages that a half runs with. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** One installed package. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  /** Of all files that its own list names, without compiled Python. */
  readonly bytes: number;
  /** Lines of its Python that are not blank; tests of its own included. */
  readonly lines: number;
}

/** Folder of an environment's packages, or null. */
function sitePackages(half: string): string | null {
  const library = path.join(half, '.venv', 'lib');
  try {
    const python = readdirSync(library).find((name) => name.startsWith('python'));
    return python === undefined ? null : path.join(library, python, 'site-packages');
  } catch {
    return null;
  }
}

/** Paths that `RECORD` names; a path with a comma stands in quotes. */
const recorded = (record: string): readonly string[] =>
  record
    .split('\n')
    .flatMap((line) => /^(?:"((?:[^"]|"")*)"|([^,]*)),/.exec(line)?.slice(1).find(Boolean) ?? []);

function sizeOf(file: string): { bytes: number; lines: number } {
  try {
    const { size } = statSync(file);
    const lines = file.endsWith('.py') ? (readFileSync(file, 'utf8').match(/^.*\S.*$/gm)?.length ?? 0) : 0;
    return { bytes: size, lines };
  } catch {
    // An environment may lack what a list names.
    return { bytes: 0, lines: 0 };
  }
}

function installedIn(site: string, info: string): Installed | null {
  const [, name = '', version = ''] = /^(.+)-([^-]+)\.dist-info$/.exec(info) ?? [];
  let record;
  try {
    record = readFileSync(path.join(site, info, 'RECORD'), 'utf8');
  } catch {
    return null;
  }
  const sizes = recorded(record)
    .filter((file) => !file.endsWith('.pyc') && !file.startsWith('..'))
    .map((file) => sizeOf(path.join(site, file)));
  return {
    name: name.toLowerCase().replaceAll('_', '-'),
    version,
    bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0),
    lines: sizes.reduce((sum, { lines }) => sum + lines, 0),
  };
}

/**
 * The installed packages of a half that are among the named ones, the heaviest first.
 * @param half - folder of the half, with its environment in `.venv`.
 * @param names - of its packages, as `requirements.txt` names them.
 * @returns null without an environment.
 */
export function installedOf(half: string, names: readonly string[]): readonly Installed[] | null {
  const site = sitePackages(half);
  if (site === null) return null;
  const wanted = new Set(names.map((name) => name.replaceAll(/[_.]/g, '-')));
  return readdirSync(site)
    .filter((name) => name.endsWith('.dist-info'))
    .flatMap((info) => installedIn(site, info) ?? [])
    .filter(({ name }) => wanted.has(name.replaceAll('.', '-')))
    .toSorted((a, b) => b.bytes - a.bytes);
}
