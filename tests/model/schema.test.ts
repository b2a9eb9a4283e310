import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { modelSchema } from '../../src/model/schema.ts';
import { STRUCTURAL, corpus } from './support.ts';

const check = new Ajv.default({ strict: false, allErrors: true }).compile(modelSchema());

const rulesOf = (text: string): readonly string[] =>
  [...text.matchAll(/^# expect \d+:\d+ (\S+)/gm)].map((match) => match[1] ?? '');

describe('the schema accepts every valid model', () => {
  test.each(corpus('valid'))('$name', ({ text }) => {
    const accepted = check(parse(text, { uniqueKeys: false }));
    expect(check.errors ?? []).toEqual([]);
    expect(accepted).toBe(true);
  });
});

describe('the schema refuses every structural error', () => {
  const structural = corpus('invalid').filter(({ text }) =>
    rulesOf(text).some((rule) => STRUCTURAL.has(rule)),
  );
  test('of which there are many', () => expect(structural.length).toBeGreaterThan(100));
  test.each(structural)('$name', ({ text }) => {
    expect(check(parse(text, { uniqueKeys: false }))).toBe(false);
  });
});

test('the schema accepts the models whose faults only the checker sees', () => {
  const semantic = new Set(['unknown-member', 'reserved-name', 'required-cycle', 'same-module', 'places']);
  const files = corpus('invalid').filter(({ text }) => rulesOf(text).every((rule) => semantic.has(rule)));
  for (const { name, text } of files) {
    check(parse(text, { uniqueKeys: false }));
    expect([name, check.errors]).toEqual([name, null]);
  }
  expect(files.length).toBeGreaterThan(20);
});
