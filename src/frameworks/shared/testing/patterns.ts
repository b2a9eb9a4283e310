/** Texts that match a pattern of the model, in a fixed order: the pattern has no look-around and no references. */
import { compilePattern } from '../../../model/pattern.ts';

/** One of several characters, one of several sequences, or a repeated part. */
type Part =
  | { readonly kind: 'one-of'; readonly characters: readonly string[] }
  | { readonly kind: 'any-of'; readonly sequences: readonly (readonly Part[])[] }
  | { readonly kind: 'repeat'; readonly part: Part; readonly low: number; readonly high: number };

const range = (from: number, to: number): string[] =>
  Array.from({ length: to - from + 1 }, (_, at) => String.fromCodePoint(from + at));
const DIGITS = range(0x30, 0x39);
const LETTERS = [...range(0x41, 0x5a), ...range(0x61, 0x7a)];
/** Printable ASCII, what people type first. */
const PRINTABLE = [...new Set([...LETTERS, ...DIGITS, ...range(0x21, 0x7e), ' '])];
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  d: DIGITS,
  w: [...LETTERS, ...DIGITS, '_'],
  s: [' '],
};
const CONTROLS: Readonly<Record<string, string>> = { t: '\t', n: '\n', r: '\r' };
/** Of a wide range, so many characters are enough. */
const WIDEST = 512;

const without = (characters: readonly string[]): string[] =>
  PRINTABLE.filter((one) => !characters.includes(one));

class Reader {
  readonly #source: string;
  #at = 0;

  constructor(source: string) {
    this.#source = source;
  }

  alternatives(): Part {
    const sequences = [this.#sequence()];
    while (this.#take('|')) sequences.push(this.#sequence());
    return { kind: 'any-of', sequences };
  }

  #take(sign: string): boolean {
    const there = this.#source.startsWith(sign, this.#at);
    if (there) this.#at += sign.length;
    return there;
  }

  #sequence(): readonly Part[] {
    const parts: Part[] = [];
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] ?? '')) {
      parts.push(this.#repeated(this.#atom()));
    }
    return parts;
  }

  #repeated(part: Part): Part {
    const match = /^(?:([*+?])|\{(\d+)(,)?(\d*)\})\??/.exec(this.#source.slice(this.#at));
    if (match === null) return part;
    this.#at += match[0].length;
    const [, sign, from, comma, to] = match;
    const low = sign === undefined ? Number(from) : sign === '+' ? 1 : 0;
    if (sign !== undefined) return { kind: 'repeat', part, low, high: sign === '?' ? 1 : Infinity };
    return { kind: 'repeat', part, low, high: comma ? (to ? Number(to) : Infinity) : low };
  }

  #atom(): Part {
    if (this.#take('(')) {
      this.#take('?:');
      const inner = this.alternatives();
      this.#take(')');
      return inner;
    }
    if (this.#take('[')) return { kind: 'one-of', characters: this.#class() };
    if (this.#take('.')) return { kind: 'one-of', characters: PRINTABLE };
    return { kind: 'one-of', characters: this.#character() };
  }

  /** One character as written, or all that an escape stands for. */
  #character(): readonly string[] {
    const sign = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += sign.length;
    return sign === '\\' ? this.#escape() : [sign];
  }

  #escape(): readonly string[] {
    const code = /^(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/.exec(this.#source.slice(this.#at));
    this.#at += code?.[0].length ?? 1;
    if (code) return [String.fromCodePoint(Number.parseInt(code[1] ?? code[2] ?? '', 16))];
    const sign = this.#source[this.#at - 1] ?? '';
    const named = CLASSES[sign.toLowerCase()];
    if (named) return sign === sign.toLowerCase() ? named : without(named);
    return [CONTROLS[sign] ?? sign];
  }

  #class(): readonly string[] {
    const negated = this.#take('^');
    const found: string[] = [];
    while (!this.#take(']')) {
      const from = this.#character();
      const [low] = from;
      const spans = from.length === 1 && /^-[^\]]/s.test(this.#source.slice(this.#at));
      if (!spans || low === undefined) {
        found.push(...from);
        continue;
      }
      this.#take('-');
      const first = low.codePointAt(0) ?? 0;
      const last = this.#character()[0]?.codePointAt(0) ?? first;
      found.push(...range(first, Math.min(last, first + WIDEST)));
    }
    return negated ? without(found) : [...new Set(found)];
  }
}

/** Takes the smallest digit of a number whose base changes with each part, so that the last parts vary first. */
interface Counter {
  left: number;
}
const digit = (counter: Counter, base: number): number => {
  const value = counter.left % base;
  counter.left = Math.floor(counter.left / base);
  return value;
};

/** The text that a number stands for; `extra` rounds more than the fewest in each repeat. */
function write(part: Part, counter: Counter, extra: number): string {
  switch (part.kind) {
    case 'one-of':
      return part.characters[digit(counter, Math.max(1, part.characters.length))] ?? '';
    case 'any-of': {
      const sequence = part.sequences[digit(counter, part.sequences.length)] ?? [];
      return writeAll(sequence, counter, extra);
    }
    case 'repeat': {
      const times = Math.min(part.low + extra, part.high);
      return writeAll(
        Array.from({ length: times }, () => part.part),
        counter,
        extra,
      );
    }
  }
}

const writeAll = (parts: readonly Part[], counter: Counter, extra: number): string =>
  parts.reduceRight((text, part) => write(part, counter, extra) + text, '');

/** For each number of extra rounds the first text that matches. */
export function firstTexts(source: string, fits: (text: string) => boolean): readonly string[] {
  const pattern = compilePattern(source);
  const part = new Reader(source).alternatives();
  const texts = Array.from({ length: 9 }, (_, extra) => write(part, { left: 0 }, extra));
  return texts.filter((text) => fits(text) && pattern?.test(text));
}

/**
 * Up to `count` different texts that the whole pattern matches and `fits` takes; fewer where there are no more
 * that are easily found.
 */
export function textsMatching(
  source: string,
  count: number,
  fits: (text: string) => boolean,
): readonly string[] {
  const pattern = compilePattern(source);
  const part = new Reader(source).alternatives();
  const found = new Set<string>();
  for (let extra = 0; extra < 400 && found.size < count; extra += extra < 8 ? 1 : 7) {
    for (let number = 0; number < count * 4 && found.size < count; number += 1) {
      const text = write(part, { left: number }, extra);
      if (fits(text) && pattern?.test(text)) found.add(text);
    }
  }
  return [...found];
}
