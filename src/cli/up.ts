/** The command `up`: both apps run until Ctrl-C. */
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS } from '../runtime/halves.ts';
import type { Server } from '../runtime/serve.ts';
import { halvesIn } from '../runtime/setup.ts';
import { runUntilEnd, startHalves } from '../runtime/up.ts';
import type { Half } from '../scaffold/types.ts';
import { readArguments, textOf, type Arguments, type Options } from './arguments.ts';
import { forUser, workspaceOf } from './command.ts';
import { tell, type Output } from '../output.ts';

export const UP_HELP = `Starts both apps for development, prints where they are, and runs until Ctrl-C. A saved file is
loaded at once; mails are printed here.

Usage: flask-vs-django up [FOLDER] [options]

  --flask-port NUMBER    a port for Flask; else 5001, or any that is free
  --django-port NUMBER   a port for Django; else 8001, or any that is free
  --help                 this text

Examples:
  flask-vs-django up
  flask-vs-django up bookshop --flask-port 5050

Exit status: 130 ended by Ctrl-C or a signal, 1 an app did not start or ended by itself, 2 the input is refused.`;

export const PORT_OPTIONS: Options = { 'flask-port': { type: 'string' }, 'django-port': { type: 'string' } };

/** The ports that a user wants, by half. */
export function portsOf(given: Arguments): Outcome<Partial<Record<Half, number>>> {
  const ports: Partial<Record<Half, number>> = {};
  for (const half of ['flask', 'django'] as const) {
    const text = textOf(given, `${half}-port`);
    if (text === undefined) continue;
    const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
    if (port < 1 || port > 65_535) {
      return failed(refusal('arguments', `--${half}-port`, 'A port is a number from 1 to 65535.'));
    }
    ports[half] = port;
  }
  if (ports.flask !== undefined && ports.flask === ports.django) {
    return failed(refusal('arguments', '--django-port', 'Each app needs a port of its own.'));
  }
  return done(ports);
}

/** The addresses, one a line. */
export const addressLines = (servers: readonly Server[]): readonly string[] =>
  servers.map(({ half, url }) => `  ${HALF_COMMANDS[half].name.padEnd(8)}${url}/`);

/** Runs the command. @returns The exit status. */
export async function upCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, PORT_OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(UP_HELP));
    return 0;
  }
  const workspace = workspaceOf(given.value);
  const ports = portsOf(given.value);
  if (!workspace.ok || !ports.ok) {
    return tell(
      [workspace, ports].flatMap((one) => (one.ok ? [] : one.failures)),
      output,
    );
  }
  const halves = halvesIn(workspace.value);
  output.error(`Starting ${halves.map((half) => HALF_COMMANDS[half].name).join(' and ')} ...`);
  const print = (line: string) => output.out(line);
  const servers = await startHalves({
    workspace: workspace.value,
    halves,
    ports: ports.value,
    print,
    signal,
  });
  if (!servers.ok) return tell(servers.failures, output);
  for (const line of addressLines(servers.value)) output.out(line);
  output.out('Ctrl-C ends it.');
  return endStatus(await runUntilEnd(servers.value, signal), output);
}

/** The exit status for the end of a run. */
export function endStatus(end: 'signal' | 'parent' | 'server', output: Output): number {
  if (end !== 'server') return 130;
  output.error('An app ended by itself: see above. The other was stopped too.');
  return 1;
}
