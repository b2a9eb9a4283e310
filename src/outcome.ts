/** Errors as values: what was not done, where, why, and what to do about it. */
import type { Problem } from './model/types.ts';

/** One thing that is wrong. Shells print it and end with its status; nobody throws it. */
export interface Failure {
  /** Stable id, such as `not-empty`. */
  readonly rule: string;
  /** The file, folder or flag that it is about; empty when there is none. */
  readonly place: string;
  /** The cause, as a sentence. */
  readonly message: string;
  /** What helps, as a sentence; empty when the message says it. */
  readonly remedy: string;
  /** 2: the input is refused. 1: it was good, and something failed. */
  readonly status: 1 | 2;
}

export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failures: readonly Failure[] };

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });
export const failed = (...failures: readonly Failure[]): Outcome<never> => ({ ok: false, failures });

/** The input is refused: status 2. */
export const refusal = (rule: string, place: string, message: string, remedy = ''): Failure => ({
  rule,
  place,
  message,
  remedy,
  status: 2,
});

/** Something failed: status 1. */
export const fault = (rule: string, place: string, message: string, remedy = ''): Failure => ({
  ...refusal(rule, place, message, remedy),
  status: 1,
});

/** What is wrong with a model, as failures. */
export const refusals = (problems: readonly Problem[]): readonly Failure[] =>
  problems.map(({ rule, file, line, column, path, message }) =>
    refusal(rule, `${file}:${line}:${column}`, path === '' ? message : `${path}: ${message}`),
  );

/** One line for a terminal. */
export const failureLine = ({ place, message, remedy }: Failure): string =>
  `${place === '' ? '' : `${place}: `}${message}${remedy === '' ? '' : ` ${remedy}`}`;

/** The exit status of several failures. */
export const statusOf = (failures: readonly Failure[]): 1 | 2 =>
  failures.some(({ status }) => status === 2) ? 2 : 1;
