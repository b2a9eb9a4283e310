/** The comparison as Markdown, for a pull request or a wiki: the first page and the tables, without the code. */
import { HALVES } from '../../runtime/halves.ts';
import type { Comparison } from '../comparison.ts';
import { linesOf } from '../figures/newer.ts';
import { number } from './parts.ts';
import { figureRows } from './summary.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', ' ');

const row = (cells: readonly string[]): string => `| ${cells.map(cell).join(' | ')} |`;

function table(titles: readonly string[], rows: readonly (readonly string[])[]): string {
  return [row(titles), row(titles.map(() => '---')), ...rows.map(row)].join('\n');
}

const NAMES = ['', 'Flask', 'Django'];

function figures(comparison: Comparison): string {
  const found = figureRows(comparison).map(({ label, values, text = number }) => [
    label,
    ...HALVES.map((half) => {
      const value = values[half];
      return value === null ? 'not known' : text(value);
    }),
  ]);
  return table(NAMES, found);
}

function lines({ concerns, halves }: Comparison): string {
  const rows = (apart: boolean) =>
    concerns
      .filter((row) => row.apart === apart)
      .map(({ concern, counts }) => [concern, number(counts.flask.lines), number(counts.django.lines)]);
  const sum = [
    '**all of these**',
    `**${number(halves.flask.own.lines)}**`,
    `**${number(halves.django.own.lines)}**`,
  ];
  return table(NAMES, [...rows(false), sum, ...rows(true)]);
}

function price({ price: { rows } }: Comparison): string {
  return table(
    ['Feature', 'More than', 'Half', 'Lines', 'Made alike', 'Tests', 'Files', 'Packages'],
    rows.flatMap(({ name, beside, prices }) =>
      HALVES.map((half) => {
        const { lines: own, alike, tests, files, packages } = prices[half];
        return [
          name,
          beside,
          half === 'flask' ? 'Flask' : 'Django',
          `${own}`,
          `${alike}`,
          `${tests}`,
          `${files}`,
          packages.join(', ') || 'none',
        ];
      }),
    ),
  );
}

function newer({ halves }: Comparison): string {
  const rows = HALVES.flatMap((half) => halves[half].newer);
  if (rows.length === 0) return 'Nothing that is written here is supplied by a newer release.';
  return table(
    ['Release', 'What it supplies', 'Lines here that have to do with it'],
    rows.map((found) => [found.release, found.supplies, number(linesOf(found))]),
  );
}

/** The text, with a line end at its end. */
export function markdownReport(comparison: Comparison): string {
  const { project, made, generator, findings, differences, rules, price: prices } = comparison;
  return `# ${project}: Flask and Django side by side

Compared on ${made.slice(0, 10)} with version ${generator} of the generator. \`index.html\` beside this file has the code.

## Findings

${findings.map((finding, at) => `${at + 1}. ${finding}`).join('\n')}

## Figures

${figures(comparison)}

## Lines by concern

Not blank; below the sum, counted apart: what makes the two alike, tests, migrations, styles.

${lines(comparison)}

## What a newer release supplies

${newer(comparison)}

## What each feature costs

Generating with it against generating without it, preset ${prices.preset}, version ${prices.generator}, ${prices.made.slice(0, 10)}.

${price(comparison)}

## Rules by who keeps them out of the box

${table(['Django alone', 'Flask alone', 'both', 'neither'], [[`${rules.django}`, `${rules.flask}`, `${rules.both}`, `${rules.neither}`]])}

## Known differences

${table(
  ['What differs', 'What it teaches'],
  differences.map(({ what, teaches }) => [what, teaches]),
)}
`;
}
