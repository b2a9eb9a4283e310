/** The last screen of a creation: what is there, and exactly what to type next. */
import path from 'node:path';
import type { Created } from './create.ts';
import { program, shellWord } from './invocation.ts';
import { HALF_COMMANDS, HALVES } from './runtime/halves.ts';
import type { Users } from './runtime/setup.ts';

const SHOWN_ONCE = 'Sample users and their passwords, shown this once (staff may do everything):';

const row = (first: string, cells: readonly string[]): string =>
  `  ${first.padEnd(10)}${cells.map((cell) => cell.padEnd(20)).join('')}`.trimEnd();

/** The sample users that can sign in now, or nothing. */
export function userLines(users: Users, title = SHOWN_ONCE): readonly string[] {
  const halves = HALVES.filter((half) => Object.keys(users[half] ?? {}).length > 0);
  const names = [...new Set(halves.flatMap((half) => Object.keys(users[half] ?? {})))];
  if (names.length === 0) return [];
  return [
    title,
    row('', halves.map((half) => HALF_COMMANDS[half].name)),
    ...names.map((name) => row(name, halves.map((half) => users[half]?.[name] ?? '-'))),
  ]; // prettier-ignore
}

/** The commands to type next, in order. */
function commands({ folder }: Created, installed: boolean, from: string): readonly string[] {
  const relative = path.relative(from, folder);
  const own = program();
  return [
    ...(relative === '' ? [] : [`cd ${shellWord(relative)}`]),
    ...(installed ? [] : [`${own} setup`]),
    `${own} up`,
    `${own} check`,
  ];
}

const WHY: Readonly<Record<string, string>> = {
  cd: '',
  setup: 'makes the Python environments, the databases and the sample rows',
  up: 'starts what you made and prints where',
  check: 'the contract: does it keep every rule?',
};

const why = (command: string): string =>
  command.startsWith('cd ') ? '' : (WHY[command.split(' ').at(-1) ?? ''] ?? '');

/**
 * The closing screen.
 * @param users - null when nothing was installed.
 * @param from - the folder that the user is in.
 */
export function closing(created: Created, users: Users | null, from: string): readonly string[] {
  const typed = commands(created, users !== null, from);
  const width = Math.max(...typed.map((command) => command.length));
  const own = created.steps.filter(({ action }) => action === 'keep').map((step) => step.path);
  const passwords = userLines(users ?? {});
  return [
    ...(own.length > 0 ? [`Kept as it was, because it is yours: ${own.join(', ')}.`] : []),
    ...(passwords.length > 0 ? ['', ...passwords] : []),
    '',
    'Next:',
    '',
    ...typed.map(
      (command) => `  ${why(command) === '' ? command : `${command.padEnd(width)}  # ${why(command)}`}`,
    ),
    '',
    `README.md there says what to look at${created.choices.halves.length === 2 ? ' and how to hold the trial' : ''}.`,
  ];
}
