/** What a benchmark found, as text for a terminal. */
import type { BenchResult } from './bench.ts';
import type { Spread } from './statistics.ts';
import type { Finding, Measured } from './types.ts';

const digits = (number: number): string => {
  if (Number.isInteger(number)) return `${number}`;
  const places = number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toFixed(places);
};

/** The median, and where it lies with 95 % confidence. */
const range = ({ median, low, high }: Spread, unit = ''): string =>
  `${digits(median)}${unit} (${digits(low)} to ${digits(high)})`;

const UNITS: Readonly<Record<Finding['unit'], string>> = {
  s: ' s',
  ms: ' ms',
  MB: ' MB',
  'requests/s': '/s',
  statements: '',
};

/** Flask over Django: more of it is more for Flask, whatever it counts. */
const verdict = ({ even, ratio }: Finding): string =>
  even ? `no difference seen (${digits(ratio.low)} to ${digits(ratio.high)})` : range(ratio);

const cellsOf = (finding: Finding): readonly string[] => [
  finding.title,
  range(finding.halves.flask, UNITS[finding.unit]),
  range(finding.halves.django, UNITS[finding.unit]),
  verdict(finding),
];

/** Columns as wide as what stands in them. */
function aligned(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = rows[0]?.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0))) ?? [];
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

const measuredLines = ({ findings, equal, unequal }: Measured): readonly string[] => [
  ...aligned([['', 'Flask', 'Django', 'Flask over Django'], ...findings.map(cellsOf)]),
  '',
  `  Equal in both: ${equal.join('; ')}.`,
  `  Not equal: ${unequal.join('; ')}.`,
  '',
];

/** The fewest and the most rounds that a figure is made of. */
export function roundsOf({ measures }: BenchResult): readonly [number, number] {
  const counts = Object.values(measures).flatMap(({ findings }) => findings.map(({ ratio }) => ratio.count));
  return [Math.min(...counts), Math.max(...counts)];
}

/** What the brackets mean: fewer than six numbers allow no interval of 95 %. */
export function roundsText([fewest, most]: readonly [number, number]): string {
  const rounds = fewest === most ? `${most}` : `${fewest} to ${most}`;
  return fewest < 6
    ? `Medians of ${most === 1 ? 'one round' : `${rounds} rounds in turns`}: too few for a conclusion. In brackets the lowest and the highest.`
    : `Medians of ${rounds} rounds in turns; in brackets where the median lies with 95 % confidence.`;
}

/** The whole result. */
export function benchReport(result: BenchResult): string {
  const { measures, machine, seconds } = result;
  return [
    ...Object.values(measures).flatMap(measuredLines),
    roundsText(roundsOf(result)),
    `${machine.cpu}, ${machine.cores} cores, ${machine.system}; ${Math.round(seconds)} s.`,
  ].join('\n');
}
