/** Reads the words of a command line. What is not known is refused, with the nearest known one. */
import { parseArgs } from 'node:util';
import { quote, suggestion } from '../model/problems.ts';
import { done, failed, refusal, type Failure, type Outcome } from '../outcome.ts';

export interface Option {
  readonly type: 'boolean' | 'string';
  readonly multiple?: boolean;
  readonly short?: string;
}
export type Options = Readonly<Record<string, Option>>;

/** Values by option: true, a text, or several texts. */
export interface Arguments {
  readonly flags: ReadonlySet<string>;
  readonly texts: ReadonlyMap<string, readonly string[]>;
  readonly words: readonly string[];
}

const HELP: Options = { help: { type: 'boolean', short: 'h' } };

/**
 * Reads words against a table of options; `--help` is always known.
 * @param most - how many words that are no options may be there.
 */
export function readArguments(argv: readonly string[], table: Options, most: number): Outcome<Arguments> {
  const options: Options = { ...table, ...HELP };
  const { tokens } = parseArgs({
    args: [...argv],
    options,
    strict: false,
    tokens: true,
    allowPositionals: true,
  });
  const flags = new Set<string>();
  const texts = new Map<string, readonly string[]>();
  const words: string[] = [];
  const failures: Failure[] = [];
  const refuse = (place: string, message: string) => failures.push(refusal('arguments', place, message));
  for (const token of tokens) {
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    const option = Object.hasOwn(options, name) ? options[name] : undefined;
    if (option === undefined) {
      const known = Object.keys(options);
      refuse('', `There is no option ${quote(rawName)}.${dashed(suggestion(name, known), known)}`);
    } else if (option.type === 'boolean') {
      if (value === undefined) flags.add(name);
      else refuse(rawName, `It takes no value, so write it alone.`);
    } else if (value === undefined || (value.startsWith('-') && !token.inlineValue)) {
      refuse(rawName, 'It needs a value.');
    } else if (texts.has(name) && option.multiple !== true) refuse(rawName, 'It is there twice. Remove one.');
    else texts.set(name, [...(texts.get(name) ?? []), value]);
  }
  // Behind an option that is not known any word may have been its value.
  if (failures.length === 0 && words.length > most) {
    const message = `There is a word too many: ${quote(words[most] ?? '')}.`;
    refuse('', `${message} A value with blanks stands in quotes.`);
  }
  return failures.length > 0 ? failed(...failures) : done({ flags, texts, words });
}

/** Known options with their dashes, in a suggestion. */
const dashed = (text: string, known: readonly string[]): string =>
  known.reduce((all, name) => all.replace(new RegExp(`(?<=[" ])${name}(?=[",.])`), `--${name}`), text);

/** One text of an option, or undefined. */
export const textOf = (given: Arguments, name: string): string | undefined => given.texts.get(name)?.at(-1);

/** One of a few words, or undefined. */
export function wordOf<T extends string>(
  given: Arguments,
  name: string,
  allowed: readonly T[],
): Outcome<T | undefined> {
  const value = textOf(given, name);
  if (value === undefined || (allowed as readonly string[]).includes(value))
    return done(value as T | undefined);
  return failed(refusal('arguments', `--${name}`, `${quote(value)} is none of ${allowed.join(', ')}.`));
}
