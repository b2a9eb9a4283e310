/** From answers to reasons: what speaks for which side, and what would turn it. Pure. */
import { FEATURE_IDS } from '../../features/types.ts';
import type { Half } from '../../scaffold/types.ts';
import type { Verdict } from '../types.ts';
import type { Advice, AdviceQuestion, Answers, Given, Lean, Option, Turn } from './types.ts';

/** By so much one side must be ahead; less is a tie. */
const CLEARLY = 2;
const MOST_TURNS = 2;
/** The preset of the trial, unless an answer asks for more. */
const SMALLEST = 'tasks';

const chosen = (question: AdviceQuestion, answers: Answers): Option | undefined =>
  question.options.find(({ id }) => id === answers[question.id]);

function reasonsFrom(
  questions: readonly AdviceQuestion[],
  answers: Answers,
  verdicts: ReadonlyMap<string, Verdict>,
): readonly Given[] {
  return questions.flatMap((question) => {
    const option = chosen(question, answers);
    return (option?.reasons ?? []).map((reason) => ({
      ...reason,
      question: question.asks,
      answer: option?.says ?? '',
      opinion: reason.claims.every((claim) => verdicts.get(claim) === 'opinion'),
    }));
  });
}

/** How far Django is ahead; negative: Flask. */
const ahead = (reasons: readonly Given[]): number =>
  reasons.reduce((sum, { for: half, weight }) => sum + (half === 'django' ? weight : -weight), 0);

/** A side is clearly ahead only where it is so without the reasons that are opinion alone. */
function leanOf(reasons: readonly Given[]): Lean {
  const all = ahead(reasons);
  const checked = ahead(reasons.filter(({ opinion }) => !opinion));
  if (all >= CLEARLY && checked >= CLEARLY) return 'django';
  return all <= -CLEARLY && checked <= -CLEARLY ? 'flask' : 'even';
}

const strongestFirst = (reasons: readonly Given[], half: Half): readonly Given[] =>
  reasons.filter((reason) => reason.for === half).toSorted((one, other) => other.weight - one.weight);

/** Single other answers that lead elsewhere, those first that go furthest. */
function turnsFrom(
  questions: readonly AdviceQuestion[],
  answers: Answers,
  verdicts: ReadonlyMap<string, Verdict>,
  lean: Lean,
): readonly Turn[] {
  const before = ahead(reasonsFrom(questions, answers, verdicts));
  const turns = questions.flatMap((question) => {
    if (chosen(question, answers) === undefined) return [];
    const others = question.options.filter(({ id }) => id !== answers[question.id]);
    return others.flatMap((option) => {
      const reasons = reasonsFrom(questions, { ...answers, [question.id]: option.id }, verdicts);
      const to = leanOf(reasons);
      const turn = { question: question.asks, answer: option.says, to };
      return to === lean ? [] : [{ turn, far: Math.abs(ahead(reasons) - before), id: question.id }];
    });
  });
  const sorted = turns.toSorted((one, other) => other.far - one.far);
  const first = sorted.filter(({ id }, at) => sorted.findIndex((each) => each.id === id) === at);
  return first.slice(0, MOST_TURNS).map(({ turn }) => turn);
}

/**
 * What the answers speak for.
 * @param verdicts - by claim: a reason that rests on opinions alone never decides.
 */
export function advise(
  questions: readonly AdviceQuestion[],
  answers: Answers,
  verdicts: ReadonlyMap<string, Verdict>,
): Advice {
  const reasons = reasonsFrom(questions, answers, verdicts);
  const lean = leanOf(reasons);
  const options = questions.flatMap((question) => chosen(question, answers) ?? []);
  const wanted = new Set(options.flatMap((option) => option.with));
  return {
    lean,
    flask: strongestFirst(reasons, 'flask'),
    django: strongestFirst(reasons, 'django'),
    turns: turnsFrom(questions, answers, verdicts, lean),
    left: questions.length - options.length,
    features: FEATURE_IDS.filter((id) => wanted.has(id)),
    preset: options.findLast(({ preset }) => preset !== null)?.preset ?? SMALLEST,
  };
}
