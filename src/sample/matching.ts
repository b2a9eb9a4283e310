/** A text that matches a pattern of the subset that model/pattern.ts lets pass. */
import { scatter } from './scatter.ts';

interface Item {
  readonly options: readonly Sequence[];
  /** Of a single character: those to choose from; then `options` is empty. */
  readonly characters: readonly string[];
  readonly low: number;
  readonly high: number;
}
type Sequence = readonly Item[];

const between = (first: string, last: string): readonly string[] => {
  const [from, to] = [first.codePointAt(0) ?? 0, last.codePointAt(0) ?? 0];
  return Array.from({ length: Math.min(to - from + 1, 500) }, (_, at) => String.fromCodePoint(from + at));
};
const PRINTABLE = between('!', '~');
const DIGITS = between('0', '9');
const LETTERS = between('a', 'z');
/** Good members of a class such as `\d`. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  d: DIGITS,
  w: LETTERS,
  s: [' '],
  D: LETTERS,
  W: ['-', '.'],
  S: LETTERS,
};
/** All members of a class, as far as they can be seen. */
const MEMBERS: Readonly<Record<string, (character: string) => boolean>> = {
  d: (character) => /[0-9]/.test(character),
  w: (character) => /\w/.test(character),
  s: (character) => /\s/.test(character),
  D: (character) => !/[0-9]/.test(character),
  W: (character) => !/\w/.test(character),
  S: (character) => !/\s/.test(character),
};
const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };

/** Reads a pattern that is known to be valid. */
class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): readonly Sequence[] {
    const options = [this.#sequence()];
    while (this.#take('|')) options.push(this.#sequence());
    return options;
  }

  #take(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  #next(): string {
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return character;
  }

  #sequence(): Sequence {
    const items: Item[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      const atom = this.#atom();
      items.push({ ...atom, ...this.#counts() });
    }
    return items;
  }

  #atom(): Pick<Item, 'options' | 'characters'> {
    if (this.#take('(')) {
      this.#take('?:');
      const options = this.alternatives();
      this.#take(')');
      return { options, characters: [] };
    }
    if (this.#take('[')) return { options: [], characters: this.#class() };
    if (this.#take('\\')) {
      const escape = this.#escape();
      return { options: [], characters: CLASSES[escape.letter] ?? [escape.character] };
    }
    const character = this.#next();
    return { options: [], characters: character === '.' ? LETTERS : [character] };
  }

  /** The letter of a class, or the character that an escape stands for. */
  #escape(): { letter: string; character: string } {
    const letter = this.#next();
    if (letter === 'u' || letter === 'x') {
      const length = letter === 'u' ? 4 : 2;
      const code = this.#source.slice(this.#at, this.#at + length);
      this.#at += length;
      return { letter: '', character: String.fromCharCode(Number.parseInt(code, 16)) };
    }
    if (letter in CLASSES) return { letter, character: '' };
    return { letter: '', character: CONTROLS[letter] ?? letter };
  }

  #class(): readonly string[] {
    const negated = this.#take('^');
    const found: string[] = [];
    while (!this.#take(']')) found.push(...this.#members());
    const all = negated ? PRINTABLE.filter((character) => !found.includes(character)) : found;
    const letters = LETTERS.filter((letter) => all.includes(letter));
    return letters.length > 20 ? letters : all;
  }

  #members(): readonly string[] {
    const first = this.#member();
    const start = this.#at;
    if (first.length !== 1 || !this.#take('-')) return first;
    if (this.#source[this.#at] === ']') {
      this.#at = start;
      return first;
    }
    return between(first[0] ?? '', this.#member()[0] ?? '');
  }

  #member(): readonly string[] {
    if (!this.#take('\\')) return [this.#next()];
    const { letter, character } = this.#escape();
    const isMember = MEMBERS[letter];
    return isMember === undefined ? [character] : [...PRINTABLE, ' '].filter(isMember);
  }

  #counts(): Pick<Item, 'low' | 'high'> {
    const match = /^(?:[*+?]|\{(\d+)(,)?(\d+)?\})\??/.exec(this.#source.slice(this.#at));
    if (match === null) return { low: 1, high: 1 };
    this.#at += match[0].length;
    if (match[0].startsWith('{')) {
      const low = Number(match[1]);
      return { low, high: match[2] === undefined ? low : Number(match[3] ?? Infinity) };
    }
    const low = match[0].startsWith('+') ? 1 : 0;
    return { low, high: match[0].startsWith('?') ? 1 : Infinity };
  }
}

const ENOUGH = 10_000;

const shortest = (sequence: Sequence): number =>
  sequence.reduce((sum, item) => Math.min(ENOUGH, sum + item.low * shortestOnce(item)), 0);

const shortestOnce = (item: Item): number =>
  item.options.length === 0 ? 1 : Math.min(...item.options.map(shortest));

/** Writes a text; what is to be longer than the shortest text is spent from the left. */
class Writer {
  readonly #key: string;
  #extra: number;
  #choices = 0;
  #written = 0;

  constructor(key: string, extra: number) {
    this.#key = key;
    this.#extra = extra;
  }

  sequence(sequence: Sequence): string {
    return sequence.map((item) => this.#item(item)).join('');
  }

  #choose(count: number): number {
    this.#choices += 1;
    return count <= 1 ? 0 : scatter(this.#key, this.#choices) % count;
  }

  #item(item: Item): string {
    const length = Math.max(1, shortestOnce(item));
    const more = Math.min(item.high - item.low, Math.floor(this.#extra / length));
    this.#extra -= more * length;
    let text = '';
    for (let count = item.low + more; count > 0 && this.#written < ENOUGH; count -= 1)
      text += this.#once(item);
    return text;
  }

  #once(item: Item): string {
    this.#written += 1;
    if (item.options.length === 0) return item.characters[this.#choose(item.characters.length)] ?? '';
    return this.sequence(item.options[this.#choose(item.options.length)] ?? []);
  }
}

/** Patterns are read once, since every row has a text of its own. */
const READ = new Map<string, readonly Sequence[]>();

/**
 * A text that most likely matches the pattern.
 * @param key - the text depends on it and on the pattern.
 * @param length - about how long it is to be; never shorter than the shortest that matches.
 */
export function matching(pattern: string, key: string, length: number): string {
  const options = READ.get(pattern) ?? new Reader(pattern).alternatives();
  READ.set(pattern, options);
  const sequence = options[scatter(key, 'option') % options.length] ?? [];
  return new Writer(key, Math.max(0, length - shortest(sequence))).sequence(sequence);
}
