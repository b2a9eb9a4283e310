import { describe, expect, test } from 'vitest';
import { chosenFeatures } from '../../src/features/choose.ts';
import { FEATURES, withNeeds } from '../../src/features/index.ts';
import { FEATURE_IDS } from '../../src/features/types.ts';
import { rulesOf, valueOf } from '../workspace/support.ts';

describe('features by name', () => {
  test('are none, or some', () => {
    expect(valueOf(chosenFeatures(undefined))).toBeNull();
    expect(valueOf(chosenFeatures('none'))).toEqual([]);
    expect(valueOf(chosenFeatures(' api , api'))).toEqual(['api']);
  });

  test.each(['apy', '', 'api,none', '__proto__', 'api,'])('are refused as %j', (text) => {
    expect(rulesOf(chosenFeatures(text))).toEqual(['arguments']);
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
