/** Where commands write to. */
import { failureLine, statusOf, type Failure } from './outcome.ts';

export interface Output {
  /** What was asked for. */
  out(text: string): void;
  /** What is going on, and what went wrong. */
  error(text: string): void;
}

export const TERMINAL: Output = {
  out: (text) => process.stdout.write(`${text}\n`),
  error: (text) => process.stderr.write(`${text}\n`),
};

/** Prints failures. @returns their exit status. */
export function tell(failures: readonly Failure[], output: Output): number {
  for (const failure of failures) output.error(failureLine(failure));
  return failures.some(({ rule }) => rule === 'interrupted') ? 130 : statusOf(failures);
}
