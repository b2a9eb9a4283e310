import { describe, expect, test, vi } from 'vitest';
import { compilePattern, patternProblem } from '../../src/model/pattern.ts';
import { python } from './support.ts';

// Other programs start here, and a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

const GOOD = [
  '[0-9]{13}', '[A-Z]{2}-[0-9]+', '(?:ab|cd)+', '(a|b)*', '[^x]*', 'a?b+c*', '\\d{1,3}(?:\\.\\d{1,3}){3}',
  '[a-z0-9]+@[a-z0-9]+\\.[a-z]{2,}', '\\+?[0-9 ]{6,20}', '[\\w\\-]+', 'a\\/b', '\\(x\\)', '[\\(\\)]', 'é+', '\\u00e9',
  '\\x41', 'a{2,3}?', '(?:)', '[^\\]]+', 'x\\|y', '\\^\\$', '[*+?]', '(?:[0-9]{4}|[A-Z]{4})', '日本', '😀', '[😀a]',
]; // prettier-ignore

const VALUES = [
  '', 'a', 'ab', 'abcd', 'cdab', 'b', 'c', 'aabbcc', '1234567890123', 'AB-12', '192.168.0.1', 'me@example.org',
  '+49 30 123456', 'a-b_c', 'a/b', '(x)', '(', ')', 'éé', 'A', 'aa', 'aaa', 'x|y', '^$', '*', '2026', 'ABCD', '日本', '😀',
  'a\n', '1234567890123\n', ']', 'x', '٣', 'ａ',
]; // prettier-ignore

test('accepted patterns mean the same to JavaScript and to Python', () => {
  for (const pattern of GOOD) expect([pattern, patternProblem(pattern, 255)]).toEqual([pattern, null]);
  const program = `import json, re, sys, warnings
warnings.simplefilter("error")
patterns, values = json.load(sys.stdin)
print(json.dumps([[re.fullmatch(p, v, re.ASCII) is not None for v in values] for p in patterns]))`;
  const theirs = python(program, [GOOD, VALUES]);
  expect(GOOD.map((pattern) => VALUES.map((value) => compilePattern(pattern)?.test(value)))).toEqual(theirs);
});

describe('patterns that could keep a server busy are refused', () => {
  test.each([
    '(a+)+',
    '(a*)*',
    '(a|a)*',
    '(a|ab)*',
    '(?:a?){200}',
    '(.*,)*',
    '((a{1,9}){1,9}){1,9}',
    '(x+x+)+y',
    '.*.*.*.*=',
    '([ab]|a)+',
  ])('%s', (pattern) => expect(patternProblem(pattern, 255)?.rule).toBe('pattern-slow'));

  test('and what is accepted answers within a second on the worst of values', () => {
    const accepted = ['[a-z]*[a-z]*[a-z]*!', '.*.*.*!', '(?:a{1,9}){1,5}!', '(?:aa|bb)*!'];
    for (const pattern of accepted) expect([pattern, patternProblem(pattern, 255)]).toEqual([pattern, null]);
    const program = `import json, re, sys, time
start = time.process_time()
for p in json.load(sys.stdin):
    re.fullmatch(p, "a" * 255, re.ASCII)
print(json.dumps(time.process_time() - start))`;
    expect(python(program, accepted)).toBeLessThan(4);
  });
});
