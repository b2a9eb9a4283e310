/** The result of a check in words, for a terminal; pure. */
import type { CheckResult, RuleResult, Run, Verdict } from '../runtime/check-result.ts';

const RUNS: readonly Run[] = ['flask', 'django', 'compared'];
const NAMES: Readonly<Record<Run, string>> = { flask: 'Flask', django: 'Django', compared: 'compared' };
const SHOWN_FAILURES = 12;

/** `17/17`, the rules kept of those that were tried; `-` where none was. */
function kept(rules: readonly RuleResult[], run: Run): string {
  const verdicts: Verdict[] = rules.flatMap((rule) => rule.verdicts[run] ?? []);
  const tried = verdicts.filter((verdict) => verdict !== 'not tried');
  if (tried.length === 0) return '-';
  return `${tried.filter((verdict) => verdict === 'kept').length}/${tried.length}`;
}

const cells = (texts: readonly string[]): string => texts.map((text) => text.padStart(10)).join('');

function areaLines(result: CheckResult, runs: readonly Run[]): string[] {
  const width = Math.max(...result.areas.map((area) => area.name.length)) + 2;
  return [
    `${'Rules kept'.padEnd(width)}${cells(runs.map((run) => NAMES[run]))}`,
    ...result.areas.map(
      (area) => `${area.name.padEnd(width)}${cells(runs.map((run) => kept(area.rules, run)))}`,
    ),
  ];
}

const indent = (text: string, by: string): string =>
  text
    .split('\n')
    .slice(0, 6)
    .map((line) => `${by}${line.slice(0, 160)}`)
    .join('\n');

function failureLines(result: CheckResult): string[] {
  if (result.failures.length === 0) return [];
  const sentences = new Map(result.areas.flatMap((area) => area.rules.map((rule) => [rule.id, rule.says])));
  const shown = result.failures
    .slice(0, SHOWN_FAILURES)
    .flatMap((failure) => [
      `  ${NAMES[failure.run]}: ${failure.rules.map((rule) => `${rule} (${sentences.get(rule) ?? ''})`).join(' ')}`,
      `    ${failure.test}`,
      indent(failure.message, '      '),
    ]);
  const more = result.failures.length - SHOWN_FAILURES;
  return ['', 'Broken', ...shown, ...(more > 0 ? [`  and ${more} more (--json has them all)`] : [])];
}

function differenceLines(result: CheckResult): string[] {
  const found = result.differences;
  if (!found) return [];
  const known = found.listed.filter((one) => (found.seen[one.id] ?? 0) > 0);
  const fresh = found.unlisted.length;
  return [
    '',
    `${found.compared} answers compared: ${known.length} known differences, ${fresh} that are not listed.`,
    ...known.map((one) => `  ${one.id.padEnd(20)}${one.what}`),
    ...(found.unseen.length > 0 ? [`  Listed, but not met: ${found.unseen.join(', ')}`] : []),
  ];
}

function tallyLine(result: CheckResult): string {
  const { both, flask, django, neither } = result.outOfTheBox;
  return `Out of the box: both do ${both} of the rules, only Django ${django}, only Flask ${flask}, neither ${neither}.`;
}

/** The whole report; the last line says whether all is well. */
export function checkReport(result: CheckResult): string {
  const runs = RUNS.filter((run) => result.tests[run]);
  const tests = runs.map((run) => {
    const { passed, failed, skipped } = result.tests[run] ?? { passed: 0, failed: 0, skipped: 0 };
    return `${NAMES[run]} ${passed} passed, ${failed} failed, ${skipped} not applicable`;
  });
  const end = result.ok ? 'All rules are kept.' : `${result.failures.length} tests failed.`;
  return [
    ...areaLines(result, runs),
    ...failureLines(result),
    ...differenceLines(result),
    '',
    tallyLine(result),
    `Tests: ${tests.join('; ')}.`,
    `${end} (${result.database}, ${result.seconds} s)`,
  ].join('\n');
}
