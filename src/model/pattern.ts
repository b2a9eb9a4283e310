/**
 * The subset of regular expressions that JavaScript and Python read alike: literals, classes, groups,
 * alternatives and repeats. What could keep a server busy for seconds is refused as well.
 */
import { quote } from './problems.ts';
import type { Place, Problems } from './problems.ts';

/** About as many steps as a server may spend on one value. */
const MOST_STEPS = 1e8;
const LITERAL_ESCAPES = '\\.[](){}*+?^$|/-tnr';
const CLASS_ESCAPES = 'dDwWsS';

/** The pattern for the whole value, or null when it is none. Flag `v` is what browsers use. */
export function compilePattern(source: string): RegExp | null {
  try {
    return new RegExp(`^(?:${source})$`, 'v');
  } catch {
    return null;
  }
}

/** A part of a pattern: in how many ways it can match one text, and the character that it begins with. */
interface Part {
  readonly ways: number;
  readonly first: string | null;
}

class Refused extends Error {
  readonly rule: string;

  constructor(message: string, rule = 'pattern') {
    super(message);
    this.rule = rule;
  }
}

/** Reads a pattern and counts in how many ways it can be tried on a value of the longest length. */
class PatternReader {
  readonly #source: string;
  readonly #longest: number;
  #at = 0;

  constructor(source: string, longest: number) {
    this.#source = source;
    this.#longest = longest;
  }

  read(): Part {
    const part = this.#alternatives(0);
    if (this.#at < this.#source.length) throw new Refused('A ")" has no "(". Escape it as "\\)".');
    return part;
  }

  #peek(length = 1): string {
    return this.#source.slice(this.#at, this.#at + length);
  }

  #alternatives(depth: number): Part {
    if (depth > 20) throw new Refused('The groups are nested more than 20 deep. Make it simpler.');
    const parts = [this.#sequence(depth)];
    while (this.#peek() === '|') {
      this.#at += 1;
      parts.push(this.#sequence(depth));
    }
    const [only] = parts;
    if (parts.length === 1 && only !== undefined) return only;
    const firsts = parts.map((part) => part.first);
    const apart = !firsts.includes(null) && new Set(firsts).size === firsts.length;
    const ways = parts.map((part) => part.ways);
    return { ways: apart ? Math.max(...ways) : ways.reduce((sum, each) => sum + each, 0), first: null };
  }

  #sequence(depth: number): Part {
    let ways = 1;
    let first: string | null | undefined;
    while (this.#at < this.#source.length && !'|)'.includes(this.#peek())) {
      const part = this.#repeated(this.#atom(depth));
      ways *= part.ways;
      first = first === undefined ? part.first : first;
    }
    return { ways, first: first ?? null };
  }

  #repeated(atom: Part): Part {
    const match = /^(?:[*+?]|\{(\d{1,5})(?:(,)(\d{1,5})?)?\})\??/.exec(this.#source.slice(this.#at));
    if (match === null) {
      if ('*+?{'.includes(this.#peek()) && this.#peek() !== '') {
        throw new Refused(`${quote(this.#peek())} is not a repeat here. Escape it with "\\".`);
      }
      return atom;
    }
    this.#at += match[0].length;
    if ('*+?{'.includes(this.#peek()) && this.#peek() !== '') {
      throw new Refused('A repeat follows a repeat. Remove one.');
    }
    const sign = match[0][0] ?? '';
    const low = sign === '{' ? Number(match[1]) : sign === '+' ? 1 : 0;
    const exact = sign === '{' && match[2] === undefined;
    const high = exact ? low : sign === '?' ? 1 : match[3] === undefined ? Infinity : Number(match[3]);
    if (high < low) throw new Refused(`The repeat ${quote(match[0])} ends before it begins.`);
    return { ways: this.#waysOf(atom.ways, low, high), first: low === 0 ? null : atom.first };
  }

  #waysOf(ways: number, low: number, high: number): number {
    if (high === Infinity && ways > 1) {
      const message =
        'An endless repeat holds another repeat or alternatives that begin alike; some values would take hours.';
      throw new Refused(
        `${message} Use counts such as {1,20} inside, or write it without nesting.`,
        'pattern-slow',
      );
    }
    const most = Math.min(high, this.#longest);
    return ways ** Math.min(most, 1000) * Math.max(1, most - low + 1);
  }

  #atom(depth: number): Part {
    const sign = this.#peek();
    if (sign === '(') return this.#group(depth);
    if (sign === '[') return this.#class();
    if (sign === '\\') return this.#escape(CLASS_ESCAPES);
    if (sign === '^' || sign === '$') {
      throw new Refused(
        `The pattern always stands for the whole value. Remove ${quote(sign)}, or escape it with "\\".`,
      );
    }
    if ('*+?{}]'.includes(sign))
      throw new Refused(`${quote(sign)} has a meaning of its own. Escape it with "\\".`);
    const character = String.fromCodePoint(this.#source.codePointAt(this.#at) ?? 0);
    this.#at += character.length;
    return { ways: 1, first: character === '.' ? null : character };
  }

  #group(depth: number): Part {
    if (this.#peek(2) === '(?' && this.#peek(3) !== '(?:') {
      throw new Refused(
        `${quote(this.#peek(3))} is read differently by JavaScript and Python. Use "(" or "(?:".`,
      );
    }
    this.#at += this.#peek(2) === '(?' ? 3 : 1;
    const part = this.#alternatives(depth + 1);
    if (this.#peek() !== ')') throw new Refused('A "(" has no ")". Close it, or escape it as "\\(".');
    this.#at += 1;
    return part;
  }

  #escape(classes: string): Part {
    const escape =
      /^\\(?:u[0-9a-fA-F]{4}|x[0-9a-fA-F]{2}|.)/su.exec(this.#source.slice(this.#at))?.[0] ?? '\\';
    const letter = escape[1] ?? '';
    const known = escape.length > 2 || LITERAL_ESCAPES.includes(letter) || classes.includes(letter);
    if (letter === '' || !known) {
      const remedy = /\d|k/.test(letter)
        ? 'References back are not used'
        : 'JavaScript and Python do not read it alike';
      throw new Refused(`${quote(escape)}: ${remedy}. Remove it.`);
    }
    this.#at += escape.length;
    return { ways: 1, first: classes.includes(letter) && escape.length === 2 ? null : escape };
  }

  #class(): Part {
    this.#at += this.#peek(2) === '[^' ? 2 : 1;
    const start = this.#at;
    while (this.#at < this.#source.length && this.#peek() !== ']') {
      if (this.#peek() === '[') throw new Refused('A "[" stands inside of "[...]". Escape it as "\\[".');
      if (this.#peek() === '\\') this.#escape(CLASS_ESCAPES);
      else this.#at += 1;
    }
    if (this.#at >= this.#source.length)
      throw new Refused('A "[" has no "]". Close it, or escape it as "\\[".');
    if (this.#at === start) throw new Refused('The class "[]" holds no character. Add some.');
    this.#at += 1;
    return { ways: 1, first: null };
  }
}

/** What is wrong with a pattern for values of at most `longest` characters, or null. */
export function patternProblem(source: string, longest: number): { rule: string; message: string } | null {
  if (source === '') return { rule: 'pattern', message: 'The pattern is empty. Remove it or write one.' };
  if (source.length > 500) {
    return { rule: 'pattern', message: 'The pattern is longer than 500 characters. Make it simpler.' };
  }
  try {
    if (new PatternReader(source, longest).read().ways > MOST_STEPS) {
      const message =
        'The pattern has so many repeats that long values would take seconds. Use counts such as {1,20} or a lower "max".';
      return { rule: 'pattern-slow', message };
    }
  } catch (error) {
    if (error instanceof Refused) return { rule: error.rule, message: error.message };
    throw error;
  }
  if (compilePattern(source) !== null) return null;
  const message =
    'Browsers do not read this pattern. In "[...]" escape signs such as "(", "/", "|" and "-" with "\\".';
  return { rule: 'pattern', message };
}

/** Adds a problem when the pattern leaves the subset. */
export function checkPattern(source: string, longest: number, place: Place, problems: Problems): void {
  const problem = patternProblem(source, longest);
  if (problem !== null) problems.add(problem.rule, place, problem.message);
}
