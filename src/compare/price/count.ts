/** Counts what each feature adds, by generating with it and without it in memory. */
import { FRAMEWORKS } from '../../frameworks/index.ts';
import { generateWorkspace } from '../../generate.ts';
import { VERSION } from '../../installation.ts';
import { showcaseOf } from '../../model/showcase.ts';
import { HALVES } from '../../runtime/halves.ts';
import type { GeneratedFile, Half } from '../../scaffold/types.ts';
import { readSource, type Sourced } from '../../source.ts';
import { viewGenerated } from '../../workspace/memory.ts';
import type { Spread } from '../../bench/statistics.ts';
import { byConcern, isWritten, ownTotal } from '../figures/counts.ts';
import { packagesOf } from '../figures/packages.ts';
import { sourcesOf } from '../sources.ts';
import { PRICE_PRESET, PRICE_SETS, type PriceSet } from './sets.ts';
import type { Price, Prices } from './types.ts';

function modelOf({ features }: PriceSet): Sourced {
  const source = { kind: 'preset', name: PRICE_PRESET } as const;
  const sourced = readSource(source, PRICE_PRESET, features.includes('accounts'));
  if (!sourced.ok) throw new Error(`The preset ${PRICE_PRESET} is not valid.`);
  return sourced.value;
}

/** The files of a set. */
export const filesOfSet = (set: PriceSet): readonly GeneratedFile[] =>
  generateWorkspace(modelOf(set), { halves: HALVES, database: 'sqlite', features: set.features });

/** What one half of a set has in all. */
interface Content extends Omit<Price, 'packages' | 'start'> {
  readonly packages: ReadonlySet<string>;
}

function contentOf(set: PriceSet, files: readonly GeneratedFile[], half: Half): Content {
  const view = viewGenerated(files, set.features, showcaseOf(modelOf(set).model));
  const sources = sourcesOf(view, half);
  const counts = byConcern(sources);
  const framework = FRAMEWORKS.find((one) => one.half === half);
  if (framework === undefined) throw new Error(`There is no framework ${half}.`);
  const packages = packagesOf(framework, view.read(`${half}-app/requirements.txt`) ?? '', set.features);
  return {
    lines: ownTotal(sources).lines,
    alike: counts.get('made alike')?.lines ?? 0,
    tests: counts.get('tests')?.lines ?? 0,
    files: sources.filter(isWritten).length,
    packages: new Set(packages.map(({ name }) => name)),
  };
}

const more = (own: Content, other: Content, start: Spread | null): Price => ({
  lines: own.lines - other.lines,
  alike: own.alike - other.alike,
  tests: own.tests - other.tests,
  files: own.files - other.files,
  packages: [...own.packages].filter((name) => !other.packages.has(name)),
  start,
});

/** Ratios of the times to import, by set and half. */
export type Starts = ReadonlyMap<string, Readonly<Record<Half, Spread>>>;

/**
 * The price list.
 * @param day - on which it is made, ISO 8601.
 * @param starts - the measured times; without them none is told.
 */
export function countPrices(day: string, starts: Starts = new Map()): Prices {
  const contents = new Map(
    PRICE_SETS.map((set) => {
      const files = filesOfSet(set);
      return [set.name, { flask: contentOf(set, files, 'flask'), django: contentOf(set, files, 'django') }];
    }),
  );
  const rows = PRICE_SETS.flatMap(({ name, beside }) => {
    const [own, other] = [contents.get(name), contents.get(beside ?? '')];
    if (own === undefined || other === undefined || beside === null) return [];
    const price = (half: Half): Price => more(own[half], other[half], starts.get(name)?.[half] ?? null);
    return [{ name, beside, prices: { flask: price('flask'), django: price('django') } }];
  });
  return { made: day, generator: VERSION, preset: PRICE_PRESET, rows };
}
