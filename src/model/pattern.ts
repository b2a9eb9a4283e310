/** The subset of regular expressions that JavaScript and Python read alike. */
import type { Keys } from './read.ts';

/** The pattern for the whole value, or null when it is none. */
export function compilePattern(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'u');
  } catch {
    return null;
  }
}

/** Adds a problem when the pattern leaves the subset. */
export function checkPattern(keys: Keys): void {
  const source = keys.string('pattern');
  if (source === undefined) return;
  if (compilePattern(source) === null) {
    keys.problems.add(
      'pattern',
      keys.at('pattern'),
      'This is no regular expression. Look for an open bracket.',
    );
  }
}
