/** The price list: what each feature adds in either half. */
import { escapeHtml as e } from '../../html.ts';
import { HALF_COMMANDS, HALVES } from '../../runtime/halves.ts';
import type { Comparison } from '../comparison.ts';
import type { Price, PriceRow } from '../price/types.ts';
import { code, number, quiet, section, table } from './parts.ts';

/** A ratio with how far it may be wrong. */
function start({ start: ratio }: Price): string {
  if (ratio === null) return '<span class="quiet">not measured</span>';
  const range = `${number(ratio.low, 2)} to ${number(ratio.high, 2)}`;
  const even = ratio.low <= 1 && ratio.high >= 1;
  return even
    ? `no difference seen <span class="quiet">(${range})</span>`
    : `× ${number(ratio.median, 2)} <span class="quiet">(${range})</span>`;
}

const line = (half: (typeof HALVES)[number], { name, beside, prices }: PriceRow): readonly string[] => {
  const price = prices[half];
  return [
    e(name),
    e(beside),
    `<span class="${half}">${HALF_COMMANDS[half].name}</span>`,
    number(price.lines),
    number(price.alike),
    number(price.tests),
    number(price.files),
    price.packages.length === 0 ? 'none' : price.packages.map(code).join(' '),
    start(price),
  ];
};

export const priceSection = ({ price }: Comparison): string =>
  section(
    'price',
    'What each feature costs',
    quiet(
      `What generating with it adds to generating without it, with the preset ${price.preset}. Made on ${price.made.slice(0, 10)} with version ${price.generator}.`,
    ),
    table(
      'What each feature adds in either half',
      ['Feature', 'More than', 'Half', 'Lines', 'Made alike', 'Tests', 'Files', 'Packages', 'Time to import'],
      price.rows.flatMap((row) => HALVES.map((half) => line(half, row))),
      'price',
    ),
  );
