/** The price list that comes with this version. */
import shipped from './prices.json' with { type: 'json' };
import type { Prices } from './types.ts';

export const shippedPrices = (): Prices => shipped;
