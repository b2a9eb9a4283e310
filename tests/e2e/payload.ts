/** A model with every hostile text in every place that takes one, and the same model with harmless ones. */

/** Texts that are code, markup, quotes or commands to something that a generated project meets. */
export const HOSTILE: readonly string[] = [
  `'`, `"`, `\\`, `ends in \\`, `"""`, `'''`, `'''"""\\`, 'two\nlines', 'a\rb', 'a\fb', 'a\vb', 'a\u0085b', 'a\u2028b', 'a\u2029b', 'a\tb',
  '😀', '👩‍👩‍👧', 'שלום', 'a\u202Eb', 'a\u2066b', '\uFEFFa', '{{ 7*7 }}', '{% raw %}', '{% load x %}', '{# x', '<%= 1 %>', '<%- 1 %>',
  '${process.env.HOME}', '`id`', '$HOME', '$(id)', '%s', '%(x)s', '100% off', '{x}', '{0.__class__}', '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>', 'javascript:alert(1)', ']]>', '-->', '</textarea><script>alert(2)</script>', '</title>', '=1+1', '@SUM(1)',
  '#!', '\\N{DASH}', '\\u0041', 'msgid ""', ' leading and trailing ', '&amp;', "'; DROP TABLE x; --", '../../etc/passwd', 'null', 'x'.repeat(110),
]; // prettier-ignore

const named = (prefix: string, at: number): string => `${prefix}${at + 1}`;
const text = (at: number): string => HOSTILE[at % HOSTILE.length] ?? '';

const EDGES = /^[\s\uFEFF]|\s$/;
/** What the checker refuses as a value stands in labels and help alone. */
const lines = (at: number): string => (EDGES.test(text(at)) ? `plain ${at}` : text(at));
const value = (at: number): string =>
  /[\p{Cc}\p{Zl}\p{Zp}]|.{101}/u.test(text(at)) ? `plain ${at}` : lines(at);

/** An entity whose texts are those that follow the nth. */
const entity = (at: number, nth: number): object => ({
  label: text(at),
  plural: text(at + 1),
  fields: {
    one: {
      type: 'string',
      label: text(at + 2),
      help: text(at + 3),
      default: value(at + 4),
      search: true,
      filter: true,
    },
    two: { type: 'text', label: text(at + 5), help: text(at + 6), default: lines(at + 7) },
    three: {
      type: 'choice',
      label: text(at + 8),
      choices: { [value(at + 9)]: text(at + 10), harmless: text(at + 11) },
      default: value(at + 9),
    },
  },
  relations: {
    other: { to: 'Entity1', label: text(at + 12), help: text(at + 13), reverse: named('others', nth) },
  },
});

/** The model as text; each entity has other texts in each place. */
export function payload(entities = HOSTILE.length): string {
  const list = [...Array(entities).keys()].map((nth) => {
    const at = Math.floor((nth * HOSTILE.length) / entities);
    return [named('Entity', nth), entity(at, nth)] as const;
  });
  const project = { name: 'payload', title: HOSTILE.find((each) => each.startsWith('"><img')) };
  return JSON.stringify({ project, entities: Object.fromEntries(list) }, null, 1);
}
