/** The command `setup`: environments, packages, databases, sample rows. */
import { userLines } from '../closing.ts';
import { program } from '../invocation.ts';
import { setup } from '../runtime/setup.ts';
import { readArguments } from './arguments.ts';
import { forUser, workspaceOf } from './command.ts';
import { tell, type Output } from '../output.ts';

export const SETUP_HELP = `Makes a workspace ready to run: Python environments with hash-checked packages, development
settings, databases, migrations, sample rows. What is done already is skipped.

Usage: flask-vs-django setup [FOLDER]

  --help    this text

Examples:
  flask-vs-django setup
  flask-vs-django setup bookshop

Exit status: 0 ready, 1 a step failed, 2 the input is refused, 130 interrupted.`;

/** Runs the command. @returns The exit status. */
export async function setupCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, {}, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(SETUP_HELP));
    return 0;
  }
  const workspace = workspaceOf(given.value);
  if (!workspace.ok) return tell(workspace.failures, output);
  const say = (line: string) => output.error(line);
  const result = await setup({ workspace: workspace.value, say, signal });
  if (!result.ok) return tell(result.failures, output);
  for (const line of userLines(result.value)) output.out(line);
  output.out(`Ready. Start it with: ${program()} up`);
  return 0;
}
