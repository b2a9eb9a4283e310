/**
 * Makes `examples/library/` anew: the pair of the library preset, for whoever wants to look without running anything,
 * and for reviews, which show here what a change of a template does. With `--check` it only compares.
 * Usage: node scripts/ready.mjs && node scripts/example.mjs [--check]
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const PRESET = 'library';
const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'examples', PRESET);
const bin = path.join(root, 'dist', 'src', 'cli', 'main.js');

/** Paths of all files below a folder. */
function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true })
    .map(String)
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .toSorted();
}

/** The pair as the current source makes it; the state, which says nothing to a reader, is left out. */
function generate() {
  const scratch = mkdtempSync(path.join(tmpdir(), 'example-'));
  const options = ['--preset', PRESET, '--defaults', '--skip-install'];
  execFileSync(process.execPath, [bin, PRESET, ...options], {
    cwd: scratch,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const made = path.join(scratch, PRESET);
  rmSync(path.join(made, '.flask-vs-django'), { recursive: true });
  return { scratch, made };
}

/** A file's text, or null where it is missing. */
function textOf(folder, name) {
  try {
    return readFileSync(path.join(folder, name), 'utf8');
  } catch {
    return null;
  }
}

/** Names of the files that are not the same in both folders. */
function differing(first, second) {
  const names = new Set([...filesBelow(first), ...filesBelow(second)]);
  return [...names].filter((name) => textOf(first, name) !== textOf(second, name)).toSorted();
}

const { scratch, made } = generate();
try {
  if (process.argv.includes('--check')) {
    const names = differing(made, target);
    if (names.length > 0) {
      console.error(
        `examples/${PRESET} is not what the source makes. Run: node scripts/example.mjs\n  ${names.join('\n  ')}`,
      );
      process.exitCode = 1;
    }
  } else {
    rmSync(target, { recursive: true, force: true });
    cpSync(made, target, { recursive: true });
    console.log(`examples/${PRESET}: ${filesBelow(target).length} files`);
  }
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
