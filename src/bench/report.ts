/** What a benchmark found, as text for a terminal. */
import type { BenchResult } from './bench.ts';
import type { Spread } from './statistics.ts';
import type { Finding, Measured } from './types.ts';

const digits = (number: number): string => {
  const places = number >= 100 ? 0 : number >= 10 ? 1 : 2;
  return number.toFixed(places);
};

const range = ({ median, low, high }: Spread, unit: string): string =>
  `${digits(median)} ${unit}`.padEnd(14) + `(${digits(low)} to ${digits(high)})`;

function verdict({ even, ratio }: Finding): string {
  const between = `${digits(ratio.low)} to ${digits(ratio.high)}`;
  if (even)
    return `no difference seen: Flask takes ${digits(ratio.median)} times what Django takes, ${between}`;
  return `Flask takes ${digits(ratio.median)} times what Django takes (${between})`;
}

function findingLines(finding: Finding): readonly string[] {
  return [
    finding.title,
    `  Flask    ${range(finding.halves.flask, finding.unit)}`,
    `  Django   ${range(finding.halves.django, finding.unit)}`,
    `  Ratio    ${verdict(finding)}`,
  ];
}

const measuredLines = ({ findings, equal, unequal }: Measured): readonly string[] => [
  ...findings.flatMap((finding) => [...findingLines(finding), '']),
  `  Equal in both: ${equal.join('; ')}.`,
  `  Not equal: ${unequal.join('; ')}.`,
  '',
];

/** The whole result. */
export function benchReport({ measures, machine, seconds }: BenchResult): string {
  const measured = Object.values(measures);
  const rounds = measured[0]?.findings[0]?.ratio.count ?? 0;
  return [
    ...measured.flatMap(measuredLines),
    `Medians of ${rounds} rounds in turns; in brackets where the median lies with 95 % confidence.`,
    `${machine.cpu}, ${machine.cores} cores, ${machine.system}; ${Math.round(seconds)} s.`,
  ].join('\n');
}
