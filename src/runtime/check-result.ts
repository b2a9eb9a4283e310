/** What a check found, from the files that the suite writes; pure. */
import type { Half } from '../scaffold/types.ts';

export interface Rule {
  readonly id: string;
  readonly says: string;
  readonly out_of_the_box: 'flask' | 'django' | 'both' | 'neither';
}

export interface Area {
  readonly name: string;
  readonly rules: readonly Rule[];
}

/** One test as the suite tells of it. */
export interface TestResult {
  readonly test: string;
  readonly outcome: 'passed' | 'failed' | 'skipped';
  readonly rules: readonly string[];
  readonly seconds: number;
  readonly message: string;
}

/** The suite's result file. */
export interface SuiteResult {
  readonly tests: readonly TestResult[];
  readonly differences: Differences | null;
}

export interface Differences {
  /** Number of answers that were compared. */
  readonly compared: number;
  /** How often each listed difference was met. */
  readonly seen: Readonly<Record<string, number>>;
  readonly unseen: readonly string[];
  readonly unlisted: readonly {
    readonly kind: string;
    readonly where: string;
    readonly left: string;
    readonly right: string;
  }[];
  readonly listed: readonly { readonly id: string; readonly what: string; readonly teaches: string }[];
}

/** Which run of the suite: one half alone, or the two compared. */
export type Run = Half | 'compared';

/** Kept: all of its tests passed. Not tried: the model has nothing that it is about. */
export type Verdict = 'kept' | 'broken' | 'not tried';

export interface RuleResult extends Rule {
  readonly verdicts: Readonly<Partial<Record<Run, Verdict>>>;
}

export interface CheckResult {
  readonly ok: boolean;
  readonly database: string;
  readonly seconds: number;
  readonly areas: readonly { readonly name: string; readonly rules: readonly RuleResult[] }[];
  readonly tests: Readonly<Partial<Record<Run, Readonly<Record<TestResult['outcome'], number>>>>>;
  readonly failures: readonly { readonly run: Run; readonly test: string; readonly rules: readonly string[]; readonly message: string }[];
  readonly differences: Differences | null;
  /** Number of rules by who does them without further code. */
  readonly outOfTheBox: Readonly<Record<Rule['out_of_the_box'], number>>;
} // prettier-ignore

function verdict(rule: string, tests: readonly TestResult[]): Verdict {
  const own = tests.filter((test) => test.rules.includes(rule));
  if (own.some((test) => test.outcome === 'failed')) return 'broken';
  return own.some((test) => test.outcome === 'passed') ? 'kept' : 'not tried';
}

function count(tests: readonly TestResult[]): Record<TestResult['outcome'], number> {
  const made = { passed: 0, failed: 0, skipped: 0 };
  for (const test of tests) made[test.outcome] += 1;
  return made;
}

/** Puts the runs together: verdicts by rule and area, failures, differences. */
export function summarise(
  areas: readonly Area[],
  runs: ReadonlyMap<Run, SuiteResult>,
  facts: { readonly database: string; readonly seconds: number },
): CheckResult {
  const every = [...runs];
  const judged = areas.map((area) => ({
    name: area.name,
    rules: area.rules.map((rule) => ({
      ...rule,
      verdicts: Object.fromEntries(every.map(([run, result]) => [run, verdict(rule.id, result.tests)])),
    })),
  }));
  const failures = every.flatMap(([run, result]) =>
    result.tests
      .filter((test) => test.outcome === 'failed')
      .map(({ test, rules, message }) => ({ run, test, rules, message })),
  );
  const tally = { flask: 0, django: 0, both: 0, neither: 0 };
  for (const rule of areas.flatMap((area) => area.rules)) tally[rule.out_of_the_box] += 1;
  return {
    ok: failures.length === 0,
    ...facts,
    areas: judged,
    tests: Object.fromEntries(every.map(([run, result]) => [run, count(result.tests)])),
    failures,
    differences: runs.get('compared')?.differences ?? null,
    outOfTheBox: tally,
  };
}
