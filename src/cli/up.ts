/** The command `up`: both apps run until Ctrl-C. */
import { done, failed, refusal, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS } from '../runtime/halves.ts';
import type { Server } from '../runtime/serve.ts';
import { halvesIn } from '../runtime/setup.ts';
import { freePort } from '../runtime/ports.ts';
import { environmentsProblem, runUntilEnd, type UpOptions } from '../runtime/up.ts';
import type { Half } from '../scaffold/types.ts';
import { readArguments, textOf, type Arguments, type Options } from './arguments.ts';
import { forUser, workspaceOf } from './command.ts';
import { tell, type Output } from '../output.ts';

export const UP_HELP = `Starts both apps for development and one page that shows them beside each other: in step, with the code
that made each page, the time it took and its SQL. It runs until Ctrl-C. A saved file is loaded at once; an app
that ends is started again; mails are printed here.

Usage: flask-vs-django up [FOLDER] [options]

  --port NUMBER          a port for the page; else 8600, or any that is free
  --flask-port NUMBER    a port for Flask; else 5001, or any that is free
  --django-port NUMBER   a port for Django; else 8001, or any that is free
  --plain                the apps alone, as they are: no page and no probe
  --help                 this text

Examples:
  flask-vs-django up
  flask-vs-django up bookshop --flask-port 5050
  flask-vs-django up --plain

Exit status: 130 ended by Ctrl-C or a signal, 1 an app did not start, 2 the input is refused.`;

export const PORT_OPTIONS: Options = { 'flask-port': { type: 'string' }, 'django-port': { type: 'string' } };
const OPTIONS: Options = { ...PORT_OPTIONS, port: { type: 'string' }, plain: { type: 'boolean' } };
const USUAL_PORT = 8600;

/** A port that a user wants; undefined when none is named. */
function portOf(given: Arguments, name: string): Outcome<number | undefined> {
  const text = textOf(given, name);
  if (text === undefined) return done(undefined);
  const port = /^\d{1,5}$/.test(text) ? Number(text) : 0;
  if (port >= 1 && port <= 65_535) return done(port);
  return failed(refusal('arguments', `--${name}`, 'A port is a number from 1 to 65535.'));
}

/** The ports that a user wants, by half. */
export function portsOf(given: Arguments): Outcome<Partial<Record<Half, number>>> {
  const ports: Partial<Record<Half, number>> = {};
  for (const half of ['flask', 'django'] as const) {
    const port = portOf(given, `${half}-port`);
    if (!port.ok) return port;
    if (port.value !== undefined) ports[half] = port.value;
  }
  if (ports.flask !== undefined && ports.flask === ports.django) {
    return failed(refusal('arguments', '--django-port', 'Each app needs a port of its own.'));
  }
  return done(ports);
}

/** The addresses, one a line. */
export const addressLines = (servers: readonly Pick<Server, 'half' | 'url'>[]): readonly string[] =>
  servers.map(({ half, url }) => `  ${HALF_COMMANDS[half].name.padEnd(8)}${url}/`);

/** The apps alone. */
async function runPlain(options: UpOptions, output: Output): Promise<number> {
  const problem = environmentsProblem(options);
  if (!problem.ok) return tell(problem.failures, output);
  const { startPlainRun } = await import('../live/live.ts');
  const run = await startPlainRun(options);
  if (!run.ok) return tell(run.failures, output);
  for (const line of addressLines(run.value.apps)) output.out(line);
  output.out('Ctrl-C ends it.');
  return endStatus(await runUntilEnd([run.value], options.signal), output);
}

/** The apps with the page that frames them. */
async function runLive(options: UpOptions, wanted: number | undefined, output: Output): Promise<number> {
  const problem = environmentsProblem(options);
  if (!problem.ok) return tell(problem.failures, output);
  const { startLiveRun } = await import('../live/live.ts');
  const run = await startLiveRun({ ...options, port: wanted ?? (await freePort(USUAL_PORT)) });
  if (!run.ok) return tell(run.failures, output);
  output.out(`  Side by side  ${run.value.url}`);
  for (const half of options.halves)
    output.out(`  ${HALF_COMMANDS[half].name.padEnd(12)}  ${run.value.apps[half]}/`);
  output.out('Ctrl-C ends it.');
  return endStatus(await runUntilEnd([run.value], options.signal), output);
}

/** Runs the command. @returns The exit status. */
export async function upCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, OPTIONS, 1);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(UP_HELP));
    return 0;
  }
  const [workspace, ports, port] = [
    workspaceOf(given.value),
    portsOf(given.value),
    portOf(given.value, 'port'),
  ];
  if (!workspace.ok || !ports.ok || !port.ok) {
    return tell(
      [workspace, ports, port].flatMap((one) => (one.ok ? [] : one.failures)),
      output,
    );
  }
  const halves = halvesIn(workspace.value);
  output.error(`Starting ${halves.map((half) => HALF_COMMANDS[half].name).join(' and ')} ...`);
  const print = (line: string) => output.out(line);
  const options = { workspace: workspace.value, halves, ports: ports.value, print, signal };
  const beside = halves.length === 2 && !given.value.flags.has('plain');
  return beside ? runLive(options, port.value, output) : runPlain(options, output);
}

/** The exit status for the end of a run. */
export function endStatus(end: 'signal' | 'parent' | 'server', output: Output): number {
  if (end !== 'server') return 130;
  output.error('An app ended by itself: see above. The other was stopped too.');
  return 1;
}
