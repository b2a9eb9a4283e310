import { describe, expect, test } from 'vitest';
import { advise } from '../../src/knowledge/advise/advise.ts';
import type { AdviceQuestion, Reason } from '../../src/knowledge/advise/types.ts';
import type { Verdict } from '../../src/knowledge/types.ts';
import { knowledge } from './support.ts';

const verdicts = new Map<string, Verdict>([
  ['fact', 'true'],
  ['view', 'opinion'],
]);
const reason = (half: Reason['for'], weight: Reason['weight'], claim: string): Reason => ({
  for: half,
  weight,
  text: `${half} ${weight}`,
  claims: [claim],
});
const question = (id: string, ...options: readonly (readonly Reason[])[]): AdviceQuestion => ({
  id,
  asks: `${id}?`,
  options: options.map((reasons, at) => ({
    id: `${at}`,
    says: `${id} ${at}`,
    reasons,
    with: [],
    preset: null,
  })),
});

describe('advice', () => {
  const questions = [
    question('a', [reason('django', 3, 'fact')], [reason('flask', 3, 'fact')]),
    question('b', [reason('flask', 2, 'fact')], []),
    question('c', [reason('flask', 3, 'view')], []),
  ];

  test('leans to the side with the stronger reasons', () => {
    expect(advise(questions, { a: '0' }, verdicts).lean).toBe('django');
    expect(advise(questions, { a: '1' }, verdicts).lean).toBe('flask');
  });

  test('says a tie where neither is clearly ahead', () => {
    expect(advise(questions, { a: '0', b: '0' }, verdicts).lean).toBe('even');
    expect(advise(questions, {}, verdicts).lean).toBe('even');
  });

  test('never leans on opinion alone', () => {
    const { lean, flask } = advise(questions, { c: '0' }, verdicts);
    expect(lean).toBe('even');
    expect(flask).toMatchObject([{ opinion: true }]);
  });

  test('lists the strongest reason first', () => {
    const { flask } = advise(questions, { a: '1', b: '0' }, verdicts);
    expect(flask.map(({ text }) => text)).toEqual(['flask 3', 'flask 2']);
  });

  test('names the answer that would turn it', () => {
    expect(advise(questions, { a: '0' }, verdicts).turns).toEqual([
      { question: 'a?', answer: 'a 1', to: 'flask' },
    ]);
  });

  test('names no answer to what was not asked', () => {
    expect(advise(questions, { b: '0' }, verdicts).turns).toEqual([
      { question: 'b?', answer: 'b 1', to: 'even' },
    ]);
  });
});

const pick = (half: Reason['for']) =>
  Object.fromEntries(
    knowledge.questions.map(({ id, options }) => {
      const best = options.toSorted(
        (one, other) =>
          (other.reasons.find((each) => each.for === half)?.weight ?? 0) -
          (one.reasons.find((each) => each.for === half)?.weight ?? 0),
      );
      return [id, best[0]?.id ?? ''];
    }),
  );

const strong = (half: Reason['for']) =>
  knowledge.questions.filter(({ options }) =>
    options.some(({ reasons }) => reasons.some((each) => each.for === half && each.weight === 3)),
  ).length;

describe('the questions', () => {
  const real = new Map(
    knowledge.topics.flatMap(({ claims }) => claims.map(({ id, verdict }) => [id, verdict] as const)),
  );

  test('are at most ten, and each can speak for either side or for none', () => {
    expect(knowledge.questions.length).toBeLessThanOrEqual(10);
    for (const { options } of knowledge.questions) expect(options.length).toBeGreaterThan(1);
  });

  test('can lead to either side, and to a tie', () => {
    expect(advise(knowledge.questions, pick('flask'), real).lean).toBe('flask');
    expect(advise(knowledge.questions, pick('django'), real).lean).toBe('django');
    expect(advise(knowledge.questions, { data: 'few', hosting: 'usual' }, real).lean).toBe('even');
  });

  test('give both sides strong reasons', () => {
    expect(Math.abs(strong('flask') - strong('django'))).toBeLessThanOrEqual(1);
  });
});
