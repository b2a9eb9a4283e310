/** What a feature costs in each half. */
import type { Spread } from '../../bench/statistics.ts';
import type { Half } from '../../scaffold/types.ts';

/** What a half has more with a feature than without it. */
export interface Price {
  /** Not blank, without tests and what makes the two alike. */
  readonly lines: number;
  readonly alike: number;
  readonly tests: number;
  readonly files: number;
  /** Names of the packages that come along. */
  readonly packages: readonly string[];
  /** Time to import the app with it over without it; null where it was not measured. */
  readonly start: Spread | null;
}

export interface PriceRow {
  /** `accounts`; `api, with accounts`. */
  readonly name: string;
  /** What it is compared with. */
  readonly beside: string;
  readonly prices: Readonly<Record<Half, Price>>;
}

export interface Prices {
  /** Day on which they were made (ISO 8601). */
  readonly made: string;
  /** Version of the generator. */
  readonly generator: string;
  /** The preset that was generated with and without. */
  readonly preset: string;
  readonly rows: readonly PriceRow[];
}
