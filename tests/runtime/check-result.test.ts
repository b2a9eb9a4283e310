import { describe, expect, it } from 'vitest';
import { checkReport } from '../../src/cli/check-report.ts';
import { usersFrom } from '../../src/runtime/check-app.ts';
import { summarise, type Area, type Run, type SuiteResult } from '../../src/runtime/check-result.ts';

const areas: Area[] = [
  {
    name: 'Lists',
    rules: [
      { id: 'list.order', says: 'A list has an order.', out_of_the_box: 'django' },
      { id: 'list.pages', says: 'A list has pages.', out_of_the_box: 'neither' },
      { id: 'list.quiet', says: 'Nothing is tried.', out_of_the_box: 'both' },
    ],
  },
];

const suite = (outcomes: Record<string, 'passed' | 'failed' | 'skipped'>): SuiteResult => ({
  tests: Object.entries(outcomes).map(([rule, outcome]) => ({
    test: `test_of[${rule}]`,
    outcome,
    rules: [rule],
    seconds: 0.1,
    message: outcome === 'failed' ? 'was 200, expected 404' : '',
  })),
  differences: null,
});

const facts = { database: 'sqlite', seconds: 1.5 };

describe('summarise', () => {
  it('keeps a rule when a test passed and none failed', () => {
    const runs = new Map<Run, SuiteResult>([
      ['flask', suite({ 'list.order': 'passed', 'list.pages': 'failed', 'list.quiet': 'skipped' })],
    ]);
    const result = summarise(areas, runs, facts);
    expect(result.ok).toBe(false);
    expect(result.areas[0]?.rules.map((rule) => rule.verdicts.flask)).toEqual([
      'kept',
      'broken',
      'not tried',
    ]);
    expect(result.failures).toEqual([
      { run: 'flask', test: 'test_of[list.pages]', rules: ['list.pages'], message: 'was 200, expected 404' },
    ]);
    expect(result.outOfTheBox).toEqual({ flask: 0, django: 1, both: 1, neither: 1 });
  });

  it('is well when nothing failed', () => {
    const result = summarise(areas, new Map([['django', suite({ 'list.order': 'passed' })]]), facts);
    expect(result.ok).toBe(true);
    expect(result.tests).toEqual({ django: { passed: 1, failed: 0, skipped: 0 } });
  });
});

describe('checkReport', () => {
  it('tells areas, failures and differences', () => {
    const compared: SuiteResult = {
      ...suite({ 'list.order': 'passed' }),
      differences: {
        compared: 7,
        seen: { slash: 3 },
        unseen: ['gone'],
        unlisted: [],
        listed: [{ id: 'slash', what: '308 and 301.', teaches: 'Much.' }],
      },
    };
    const runs = new Map<Run, SuiteResult>([
      ['flask', suite({ 'list.order': 'passed', 'list.pages': 'failed' })],
      ['compared', compared],
    ]);
    const text = checkReport(summarise(areas, runs, facts));
    expect(text).toMatch(/Lists +1\/2 +1\/1/);
    expect(text).toContain('list.pages (A list has pages.)');
    expect(text).toContain('7 answers compared: 1 known differences, 0 that are not listed.');
    expect(text).toContain('Listed, but not met: gone');
    expect(text.split('\n').at(-1)).toBe('1 tests failed. (sqlite, 1.5 s)');
  });
});

describe('usersFrom', () => {
  it('reads names and passwords and nothing else', () => {
    const output = 'Added 120 rows.\nSample users, shown once:\n  staff  a-B_1\n  alice  x\n';
    expect(usersFrom(output)).toEqual({ staff: 'a-B_1', alice: 'x' });
    expect(usersFrom('Added 120 rows.\n')).toEqual({});
  });
});
