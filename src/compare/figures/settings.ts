/** The settings that a half says by name, and the variables that its environment may have. */
import type { SourceFile } from '../types.ts';

/** `NAME = …`, `NAME: type = …`, `"NAME": …` and `config["NAME"] = …`, each at the beginning of a line. */
const SETTING =
  /^[ \t]*(?:\w+(?:\.\w+)*\[)?["']?([A-Z][A-Z0-9_]{2,})["']?\]?[ \t]*(?::[^=\n]+)?(?:=(?!=)|:)/gm;
/** `NAME=value`, switched off by a `#` or not. */
const VARIABLE = /^#?([A-Z][A-Z0-9_]+)=/gm;

const names = (texts: readonly string[], pattern: RegExp): readonly string[] =>
  [...new Set(texts.flatMap((text) => [...text.matchAll(pattern)].map(([, name = '']) => name)))].toSorted();

export interface Settings {
  readonly settings: readonly string[];
  readonly environment: readonly string[];
}

/** Names in capitals that the Python of the concern `settings` sets, and those of `.env.example`. */
export function settingsOf(files: readonly SourceFile[]): Settings {
  const python = files.filter(
    ({ kind, sections }) => kind === 'code' && sections.some(({ concern }) => concern === 'settings'),
  );
  const examples = files.filter(({ path }) => path.endsWith('/.env.example'));
  return {
    settings: names(
      python.map(({ text }) => text),
      SETTING,
    ),
    environment: names(
      examples.map(({ text }) => text),
      VARIABLE,
    ),
  };
}
