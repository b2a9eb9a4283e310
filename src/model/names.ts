/** Every name that is derived from a name of the model. */
import { createHash } from 'node:crypto';
import { kebabCase, snakeCase } from 'change-case';
import pluralize from 'pluralize';

/** `OrderLine` gives `order_line`. */
export const moduleOf = (entity: string): string => snakeCase(entity);

const lastWord = (words: string, change: (word: string) => string): string =>
  words.replace(/[A-Za-z0-9]+$/, change);

/** `order_line` gives `order_lines`; a word without a plural stays as it is. */
export const pluralOf = (module: string): string => lastWord(module, (word) => pluralize.plural(word));

/** `unit_price` and `UnitPrice` give `Unit price`. */
export function words(name: string): string {
  const text = snakeCase(name).replaceAll('_', ' ');
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** The plural of an English label: its last word changes. */
export const pluralLabel = (label: string): string => lastWord(label, (word) => pluralize.plural(word));

/**
 * A chosen plural label as a name: `Bücher` gives `bucher`. Null when it has other letters than Latin ones,
 * so that the name comes from the entity instead.
 */
export function nameOfLabel(label: string): string | null {
  const plain = label
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .trim();
  if (!/^[A-Za-z][A-Za-z0-9 _-]{0,59}$/.test(plain)) return null;
  return snakeCase(plain).replace(/^_+|_+$/g, '');
}

/** `order_lines` gives `order-lines`. */
export const routeOf = (plural: string): string => kebabCase(plural);

const hash = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 8);

/** The name itself, or its beginning and a hash of the whole when it is longer than the limit. */
export function shorten(name: string, limit: number, identity = name): string {
  if (name.length <= limit) return name;
  return withHash(name, limit, identity);
}

/** The name's beginning with a hash of what it stands for. */
export function withHash(name: string, limit: number, identity: string): string {
  return `${name.slice(0, limit - 9).replace(/_+$/, '')}_${hash(identity)}`;
}

/** Names of constraints and indexes: one database has them all in one space. */
export class DatabaseNames {
  readonly #taken: Set<string>;

  constructor(tables: readonly string[]) {
    this.#taken = new Set(tables);
  }

  /**
   * `ix_book_title`, at most 30 characters. Two different things that would have one name
   * (`ix_order_line_no` for `order`.`line_no` and `order_line`.`no`) get it with a hash from the second on.
   */
  of(prefix: 'uq' | 'ck' | 'ix', table: string, columns: readonly string[]): string {
    const name = [prefix, table, ...columns].join('_');
    const identity = [prefix, table, ...columns].join('\0');
    const short = shorten(name, 30, identity);
    const free = this.#taken.has(short) ? withHash(name, 30, identity) : short;
    this.#taken.add(free);
    return free;
  }
}

/** Django's own names of a many-to-many's table and columns. */
export function linkOf(
  table: string,
  relation: string,
  from: string,
  to: string,
): { readonly table: string; readonly from: string; readonly to: string } {
  const [left, right] = [from.toLowerCase(), to.toLowerCase()];
  const name = shorten(`${table}_${relation}`, 63);
  if (left === right) return { table: name, from: `from_${left}_id`, to: `to_${right}_id` };
  return { table: name, from: `${left}_id`, to: `${right}_id` };
}
