/** From the first word to a command. Commands are loaded when they are needed. */
import { TERMINAL, type Output } from './output.ts';

type Command = (argv: readonly string[], output: Output, signal?: AbortSignal) => Promise<number>;

const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  create: async () => (await import('./create.ts')).createCommand,
  check: async () => (await import('./check.ts')).checkCommand,
};

/** Runs a command line. @returns The exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  const [first, ...rest] = argv;
  const command = first === undefined || !Object.hasOwn(COMMANDS, first) ? undefined : COMMANDS[first];
  const stop = new AbortController();
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, () => stop.abort());
  if (command !== undefined) return (await command())(rest, TERMINAL, stop.signal);
  return (await import('./create.ts')).createCommand(argv, TERMINAL, stop.signal);
}
