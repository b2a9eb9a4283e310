/** One literal encoder for each target language. Model text reaches a generated file through these alone. */

/** Control, format, separator, private and unassigned characters, which must not stand raw in source. */
const INVISIBLE = /[\p{C}\p{Zl}\p{Zp}\p{Variation_Selector}\u00A0]/gu;

const escaped = (character: string): string =>
  [...Array(character.length).keys()]
    .map((at) => `\\u${character.charCodeAt(at).toString(16).padStart(4, '0')}`)
    .join('');

/**
 * A Python string literal in double quotes. Characters outside the Basic Multilingual Plane that cannot be
 * seen are written as `\U…`, since Python does not join surrogate escapes.
 */
export function pyString(value: string): string {
  return JSON.stringify(value).replace(INVISIBLE, (character) => {
    const point = character.codePointAt(0) ?? 0;
    return point > 0xffff ? `\\U${point.toString(16).padStart(8, '0')}` : escaped(character);
  });
}

/** A Python literal of a JSON value: `None`, `True`, numbers, strings, lists and dicts. */
export function pyLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return pyString(value);
  if (Array.isArray(value)) return `[${value.map(pyLiteral).join(', ')}]`;
  const pairs = Object.entries(value).map(([key, item]) => `${pyString(key)}: ${pyLiteral(item)}`);
  return `{${pairs.join(', ')}}`;
}

/** Text in HTML, in an element or in a quoted attribute. */
export function html(value: string): string {
  return value.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A SQL string literal by the standard: quotes are doubled. */
export function sqlString(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

/** A TOML or JSON string in double quotes, ASCII only where a character cannot be seen. */
export function jsonString(value: string): string {
  return JSON.stringify(value).replace(INVISIBLE, escaped);
}
