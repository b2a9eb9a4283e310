/** Pieces of HTML that the sections of the report share. */
import { escapeHtml as e } from '../../html.ts';
import { HALF_COMMANDS, HALVES } from '../../runtime/halves.ts';
import type { Half } from '../../scaffold/types.ts';

export type Halves<T> = Readonly<Record<Half, T>>;

/** A name for an address within the page. */
export const slug = (...parts: readonly (string | null)[]): string =>
  parts
    .filter((part) => part !== null)
    .join('-')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-');

/** A number as people write it; what was divided by nothing, or was stored as nothing, is none. */
export const number = (value: number | null, places = 0): string =>
  value === null || !Number.isFinite(value) ? 'none' : grouped(value, places);

const grouped = (value: number, places: number): string =>
  value.toLocaleString('en-GB', { minimumFractionDigits: places, maximumFractionDigits: places });

/** Bytes in the unit that reads best. */
export function bytes(value: number): string {
  if (value < 1000) return `${value} B`;
  return value < 1_000_000 ? `${number(value / 1000)} kB` : `${number(value / 1_000_000, 1)} MB`;
}

/** A bar as long as its share; the number beside it says the same, so it is not read out. */
export const bar = (half: Half, share: number): string =>
  `<svg class="bar ${half}" aria-hidden="true"><rect width="${Math.max(share * 100, 0.4).toFixed(1)}%" height="100%"/></svg>`;

export const cells = (titles: readonly string[]): string =>
  `<tr>${titles.map((title) => (title === '' ? '<td></td>' : `<th scope="col">${e(title)}</th>`)).join('')}</tr>`;

/** A table with its caption; cells are HTML. */
export function table(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly string[])[],
  kind = '',
): string {
  const body = rows.map(
    ([first = '', ...rest]) =>
      `<tr><th scope="row">${first}</th>${rest.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0"><table class="${kind}"><caption>${e(caption)}</caption><thead>${cells(titles)}</thead><tbody>${body.join('\n')}</tbody></table></div>`;
}

export interface BarRow {
  /** HTML. */
  readonly label: string;
  readonly values: Halves<number | null>;
  /** How a value is written; as a whole number unless told. */
  readonly text?: (value: number) => string;
  /** A bar is drawn against the larger of its own row. */
  readonly alone?: boolean;
}

/** Figures of both halves as numbers with bars: a chart that is a table. */
export function barTable(caption: string, rows: readonly BarRow[]): string {
  const most = Math.max(
    1,
    ...rows.filter(({ alone }) => !alone).flatMap(({ values }) => HALVES.map((half) => values[half] ?? 0)),
  );
  const line = ({ label, values, text = number, alone }: BarRow): readonly string[] => {
    const own = alone ? Math.max(values.flask ?? 0, values.django ?? 0, Number.MIN_VALUE) : most;
    const cell = (half: Half): string => {
      const value = values[half];
      return value === null
        ? '<span class="quiet">not known</span>'
        : `<span class="value">${e(text(value))}</span>${bar(half, value / own)}`;
    };
    return [label, ...HALVES.map(cell)];
  };
  return table(caption, ['', ...HALVES.map((half) => HALF_COMMANDS[half].name)], rows.map(line), 'bars');
}

export const section = (id: string, title: string, ...parts: readonly string[]): string =>
  `<section id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${e(title)}</h2>\n${parts.join('\n')}\n</section>`;

export const prose = (text: string): string => `<p>${e(text)}</p>`;
export const quiet = (text: string): string => `<p class="quiet">${e(text)}</p>`;

export const list = (items: readonly string[], kind: 'ol' | 'ul' = 'ul'): string =>
  `<${kind}>${items.map((item) => `<li>${item}</li>`).join('\n')}</${kind}>`;

export const fold = (summary: string, ...parts: readonly string[]): string =>
  `<details><summary>${summary}</summary>\n${parts.join('\n')}\n</details>`;

export const code = (text: string): string => `<code>${e(text)}</code>`;
