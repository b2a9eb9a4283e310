import { describe, expect, test } from 'vitest';
import { chosenFeatures } from '../../src/features/choose.ts';
import { FEATURES, PROFILE_NAMES, PROFILES, withNeeds } from '../../src/features/index.ts';
import { FEATURE_IDS } from '../../src/features/types.ts';
import { rulesOf, valueOf } from '../workspace/support.ts';

describe('features by name', () => {
  test('are none, some or those of a profile', () => {
    expect(valueOf(chosenFeatures(undefined, undefined))).toBeNull();
    expect(valueOf(chosenFeatures('none', undefined))).toEqual([]);
    expect(valueOf(chosenFeatures(' api , api', undefined))).toEqual(['api']);
    for (const name of PROFILE_NAMES) {
      const ids = withNeeds(PROFILES[name]).map(({ id }) => id);
      expect(valueOf(chosenFeatures(undefined, name))).toEqual(ids);
    }
  });

  test.each([
    ['apy', undefined],
    ['', undefined],
    ['api,none', undefined],
    ['__proto__', undefined],
    [undefined, 'large'],
    ['api', 'minimal'],
  ])('are refused as %j with the profile %j', (features, profile) => {
    expect(rulesOf(chosenFeatures(features, profile))).toEqual(['arguments']);
  });
});

describe('the features', () => {
  test('bring what they need and keep their order', () => {
    const ids = withNeeds([...FEATURE_IDS].toReversed()).map(({ id }) => id);
    expect(ids).toEqual(FEATURES.map(({ id }) => id));
    for (const { id, needs } of FEATURES) {
      expect(withNeeds([id]).map((one) => one.id)).toEqual(expect.arrayContaining([id, ...needs]));
    }
  });
});
