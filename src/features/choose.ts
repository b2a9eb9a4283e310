/** Which features a user means by `--features` or `--profile`. */
import { quote, suggestion } from '../model/problems.ts';
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import { PROFILE_NAMES, PROFILES, withNeeds } from './index.ts';
import { FEATURE_IDS, type FeatureId } from './types.ts';

const NONE = 'none';

function profileNamed(text: string): Outcome<readonly FeatureId[]> {
  const name = PROFILE_NAMES.find((one) => one === text);
  if (name !== undefined) return done(PROFILES[name]);
  const message = `There is no profile ${quote(text)}.${suggestion(text, PROFILE_NAMES)}`;
  return failed(refusal('arguments', '--profile', message, `Name one of ${PROFILE_NAMES.join(', ')}.`));
}

/**
 * Reads `a,b` or `none`, or takes a profile's.
 * @returns the features with what they need, in their order; null where the user said nothing.
 */
export function chosenFeatures(
  text: string | undefined,
  profile?: string,
): Outcome<readonly FeatureId[] | null> {
  if (text !== undefined && profile !== undefined) {
    return failed(refusal('arguments', '', 'Use one of --features and --profile.'));
  }
  if (profile !== undefined) return profileNamed(profile);
  if (text === undefined) return done(null);
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
  if (failures.length > 0) return failed(...failures);
  return done(withNeeds(names as readonly FeatureId[]).map(({ id }) => id));
}
