import * as fc from 'fast-check';
import { describe, expect, test, vi } from 'vitest';
import { html, jsonString, pyLiteral, pyString, sqlString } from '../../src/scaffold/encode.ts';
import { python } from './support.ts';

// Other programs start here, and a busy machine may take its time.
vi.setConfig({ testTimeout: 60_000 });

/** Texts that break out of one language or another. */
const PAYLOADS = [
  '', "'", '"', '\\', 'trailing \\', '"""', "'''", 'a\nb', 'a\rb', 'a\r\nb', '\f\v\x85\u2028\u2029\t', 'emoji 😀',
  '👩‍👩‍👧', 'שלום', '\u202e', '\u2066', '\ufeff', '{{ 7*7 }}', '{% raw %}', '{% load x %}', '{#', '<%= 1 %>',
  '${process.env.HOME}', '`', '$HOME', '$(id)', '%s', '%(x)s', '100% off', '{x}', '{0.__class__}',
  '<script>alert(1)</script>', '"><img src=x onerror=1>', 'javascript:', ']]>', '-->', '</textarea>', '=1+1', '@SUM',
  '#!', '\\N{DASH}', 'msgid ""', '  spaces  ', 'x'.repeat(100_000), '\x00\x01\x1f\x7f\x9f', '\u00a0\u200b\u200d\ufe0f',
  '\u{e0041}\u{1f3f4}\u{e007f}', '\u{10ffff}', '\ue000', '\\u0041', '\\x41', '#{', 'é', 'e\u0301', '\\\n', '"\\"',
]; // prettier-ignore

const evaluate = (literals: readonly string[]): unknown =>
  python(
    `import ast, json, sys
print(json.dumps([ast.literal_eval(source) for source in json.load(sys.stdin)]))`,
    literals,
  );

describe('Python', () => {
  test('reads every payload as it was', () => {
    expect(evaluate(PAYLOADS.map(pyString))).toEqual(PAYLOADS);
  });

  test('reads any text as it was', () => {
    const texts = fc.sample(fc.string({ unit: 'binary', maxLength: 60 }), { numRuns: 3000, seed: 7 });
    expect(evaluate(texts.map(pyString))).toEqual(texts);
  });

  test('compiles a module of all payloads without a warning, and finds one string in each line', () => {
    const source = PAYLOADS.map((text, at) => `t${at} = ${pyString(text)}`).join('\n');
    const program = `import ast, json, sys, warnings
warnings.simplefilter("error")
tree = ast.parse(json.load(sys.stdin))
print(json.dumps([type(node.value).__name__ for node in tree.body]))`;
    expect(python(program, source)).toEqual(PAYLOADS.map(() => 'Constant'));
  });

  test('finds no invisible character in a literal', () => {
    for (const text of PAYLOADS) {
      expect(pyString(text)).toMatch(/^"[^\n]*"$/);
      expect(pyString(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}\p{Variation_Selector}\u00A0]/u);
    }
  });

  test('reads any JSON value as it was', () => {
    const values = fc.sample(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), {
      numRuns: 500,
      seed: 7,
    });
    const program = `import ast, json, sys
print(json.dumps([ast.literal_eval(source) for source in json.load(sys.stdin)]))`;
    const clean = JSON.parse(JSON.stringify(values)) as unknown;
    expect(python(program, (clean as unknown[]).map(pyLiteral))).toEqual(clean);
    expect(evaluate([pyLiteral(null), pyLiteral(true), pyLiteral({ a: [false, 1.5] })])).toEqual([
      null,
      true,
      { a: [false, 1.5] },
    ]);
  });
});

test('JSON reads every payload as it was', () => {
  for (const text of PAYLOADS) {
    expect(JSON.parse(jsonString(text))).toBe(text);
    expect(jsonString(text)).not.toMatch(/[\p{C}\p{Zl}\p{Zp}]/u);
  }
});

test('TOML reads every payload as it was', () => {
  const program = `import json, sys, tomllib
print(json.dumps([tomllib.loads("x = " + source)["x"] for source in json.load(sys.stdin)]))`;
  // TOML knows no surrogate escapes: what JSON writes in two it cannot read.
  const plain = PAYLOADS.filter((text) => !/\\ud[89a-f]/i.test(jsonString(text)));
  expect(plain.length).toBeGreaterThan(45);
  expect(python(program, plain.map(jsonString))).toEqual(plain);
});

test('HTML shows every payload as it was', () => {
  const program = `import html, json, sys
print(json.dumps([html.unescape(source) for source in json.load(sys.stdin)]))`;
  const texts = PAYLOADS.filter((text) => !text.includes('&'));
  expect(python(program, texts.map(html))).toEqual(texts);
  for (const text of PAYLOADS) expect(html(text)).not.toMatch(/[<>"']/);
});

test('SQL reads every payload as it was', () => {
  const program = `import json, sqlite3, sys
database = sqlite3.connect(":memory:")
print(json.dumps([database.execute("select " + source).fetchone()[0] for source in json.load(sys.stdin)]))`;
  const texts = PAYLOADS.filter((text) => !text.includes('\0'));
  expect(python(program, texts.map(sqlString))).toEqual(texts);
});
