/** Collects what is wrong with a model, each with its place. */
import type { Problem } from './types.ts';

/** Where something stands: its offset in the text and its path in the model. */
export interface Place {
  readonly at: number;
  readonly path: string;
}

/** More than this many are counted and not told, so that a hostile file cannot flood a terminal. */
const TOLD = 200;

/** Turns an offset into a line and a column, both from 1. A column counts characters, not code units. */
export class Lines {
  readonly #text: string;
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#text = text;
    const starts = [0];
    for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
    this.#starts = starts;
  }

  of(offset: number): { line: number; column: number } {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.#starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const before = this.#text.slice(this.#starts[low], offset);
    return { line: low + 1, column: (before.length > 5000 ? before.length : [...before].length) + 1 };
  }
}

/** The list that every check adds to. */
export class Problems {
  readonly #found: { rule: string; place: Place; message: string }[] = [];
  readonly #seen = new Set<string>();
  readonly #lines: Lines;
  #more = 0;

  constructor(lines: Lines) {
    this.#lines = lines;
  }

  get empty(): boolean {
    return this.#found.length === 0;
  }

  /** Further problems are only counted, so that nobody need look for a remedy. */
  get full(): boolean {
    return this.#found.length >= TOLD;
  }

  get count(): number {
    return this.#found.length + this.#more;
  }

  /** Number of the line of a place, for messages that name another one. */
  line(place: Place): number {
    return this.#lines.of(place.at).line;
  }

  /** Adds a problem; the same sentence at the same place is told once. */
  add(rule: string, place: Place, message: string): void {
    const key = `${place.at} ${place.path} ${message}`;
    if (this.#seen.has(key)) return;
    if (this.#found.length >= TOLD) {
      this.#more += 1;
      return;
    }
    this.#seen.add(key);
    this.#found.push({ rule, place, message });
  }

  /** All problems in the order of the file. */
  sorted(file: string): readonly Problem[] {
    const problems = this.#found
      .toSorted((a, b) => a.place.at - b.place.at)
      .map(({ rule, place, message }): Problem => {
        const { line, column } = this.#lines.of(place.at);
        return { rule, file, line, column, path: place.path, message };
      });
    const last = problems.at(-1);
    if (last === undefined || this.#more === 0) return problems;
    const message = `There are ${this.#more} more problems. Repair these first.`;
    return [...problems, { ...last, rule: 'too-many-problems', path: '', message }];
  }
}

/** One line for a terminal: `model.yaml:14:7: entities.Book.fields.pk: …`. */
export function problemLine(problem: Problem): string {
  const where = `${problem.file}:${problem.line}:${problem.column}`;
  return problem.path === ''
    ? `${where}: ${problem.message}`
    : `${where}: ${problem.path}: ${problem.message}`;
}

/** A piece of the model in a message: in quotes, on one line, visible, not longer than a glance. */
export function quote(value: string): string {
  const short = value.length > 60 ? `${value.slice(0, 57)}...` : value;
  const shown = short.replace(
    /[\p{C}\p{Zl}\p{Zp}]/gu,
    (c) => `\\u${(c.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
  return `"${shown}"`;
}

/** `a, b or c`. */
export function either(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`;
}

function distance(a: string, b: string): number {
  let row = [...Array(b.length + 1).keys()];
  let before: number[] = [];
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min((row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1, (row[j - 1] ?? 0) + (same ? 0 : 1));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      next.push(cost);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** The known name that was most likely meant, or undefined. */
export function nearest(name: string, known: readonly string[]): string | undefined {
  if (name.length > 40) return undefined;
  const wanted = plain(name);
  const ranked = known
    .map((each) => ({ each, far: distance(wanted, plain(each)) }))
    .toSorted((a, b) => a.far - b.far);
  const [best] = ranked;
  return best !== undefined && best.far <= Math.max(wanted.length > 2 ? 1 : 0, Math.floor(wanted.length / 3))
    ? best.each
    : undefined;
}

/** The remedy for an unknown name: the nearest known one, else all of them. */
export function suggestion(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return ` Did you mean "${near}"?`;
  return known.length === 0 ? '' : ` Known: ${known.slice(0, 30).join(', ')}.`;
}
