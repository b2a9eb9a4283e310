import { expect, test } from 'vitest';
import { comparingTests } from '../../src/runtime/check.ts';

test('what compares comes with the features, and before what looks at the databases', () => {
  const base = ['pages', 'values'].map((name) => `tests/test_compare_${name}.py`);
  const end = ['tests/test_database.py', 'tests/test_rules.py'];
  const names = [
    'conftest.py',
    'test_compare_values.py',
    'test_compare_pages.py',
    'test_lists.py',
    'test_compare_x.pyc',
  ];
  expect(comparingTests(names)).toEqual([...base, ...end]);
  const more = ['test_compare_b.py', 'test_compare_api.py', 'test_compare_accounts.py'];
  expect(comparingTests([...more, ...names])).toEqual([
    ...base,
    'tests/test_compare_accounts.py',
    'tests/test_compare_api.py',
    'tests/test_compare_b.py',
    ...end,
  ]);
});
