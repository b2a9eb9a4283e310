import { describe, expect, test, vi } from 'vitest';
import { decode, load } from '../../src/model/load.ts';
import { corpus, problems, valid } from './support.ts';

// What counts here is the time of the processor; a busy machine may take its own.
vi.setConfig({ testTimeout: 60_000 });

const GOOD = 'project: {name: shop}\nentities:\n  Book:\n    fields: {title: {type: string}}\n';
const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

describe('bytes', () => {
  test.each([
    ['an invalid byte', bytes('project: {name: ', [0xff], '}'), 'byte 17'],
    ['a cut character', bytes('# ', [0xc3]), 'byte 3'],
    ['an encoded surrogate', bytes('# \uFFFD ', [0xed, 0xa0, 0xbd]), 'byte 7'],
    ['UTF-16', Buffer.from(`\uFEFF${GOOD}`, 'utf16le'), 'byte 1'],
  ])('%s is refused with its place', (_, data, place) => {
    const result = decode(data, 'model.yaml');
    expect(result.ok).toBe(false);
    if (!result.ok) expect(result.problems[0]).toMatchObject({ rule: 'yaml-utf8', line: 1, column: 1 });
    if (!result.ok) expect(result.problems[0]?.message).toContain(place);
  });

  test('a file of more than 1 MiB is refused', () => {
    const large = decode(Buffer.alloc(1024 * 1024 + 1, '#'), 'model.yaml');
    expect(large.ok ? [] : large.problems.map(({ rule }) => rule)).toEqual(['yaml-size']);
    expect(problems('é'.repeat(600_000))[0]).toContain('1 MiB');
  });

  test('a null character in the file is refused', () => {
    expect(problems(`${GOOD}#\0`)).toEqual([
      'model.yaml:5:2: The file holds a null character: it is no text in UTF-8. Save it as UTF-8.',
    ]);
  });
});

describe('the same model in other bytes', () => {
  const model = valid(GOOD);
  test('with a byte order mark', () => {
    expect(valid(`\uFEFF${GOOD}`)).toEqual(model);
    const decoded = decode(bytes([0xef, 0xbb, 0xbf], GOOD), 'model.yaml');
    expect(decoded).toEqual({ ok: true, value: GOOD });
  });
  test('with CRLF', () => expect(valid(GOOD.replaceAll('\n', '\r\n'))).toEqual(model));
  test('as JSON', () => {
    const json =
      '{"project": {"name": "shop"}, "entities": {"Book": {"fields": {"title": {"type": "string"}}}}}';
    expect(valid(json)).toEqual(model);
  });
  test('the corpus with CRLF', () => {
    for (const { text } of corpus('valid')) {
      expect(load(text.replaceAll('\n', '\r\n'), 'm').ok).toBe(true);
    }
  });
});

test('columns count characters', () => {
  expect(problems('project: {name: shop, title: "😀", x: 1}\nentities: {A: {}}')[0]).toContain(
    'model.yaml:1:35: project.x',
  );
});

/** Refused, and quickly: what would keep a parser busy or fill its memory. */
const HOSTILE: readonly (readonly [string, string])[] = [
  ['deep brackets', '['.repeat(20_000)],
  ['deep brackets of 1 MiB', '['.repeat(1 << 20)],
  ['deep sequences', '- '.repeat(1 << 19)],
  ['deep question marks', '? '.repeat(1 << 19)],
  ['deep indentation', Array.from({ length: 1000 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n')],
  ['many keys', Array.from({ length: 100_000 }, (_, key) => `k${key}: 1`).join('\n')],
  ['one key many times', 'k: 1\n'.repeat(200_000)],
  ['a long flow sequence', `[${'1,'.repeat(1 << 19)}]`],
  ['many lines', '\n'.repeat(1 << 20)],
  ['many documents', '---\n'.repeat(1 << 18)],
  ['many directives', '%a\n'.repeat(1 << 18)],
  ['many anchors', '&a '.repeat(1 << 18)],
  ['many tags', '!a '.repeat(1 << 18)],
  ['a long text', `a: "${'x'.repeat(1_000_000)}"`],
  ['a long key', `? ${'x'.repeat(1_000_000)}\n: 1`],
  ['many escapes', `a: "${'\\u0000'.repeat(170_000)}"`],
  ['billion laughs', ['a: &a [x,x,x,x,x,x,x,x,x]', ...'bcdefghi'.split('').map((name, at) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(',')}]`)].join('\n')],
  ['many unknown keys in a field', `project: {name: x}\nentities: {A: {fields: {b: {${Array.from({ length: 20_000 }, (_, key) => `k${key}: 1`).join(',')}}}}}`],
  ['many entities', `project: {name: x}\nentities:\n${Array.from({ length: 10_000 }, (_, key) => `  E${key}: {}`).join('\n')}`],
  ['a long pattern', `project: {name: x}\nentities: {A: {fields: {b: {type: string, pattern: "${'('.repeat(100_000)}"}}}}`],
  ['a long number', `project: {name: x}\nentities: {A: {fields: {b: {type: integer, max: ${'9'.repeat(500_000)}}}}}`],
]; // prettier-ignore

describe('hostile files are refused in under a second', () => {
  test.each(HOSTILE)('%s', (_, text) => {
    // Time of the processor: other programs of the machine do not count.
    const start = process.cpuUsage();
    const told = problems(text);
    const { user, system } = process.cpuUsage(start);
    expect((user + system) / 1000).toBeLessThan(1000);
    expect(told.length).toBeGreaterThan(0);
    expect(told.length).toBeLessThan(300);
  });
});

test('more than 200 problems are counted and not told', () => {
  const keys = Array.from({ length: 250 }, (_, key) => `zzz${key}: 1`).join(', ');
  const told = problems(`project: {name: x}\nentities: {A: {fields: {b: {type: string, ${keys}}}}}`);
  expect(told).toHaveLength(201);
  expect(told.at(-1)).toContain('There are 50 more problems.');
});

test('names of JavaScript objects pollute nothing', () => {
  for (const key of ['__proto__', 'constructor', 'toString', 'hasOwnProperty']) {
    expect(
      problems(`project: {name: x, ${key}: {polluted: true}}\nentities: {A: {${key}: {a: 1}}}`),
    ).toHaveLength(2);
  }
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
