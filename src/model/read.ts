/** Small readers for one key of a mapping each: the value in its type, or a problem at its place. */
import { quote, suggestion } from './problems.ts';
import type { Place, Problems } from './problems.ts';
import { LANGUAGES } from './types.ts';
import type { Language, Text } from './types.ts';
import type { MapNode, Node } from './yaml.ts';

/** What every check needs to know. */
export interface Context {
  readonly problems: Problems;
  readonly languages: readonly [Language, ...Language[]];
}

/** The known keys of a mapping. Unknown ones are told once, when it is made. */
export class Keys {
  readonly place: Place;
  readonly problems: Problems;
  readonly #values = new Map<string, { place: Place; value: Node }>();

  constructor(node: MapNode, place: Place, known: readonly string[], problems: Problems) {
    this.place = place;
    this.problems = problems;
    for (const entry of node.entries) {
      if (known.includes(entry.key)) this.#values.set(entry.key, entry);
      else {
        const remedy = problems.full ? '' : suggestion(entry.key, known);
        const message = `There is no key ${quote(entry.key)} here.${remedy}`;
        problems.add('unknown-key', entry.place, message);
      }
    }
  }

  has(key: string): boolean {
    return this.#values.has(key);
  }

  node(key: string): Node | undefined {
    return this.#values.get(key)?.value;
  }

  /** Place of the value, else of the key's owner. */
  at(key: string): Place {
    return this.#values.get(key)?.value ?? this.place;
  }

  /** Place of the key itself, else of its owner. */
  key(key: string): Place {
    return this.#values.get(key)?.place ?? this.place;
  }

  flag(key: string): boolean | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && typeof node.value === 'boolean') return node.value;
    this.problems.add('wrong-type', node, `"${key}" is true or false${given(node)}.`);
    return undefined;
  }

  string(key: string): string | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    if (node.kind === 'scalar' && typeof node.value === 'string') return node.value;
    const remedy = node.kind === 'scalar' && node.source !== '' ? ' Put it in quotes.' : '';
    this.problems.add('wrong-type', node, `"${key}" is a text${given(node)}.${remedy}`);
    return undefined;
  }

  /** One of the allowed words. */
  word<T extends string>(key: string, allowed: readonly T[]): T | undefined {
    const value = this.string(key);
    if (value === undefined || (allowed as readonly string[]).includes(value)) return value as T | undefined;
    const message = `${quote(value)} is not a value of "${key}".${suggestion(value, allowed)}`;
    this.problems.add('unknown-value', this.at(key), message);
    return undefined;
  }

  whole(key: string, low: number, high: number): number | undefined {
    const node = this.node(key);
    if (node === undefined) return undefined;
    const value = node.kind === 'scalar' && !node.quoted && /^\d{1,9}$/.test(node.source) ? node.value : NaN;
    if (typeof value === 'number' && value >= low && value <= high) return value;
    this.problems.add('wrong-type', node, `"${key}" is a whole number from ${low} to ${high}${given(node)}.`);
    return undefined;
  }

  /** A list of names. */
  names(key: string): readonly { name: string; place: Place }[] | undefined {
    const node = this.node(key);
    return node === undefined ? undefined : names(node, `"${key}" is a list of names`, this.problems);
  }

  map(key: string, example: string): MapNode | undefined {
    const node = this.node(key);
    if (node === undefined || node.kind === 'map') return node;
    this.problems.add('wrong-type', node, `"${key}" is a mapping, such as ${example}.`);
    return undefined;
  }
}

/** Reads a list of plain names, such as one unique-together rule. */
export function names(
  node: Node,
  what: string,
  problems: Problems,
): readonly { name: string; place: Place }[] | undefined {
  if (node.kind !== 'list') {
    problems.add('wrong-type', node, `${what}${given(node)}. Put it in brackets.`);
    return undefined;
  }
  return node.items.flatMap((item) => {
    if (item.kind === 'scalar' && typeof item.value === 'string') return [{ name: item.value, place: item }];
    problems.add('wrong-type', item, `${what}${given(item)}.`);
    return [];
  });
}

/** `, not 12`: what stands there instead. */
export function given(node: Node): string {
  if (node.kind === 'list') return ', not a list';
  if (node.kind === 'map') return ', not a mapping';
  if (node.value === null) return ', not empty';
  return `, not ${typeof node.value === 'string' ? quote(node.value) : node.source.slice(0, 60)}`;
}

/**
 * Text in the project's first language, or in several. It is free Unicode, but not empty: an empty
 * message would stand for the header of a catalogue.
 */
export function readText(node: Node, what: string, limit: number, context: Context): Text | undefined {
  const [first] = context.languages;
  if (node.kind === 'scalar' && typeof node.value === 'string') {
    return fits(node.value, node, what, limit, context.problems) ? { [first]: node.value } : undefined;
  }
  if (node.kind !== 'map') {
    const remedy = node.kind === 'scalar' && node.source !== '' ? ' Put it in quotes.' : '';
    context.problems.add('wrong-type', node, `${what} is a text${given(node)}.${remedy}`);
    return undefined;
  }
  return byLanguage(node, what, limit, context);
}

function byLanguage(node: MapNode, what: string, limit: number, context: Context): Text | undefined {
  const { problems, languages } = context;
  const keys = new Keys(node, node, LANGUAGES, problems);
  const texts: Partial<Record<Language, string>> = {};
  for (const language of LANGUAGES.filter((each) => keys.has(each))) {
    if (!languages.includes(language)) {
      const message = `"${language}" is not among the project's languages. Add it there or remove it here.`;
      problems.add('text-language', keys.key(language), message);
    }
    const value = keys.string(language);
    if (value !== undefined && fits(value, keys.at(language), what, limit, problems)) texts[language] = value;
  }
  if (!keys.has(languages[0])) {
    const message = `${what} is missing in the project's first language. Add "${languages[0]}".`;
    problems.add('text-language', node, message);
    return undefined;
  }
  return texts;
}

function fits(value: string, place: Place, what: string, limit: number, problems: Problems): boolean {
  if (value.trim() === '') {
    problems.add('empty-text', place, `${what} is empty. Write a text or remove the key.`);
  } else if ([...value].length > limit) {
    problems.add('long-text', place, `${what} is longer than ${limit} characters. Shorten it.`);
  } else return true;
  return false;
}
