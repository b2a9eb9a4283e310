/** The command `doctor`: what is missing on this machine, and how to get it. */
import { nodeProblem } from '../node-version.ts';
import { diagnose, type Finding } from '../runtime/doctor.ts';
import { findWorkspace } from '../workspace/state.ts';
import { readArguments } from './arguments.ts';
import { forUser } from './command.ts';
import { tell, type Output } from '../output.ts';

export const DOCTOR_HELP = `Says what this machine has for the apps, what is missing, and how to get it. In a workspace it also
looks at the environments and the databases.

Usage: flask-vs-django doctor [FOLDER] [options]

  --json    the findings as JSON
  --help    this text

Examples:
  flask-vs-django doctor
  flask-vs-django doctor bookshop

Exit status: 0 nothing that is needed is missing, 1 something is, 2 the input is refused.`;

const MARKS: Readonly<Record<Finding['state'], string>> = { good: 'ok', wanting: '--', bad: 'NO' };

const lines = ({ what, state, found, remedy }: Finding): readonly string[] => [
  `  ${MARKS[state].padEnd(4)}${what.padEnd(22)}${found}`,
  ...(state === 'good' || remedy === '' ? [] : [`${' '.repeat(28)}${remedy}`]),
];

/** Runs the command. @returns The exit status. */
export async function doctorCommand(argv: readonly string[], output: Output): Promise<number> {
  const given = readArguments(argv, { json: { type: 'boolean' } }, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(DOCTOR_HELP));
    return 0;
  }
  const findings = await diagnose(
    findWorkspace(given.value.words[0] ?? '.'),
    nodeProblem(process.versions.node),
  );
  const bad = findings.filter(({ state }) => state === 'bad').length;
  if (given.value.flags.has('json')) output.out(JSON.stringify(findings, null, 2));
  else {
    for (const line of findings.flatMap(lines)) output.out(line);
    output.out(bad === 0 ? 'Nothing that is needed is missing.' : `${bad} of these are needed.`);
  }
  return bad === 0 ? 0 : 1;
}
