import { describe, expect, test } from 'vitest';
import { chosenFeatures } from '../../src/features/choose.ts';
import { chosenParts, FEATURES, PROFILES, withNeeds } from '../../src/features/index.ts';
import { FEATURE_IDS, type FeatureId, type Meeting } from '../../src/features/types.ts';
import { rulesOf, valueOf } from '../workspace/support.ts';

describe('features by name', () => {
  test('are none, or some', () => {
    expect(valueOf(chosenFeatures(undefined))).toBeNull();
    expect(valueOf(chosenFeatures('none'))).toEqual([]);
    expect(valueOf(chosenFeatures(' api , api'))).toEqual(['alike', 'api']);
  });

  test('are those of a profile', () => {
    expect(valueOf(chosenFeatures(undefined, 'minimal'))).toEqual([]);
    expect(valueOf(chosenFeatures(undefined, 'standard'))).toEqual(PROFILES.standard);
    expect(valueOf(chosenFeatures(undefined, 'full'))).toEqual(FEATURE_IDS);
    expect(rulesOf(chosenFeatures(undefined, 'maximal'))).toEqual(['arguments']);
    expect(rulesOf(chosenFeatures('api', 'minimal'))).toEqual(['arguments']);
  });

  test.each(['apy', '', 'api,none', '__proto__', 'api,'])('are refused as %j', (text) => {
    expect(rulesOf(chosenFeatures(text))).toEqual(['arguments']);
  });
});

/** Parts of features with an entry of one beside another. */
const named = (id: string): Meeting<{ readonly name: string }> =>
  id === 'api' ? { name: id, with: { accounts: { name: 'api beside accounts' } } } : { name: id };
const added = (...ids: readonly FeatureId[]) =>
  chosenParts(ids, ({ id }) => named(id)).map(({ part }) => part.name);

describe('the features', () => {
  test('bring what they need and keep their order', () => {
    const ids = withNeeds([...FEATURE_IDS].toReversed()).map(({ id }) => id);
    expect(ids).toEqual(FEATURES.map(({ id }) => id));
    for (const { id, needs } of FEATURES) {
      expect(withNeeds([id]).map((one) => one.id)).toEqual(expect.arrayContaining([id, ...needs]));
    }
  });

  test('add to each other only where both are chosen', () => {
    expect(added('api')).toEqual(['alike', 'api']);
    expect(added('accounts')).toEqual(['alike', 'accounts']);
    expect(added('api', 'accounts')).toEqual(['alike', 'accounts', 'api', 'api beside accounts']);
  });
});
