/** What is generated with and without, to tell what a feature costs. */
import type { FeatureId } from '../../features/types.ts';

export const PRICE_PRESET = 'tasks';

export interface PriceSet {
  readonly name: string;
  readonly features: readonly FeatureId[];
  /** The smallest pair that lacks nothing but the feature; null for the one that all begin with. */
  readonly beside: string | null;
}

export const PRICE_SETS: readonly PriceSet[] = [
  { name: 'minimal', features: [], beside: null },
  { name: 'alike', features: ['alike'], beside: 'minimal' },
  { name: 'accounts', features: ['alike', 'accounts'], beside: 'alike' },
  { name: 'api, without accounts', features: ['alike', 'api'], beside: 'alike' },
  { name: 'api, with accounts', features: ['alike', 'accounts', 'api'], beside: 'accounts' },
  { name: 'admin', features: ['alike', 'accounts', 'admin'], beside: 'accounts' },
  { name: 'lab', features: ['alike', 'accounts', 'lab'], beside: 'accounts' },
];
