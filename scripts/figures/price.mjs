/** The shipped price list as tables; `node scripts/prices.mjs` makes it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { HALVES, root } from './common.mjs';
import { table } from '../markdown.mjs';

const file = path.join(root, 'src', 'compare', 'price', 'prices.json');

const ratio = (start) =>
  start === null
    ? 'not measured'
    : `${start.median.toFixed(2)} (${start.low.toFixed(2)} to ${start.high.toFixed(2)})`;

function row(half, { name, beside, prices }) {
  const { lines, alike, tests, files, packages, start } = prices[half];
  return [name, beside, lines, alike, tests, files, packages.join(', ') || 'none', ratio(start)];
}

/** One table for each half. */
export function price() {
  const { preset, made, rows } = JSON.parse(readFileSync(file, 'utf8'));
  const head = [
    'what',
    'more than',
    'lines',
    'made alike',
    'tests',
    'files',
    'packages',
    'time to import, ratio',
  ];
  return [
    `## The price of each feature, preset ${preset}, ${made}`,
    ...HALVES.flatMap((half) => [
      '',
      `### ${half}`,
      '',
      ...table(
        head,
        rows.map((one) => row(half, one)),
      ),
    ]),
  ];
}
