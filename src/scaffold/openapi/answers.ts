/** What an operation can answer, by status. */
import { INVALID, PROBLEM } from './components.ts';
import { answerNamed, schemaNamed, type Answer, type Operation } from './types.ts';

export const JSON_TYPE = 'application/json';
const PROBLEM_TYPE = 'application/problem+json';

const TITLES: Readonly<Record<number, string>> = {
  200: 'Done',
  201: 'Added',
  204: 'Deleted',
  304: 'Not modified',
  400: 'Bad request',
  401: 'Sign in first',
  403: 'Not allowed',
  404: 'Not found',
  409: 'Conflict',
  411: 'Length required',
  412: 'Precondition failed',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Not valid',
  428: 'Precondition required',
  500: 'Server error',
  503: 'Not available',
};

/** Any request may meet these, and any that writes the second list as well. */
const ALWAYS = [400, 401, 500, 503];
const WRITING = [...ALWAYS, 403, 411, 413];
const CONDITIONAL = [...WRITING, 404, 409, 412, 428];

/** Errors of each kind of operation. */
export const ERRORS = {
  list: [...ALWAYS, 404],
  read: [...ALWAYS, 404],
  create: [...WRITING, 409, 415, 422],
  change: [...CONDITIONAL, 415, 422],
  delete: CONDITIONAL,
  createToken: [...WRITING, 415, 422],
  deleteToken: [...WRITING, 404],
} as const;

/** What only those meet who should have said who they are. */
const WHO: ReadonlySet<number> = new Set([401, 403]);

/** The statuses that there are: all of them, or those that need no accounts. */
const possible = (statuses: readonly number[], accounts: boolean): readonly number[] =>
  accounts ? statuses : statuses.filter((status) => !WHO.has(status));

const problem = (status: number): Answer => ({
  description: TITLES[status] ?? '',
  content: { [PROBLEM_TYPE]: { schema: schemaNamed(status === 422 ? INVALID : PROBLEM) } },
});

const problemName = (status: number): string => `problem-${status}`;

/** Every error of the API, by the name that operations refer to it by. */
export function problems(accounts: boolean): Record<string, Answer> {
  const errors = Object.keys(TITLES)
    .map(Number)
    .filter((status) => status >= 400);
  const statuses = possible(errors, accounts);
  return Object.fromEntries(statuses.map((status) => [problemName(status), problem(status)]));
}

function good(status: number, schema: string): Answer {
  const description = TITLES[status] ?? '';
  if (status === 204 || status === 304) return { description };
  return { description, content: { [JSON_TYPE]: { schema: schemaNamed(schema) } } };
}

/** Answers by status: the good ones with a schema, errors as problems. */
export function answers(
  statuses: readonly number[],
  schema: string,
  errors: readonly number[],
  accounts = true,
): Operation['responses'] {
  const bad = possible(errors, accounts)
    .toSorted((a, b) => a - b)
    .map((one) => [one, answerNamed(problemName(one))] as const);
  return Object.fromEntries([...statuses.map((one) => [one, good(one, schema)] as const), ...bad]);
}
