/** Which features a user means by `--features` and `--profile`. */
import { quote, suggestion } from '../model/problems.ts';
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import { PROFILE_NAMES, PROFILES, withNeeds } from './index.ts';
import { FEATURE_IDS, type FeatureId } from './types.ts';

const NONE = 'none';

function listed(text: string): Outcome<readonly FeatureId[]> {
  const names = text.split(',').map((name) => name.trim());
  if (names.length === 1 && names[0] === NONE) return done([]);
  const known: readonly string[] = FEATURE_IDS;
  const failures = names
    .filter((name) => !known.includes(name))
    .map((name) =>
      refusal(
        'arguments',
        '--features',
        `There is no feature ${quote(name)}.${suggestion(name, known)}`,
        `Name some of ${known.join(', ')}, separated by commas, or ${NONE}.`,
      ),
    );
  return failures.length > 0 ? failed(...failures) : done(names as readonly FeatureId[]);
}

function ofProfile(name: string): Outcome<readonly FeatureId[]> {
  const profile = PROFILE_NAMES.find((one) => one === name);
  if (profile !== undefined) return done(PROFILES[profile]);
  const message = `${quote(name)} is none of ${PROFILE_NAMES.join(', ')}.`;
  return failed(refusal('arguments', '--profile', message));
}

/**
 * Reads both options.
 * @returns the features with what they need, in their order; null where the user said nothing.
 */
export function chosenFeatures(
  features: string | undefined,
  profile: string | undefined,
): Outcome<readonly FeatureId[] | null> {
  if (features !== undefined && profile !== undefined) {
    const message = 'A profile is a set of features. Use one of --features and --profile.';
    return failed(refusal('arguments', '', message));
  }
  if (features === undefined && profile === undefined) return done(null);
  const found = features === undefined ? ofProfile(profile ?? '') : listed(features);
  return found.ok ? done(withNeeds(found.value).map(({ id }) => id)) : found;
}
