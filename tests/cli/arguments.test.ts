import { describe, expect, test } from 'vitest';
import { readArguments, textOf, wordOf, type Options } from '../../src/cli/arguments.ts';
import { failureLine } from '../../src/outcome.ts';

const OPTIONS: Options = {
  preset: { type: 'string' },
  entity: { type: 'string', multiple: true },
  force: { type: 'boolean' },
};

const read = (...argv: readonly string[]) => readArguments(argv, OPTIONS, 1);

const told = (...argv: readonly string[]): readonly string[] => {
  const result = read(...argv);
  return result.ok ? [] : result.failures.map(failureLine);
};

describe('a command line', () => {
  test('gives words, flags and texts in any order', () => {
    const given = read('--force', 'shop', '--preset', 'tasks', '--entity=Book', '--entity', 'Author');
    if (!given.ok) throw new Error('refused');
    expect(given.value.words).toEqual(['shop']);
    expect([...given.value.flags]).toEqual(['force']);
    expect(textOf(given.value, 'preset')).toBe('tasks');
    expect(given.value.texts.get('entity')).toEqual(['Book', 'Author']);
  });

  test.each([
    [['--prest', 'tasks'], 'There is no option "--prest". Did you mean "--preset"?'],
    [['-x'], 'There is no option "-x". Known: --preset, --entity, --force, --help.'],
    [['--__proto__'], 'There is no option "--__proto__". Known: --preset, --entity, --force, --help.'],
    [['--force=yes'], '--force: It takes no value, so write it alone.'],
    [['--preset'], '--preset: It needs a value.'],
    [['--preset', '--force'], '--preset: It needs a value.'],
    [['--preset', 'a', '--preset', 'b'], '--preset: It is there twice. Remove one.'],
    [['a', 'b'], 'There is a word too many: "b". A value with blanks stands in quotes.'],
  ])('%j is refused', (argv, sentence) => expect(told(...argv)).toEqual([sentence]));

  test('takes what looks like an option after two dashes, or after an equals sign', () => {
    const given = read('--preset=-x', '--', '--shop');
    expect(given.ok && [textOf(given.value, 'preset'), ...given.value.words]).toEqual(['-x', '--shop']);
  });

  test('names what an option may be', () => {
    const given = read('--preset', 'oracle');
    if (!given.ok) throw new Error('refused');
    const word = wordOf(given.value, 'preset', ['sqlite', 'postgresql']);
    expect(word.ok ? '' : word.failures.map(failureLine)).toEqual([
      '--preset: "oracle" is none of sqlite, postgresql.',
    ]);
  });
});
