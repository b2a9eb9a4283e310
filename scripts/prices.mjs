/**
 * Makes the price list that is shipped: what each feature adds in either half, counted, and how much longer an app
 * takes to import with it, measured. Run it on a quiet machine: node scripts/prices.mjs [ROUNDS]
 */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { countPrices } from '../dist/src/compare/price/count.js';
import { measureStarts } from '../dist/src/compare/price/start.js';

const ROUNDS = Number(process.argv[2] ?? 12);
const file = path.join(import.meta.dirname, '..', 'src', 'compare', 'price', 'prices.json');

const starts = await measureStarts({ rounds: ROUNDS, say: (line) => console.error(`${line} ...`) });
if (!starts.ok) {
  for (const { message } of starts.failures) console.error(message);
  process.exit(1);
}
const day = new Date().toISOString().slice(0, 10);
writeFileSync(file, `${JSON.stringify(countPrices(day, starts.value), null, 2)}\n`);
console.log(`${path.relative(process.cwd(), file)} is written. Build again: npm run build`);
