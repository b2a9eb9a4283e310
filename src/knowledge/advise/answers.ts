/** Answers that somebody wrote into a file. */
import { quote, suggestion } from '../../model/problems.ts';
import { done, failed, refusal, type Failure, type Outcome } from '../../outcome.ts';
import type { AdviceQuestion, Answers } from './types.ts';

/**
 * Checks answers; a question that is left out, or empty, counts for nothing.
 * @param file - its name, for what is wrong with it.
 */
export function checkAnswers(
  given: unknown,
  file: string,
  questions: readonly AdviceQuestion[],
): Outcome<Answers> {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return failed(
      refusal(
        'answers',
        file,
        'It is a map from questions to answers.',
        `Such as: ${questions[0]?.id}: site`,
      ),
    );
  }
  const failures: Failure[] = [];
  const answers: Record<string, string> = {};
  for (const [key, value] of Object.entries(given)) {
    const question = questions.find(({ id }) => id === key);
    const known = question?.options.map(({ id }) => id) ?? [];
    if (question === undefined) {
      const remedy = suggestion(
        key,
        questions.map(({ id }) => id),
      ).trim();
      failures.push(refusal('answers', file, `There is no question ${quote(key)}.`, remedy));
    } else if (value === '' || value === null) continue;
    else if (typeof value === 'string' && known.includes(value)) answers[key] = value;
    else {
      const message = `${quote(String(value))} is none of ${known.join(', ')}.`;
      failures.push(refusal('answers', `${file}: ${key}`, message));
    }
  }
  return failures.length > 0 ? failed(...failures) : done(answers);
}
