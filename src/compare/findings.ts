/** What the figures say in a few sentences: numbers of both halves, no praise and no blame. */
import type { Comparison, ConcernRow } from './comparison.ts';

type Facts = Pick<
  Comparison,
  'halves' | 'concerns' | 'rules' | 'differences' | 'check' | 'bench' | 'schemas'
>;

const whole = (value: number): string => Math.round(value).toLocaleString('en-GB');

/** The concerns in which one half writes more, the largest gap first. */
function gaps(concerns: readonly ConcernRow[], sign: 1 | -1): readonly ConcernRow[] {
  const gap = ({ counts }: ConcernRow): number => sign * (counts.flask.lines - counts.django.lines);
  return concerns.filter((row) => !row.apart && gap(row) > 0).toSorted((one, other) => gap(other) - gap(one));
}

const named = (rows: readonly ConcernRow[]): string =>
  rows
    .slice(0, 2)
    .map(
      ({ concern, counts }) => `${concern} (${whole(counts.flask.lines)} and ${whole(counts.django.lines)})`,
    )
    .join(' and ');

function size({ halves }: Facts): string {
  const [flask, django] = [halves.flask.own.lines, halves.django.own.lines];
  const ratio = flask / Math.max(django, 1);
  const more = ratio >= 1 ? ['Flask', ratio] : ['Django', 1 / ratio];
  return `The Flask app has ${whole(flask)} lines of its own, the Django app ${whole(django)}: ${more[0]} has ${Number(more[1]).toFixed(2)} times as many.`;
}

function where({ concerns }: Facts): string {
  const [flask, django] = [gaps(concerns, 1), gaps(concerns, -1)];
  const parts = [
    ...(flask.length > 0 ? [`Flask writes more for ${named(flask)}`] : []),
    ...(django.length > 0 ? [`Django for ${named(django)}`] : []),
  ];
  return parts.length === 0
    ? 'Both write as much for every concern.'
    : `${parts.join('; ')} (lines of Flask and Django).`;
}

function companions({ halves }: Facts): string {
  const words = (half: 'flask' | 'django'): string => {
    const { packages } = halves[half];
    const direct = packages.filter((one) => one.direct).length;
    return `${packages.length} packages, ${direct} of them named by its code`;
  };
  return `Flask runs with ${words('flask')}; Django with ${words('django')}.`;
}

function included({ rules }: Facts): string {
  const all = rules.flask + rules.django + rules.both + rules.neither;
  return `Of the ${all} rules that both keep, Django keeps ${rules.django} by itself, Flask ${rules.flask} and both ${rules.both}; ${rules.neither} are code in either.`;
}

function alike({ check, differences, schemas }: Facts): string {
  if (check === null)
    return 'The contract has not been run here yet: that the two behave alike is not shown.';
  const { result, stale } = check;
  const compared = result.differences?.compared ?? 0;
  const unlisted = result.differences?.unlisted.length ?? 0;
  const since = stale ? ' The code has changed since.' : '';
  if (!result.ok) return `The contract is broken: ${result.failures.length} tests failed.${since}`;
  const tables = schemas === null ? '' : ` Their databases share ${schemas.shared.length} tables.`;
  return `The contract holds in both; ${whole(compared)} answers were compared, and ${unlisted === 0 ? `they differ only as the ${differences.length} known differences say` : `${unlisted} differ`}.${since}${tables}`;
}

/** Five sentences, one for each question that a lead asks first. */
export const findingsOf = (facts: Facts): readonly string[] =>
  [size, where, companions, included, alike].map((say) => say(facts));
