/** All features, in the one order in which their entries are merged. */
import { accounts } from './accounts/index.ts';
import { admin } from './admin/index.ts';
import { alike } from './alike/index.ts';
import { api } from './api/index.ts';
import { lab } from './lab/index.ts';
import type { Words } from '../scaffold/messages.ts';
import { FEATURE_IDS, SHARED_LINES, type Feature, type FeatureId, type Meeting } from './types.ts';

const BY_ID: Readonly<Record<FeatureId, Feature>> = { alike, accounts, api, admin, lab };

export const FEATURES: readonly Feature[] = FEATURE_IDS.map((id) => BY_ID[id]);

/** Named sets of features. */
export const PROFILES = {
  minimal: [],
  standard: ['alike', 'accounts', 'api', 'admin'],
  full: FEATURE_IDS,
} as const satisfies Readonly<Record<string, readonly FeatureId[]>>;
export type Profile = keyof typeof PROFILES;
export const PROFILE_NAMES = Object.keys(PROFILES) as readonly Profile[];

/** The features with what they need, each once, in their order. */
export function withNeeds(ids: readonly FeatureId[]): readonly Feature[] {
  const wanted = new Set<FeatureId>();
  const want = (id: FeatureId): void => {
    if (wanted.has(id)) return;
    wanted.add(id);
    for (const needed of BY_ID[id].needs) want(needed);
  };
  for (const id of ids) want(id);
  return FEATURES.filter(({ id }) => wanted.has(id));
}

/** What one feature adds. */
export interface Chosen<P> {
  readonly feature: FeatureId;
  readonly part: P;
}

/**
 * What the features add, with what they need, in their order: each one's part, then what it adds beside the others.
 * @param partOf the half that is made: `({ flask }) => flask`.
 */
export function chosenParts<P>(
  ids: readonly FeatureId[],
  partOf: (feature: Feature) => Meeting<P>,
): readonly Chosen<P>[] {
  const chosen = withNeeds(ids);
  return chosen.flatMap((feature) => {
    const part = partOf(feature);
    const beside = chosen.flatMap(({ id }) => part.with?.[id] ?? []);
    return [part, ...beside].map((one) => ({ feature: feature.id, part: one }));
  });
}

/** As `chosenParts`, with what stands in for each feature that is not chosen. */
export function partsAround<P>(
  ids: readonly FeatureId[],
  partOf: (feature: Feature) => Meeting<P> & { readonly without?: P },
): readonly Chosen<P>[] {
  const chosen = chosenParts<P>(ids, partOf);
  return FEATURES.flatMap((one) => {
    const own = chosen.filter(({ feature }) => feature === one.id);
    const { without } = partOf(one);
    return own.length > 0 || without === undefined ? own : [{ feature: one.id, part: without }];
  });
}

/** All entries of one slot, in the features' order. */
export function entriesOf<P, E>(
  parts: readonly P[],
  slot: (part: P) => readonly E[] | undefined,
): readonly E[] {
  return parts.flatMap((part) => slot(part) ?? []);
}

/** Entries by the name of their place. */
type Places<N extends string> = Readonly<Partial<Record<N, readonly string[]>>>;

/** The slots of a half by their names: the entries of each place, none where nobody adds any. */
export const placesOf = <N extends string, P>(
  names: readonly N[],
  parts: readonly P[],
  places: (part: P) => Places<N> | undefined,
): Readonly<Record<N, readonly string[]>> =>
  Object.fromEntries(names.map((name) => [name, entriesOf(parts, (part) => places(part)?.[name])])) as Record<
    N,
    readonly string[]
  >;

const sharedParts = (ids: readonly FeatureId[]) =>
  chosenParts(ids, ({ shared }) => shared ?? {}).map(({ part }) => part);

/** What `templates/shared/` reads under `shared`. */
export const sharedSlots = (ids: readonly FeatureId[]) =>
  placesOf(SHARED_LINES, sharedParts(ids), (part) => part.lines);

const codesOf = (ids: readonly FeatureId[]): readonly string[] =>
  entriesOf(sharedParts(ids), (part) => part.messages);

/**
 * What the forms of a half say: the words that a feature gives to both, or its framework's own, without the codes of
 * features that are not chosen.
 */
export function wordsOf(ids: readonly FeatureId[], own: Words): Words {
  const there = new Set(codesOf(ids));
  const others = new Set(codesOf(FEATURE_IDS).filter((code) => !there.has(code)));
  const { about, sentences } = sharedParts(ids).find((part) => part.words)?.words ?? own;
  const kept = Object.entries(sentences).filter(([code]) => !others.has(code));
  return { about, sentences: Object.fromEntries(kept) };
}
