/** What `check` and `bench` have left: the contract and the measurements. */
import { roundsOf, roundsText } from '../../bench/report.ts';
import type { Spread } from '../../bench/statistics.ts';
import type { Finding } from '../../bench/types.ts';
import { escapeHtml as e } from '../../html.ts';
import { HALF_COMMANDS, HALVES } from '../../runtime/halves.ts';
import type { Comparison, Kept } from '../comparison.ts';
import { code, fold, list, number, prose, quiet, section, table } from './parts.ts';

const age = ({ made, stale }: Kept<unknown>): string =>
  quiet(`Made on ${made.slice(0, 10)}.${stale ? ' The code has changed since: run it again.' : ''}`);

export function checkSection({ check }: Comparison): string {
  const title = 'The contract';
  if (check === null) {
    return section(
      'contract',
      title,
      prose('The contract has not been run. The command check runs it, and the next comparison shows it.'),
    );
  }
  const { result } = check;
  const rows = Object.entries(result.tests).map(([run, tests]) => [
    e(run === 'compared' ? 'the two compared' : HALF_COMMANDS[run as (typeof HALVES)[number]].name),
    number(tests.passed),
    number(tests.failed),
    number(tests.skipped),
  ]);
  const failures = result.failures.map(
    ({ run, test, message }) => `${code(test)} (${e(run)}): ${e(message)}`,
  );
  const compared = result.differences;
  return section(
    'contract',
    title,
    age(check),
    table(
      `Tests of the contract, on ${result.database}`,
      ['Run', 'Passed', 'Failed', 'Not needed here'],
      rows,
    ),
    compared === null
      ? ''
      : prose(
          `${number(compared.compared)} answers compared; ${compared.unlisted.length} differ in a way that is not listed.`,
        ),
    failures.length === 0 ? '' : fold(`${failures.length} failures`, list(failures)),
  );
}

const at = (value: number): string =>
  `${(50 + 25 * Math.log2(Math.min(Math.max(value, 0.25), 4))).toFixed(1)}%`;

/** A ratio on a line with one in the middle, from a quarter to four. */
function plot({ median, low, high }: Spread): string {
  return `<svg class="plot" aria-hidden="true"><line class="one" x1="50%" x2="50%" y1="0" y2="100%"/><line x1="${at(low)}" x2="${at(high)}" y1="50%" y2="50%"/><circle cx="${at(median)}" cy="50%" r="4"/></svg>`;
}

/** Whole numbers stay whole: nobody counts hundredths of a statement. */
const figure = (value: number): string => number(value, Number.isInteger(value) ? 0 : 2);

const spread = ({ median, low, high }: Spread, unit: string): string =>
  `${figure(median)} ${unit} <span class="quiet">(${figure(low)} to ${figure(high)})</span>`;

const finding = ({ title, halves, unit, ratio, even }: Finding): readonly string[] => [
  e(title),
  ...HALVES.map((half) => spread(halves[half], unit)),
  `${even ? 'no difference seen' : `× ${number(ratio.median, 2)}`} <span class="quiet">(${number(ratio.low, 2)} to ${number(ratio.high, 2)})</span>${plot(ratio)}`,
];

export function benchSection({ bench }: Comparison): string {
  const title = 'Measurements';
  if (bench === null) {
    return section(
      'bench',
      title,
      prose('Nothing has been measured. The command bench does it, and the next comparison shows it.'),
    );
  }
  const { measures, machine } = bench.result;
  const measured = Object.values(measures);
  return section(
    'bench',
    title,
    age(bench),
    table(
      `Measured in turns, on ${machine.cpu} with ${machine.cores} cores`,
      ['', ...HALVES.map((half) => HALF_COMMANDS[half].name), 'Flask over Django'],
      measured.flatMap(({ findings }) => findings.map(finding)),
      'bench',
    ),
    quiet(roundsText(roundsOf(bench.result))),
    ...measured.map(({ equal, unequal }) =>
      quiet(`Equal in both: ${equal.join('; ')}. Not equal: ${unequal.join('; ')}.`),
    ),
  );
}

export const screenshotsSection = ({ screenshots }: Comparison): string =>
  screenshots.length === 0
    ? ''
    : section(
        'screens',
        'The same pages',
        ...screenshots.map(
          ({ title, address, images }) =>
            `<h3>${e(title)}</h3><div class="pair">${HALVES.map((half) => `<figure class="${half}"><img src="${images[half]}" alt="${e(`${title} of the ${HALF_COMMANDS[half].name} app`)}" loading="lazy"><figcaption>${HALF_COMMANDS[half].name}, ${e(address)}</figcaption></figure>`).join('')}</div>`,
        ),
      );
