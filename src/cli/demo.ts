/** The command `demo`: the library preset from nothing to two running apps. */
import { chmodSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { userLines } from '../closing.ts';
import { create, type Created } from '../create.ts';
import { PROFILES } from '../features/index.ts';
import { done, failed, fault, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import { portProblem, type Server } from '../runtime/serve.ts';
import { setup, type Users } from '../runtime/setup.ts';
import { runUntilEnd, startHalves } from '../runtime/up.ts';
import type { Half } from '../scaffold/types.ts';
import { readArguments } from './arguments.ts';
import { forUser } from './command.ts';
import { tell, type Output } from '../output.ts';
import { addressLines, endStatus, PORT_OPTIONS, portsOf } from './up.ts';

export const DEMO_HELP = `Makes the preset "library" in ./demo, sets it up, starts both apps, prints where they are and how
to sign in, and runs until Ctrl-C. A second run goes on with what is there.

Usage: flask-vs-django demo [options]

  --smoke                ask a page of each app, then stop
  --flask-port NUMBER    a port for Flask; else 5001, or any that is free
  --django-port NUMBER   a port for Django; else 8001, or any that is free
  --help                 this text

Examples:
  flask-vs-django demo
  flask-vs-django demo --smoke

Exit status: 130 ended by Ctrl-C or a signal, 0 the smoke test passed, 1 something failed, 2 the input is refused.`;

const FOLDER = 'demo';
/**
 * Passwords of the demo's sample users: the halves show them once, and a demo is started more often. The folder is
 * one that version control ignores.
 */
const USERS = path.join('contract', '.venv', 'sample-users.json');

async function makeDemo(say: (line: string) => void, signal?: AbortSignal): Promise<Outcome<Created>> {
  say(`Generating the preset "library" into ./${FOLDER} ...`);
  const made = await create(
    {
      source: { kind: 'preset', name: 'library' },
      folder: FOLDER,
      projectName: 'library',
      choices: { halves: HALVES, database: 'sqlite', features: PROFILES.standard },
      force: true,
      dryRun: false,
    },
    { say, ...(signal && { signal }) },
  );
  if (made.ok || made.failures.every(({ rule }) => rule !== 'conflict')) return made;
  const remedy = `Rename ./${FOLDER} to keep them, or remove it; then run the demo again.`;
  return failed(fault('demo-changed', FOLDER, 'The demo has changes of yours.', remedy));
}

/** A database made by other migrations than those that are there now is of no use. */
function dropOldDatabases({ folder, steps }: Created, say: (line: string) => void): void {
  for (const half of HALVES) {
    const below = `${HALF_COMMANDS[half].folder}/`;
    const stale = steps.some(
      ({ path: file, action }) =>
        file.startsWith(below) &&
        /\/migrations\/.*\.py$/.test(file) &&
        ['overwrite', 'remove'].includes(action),
    );
    const database = path.join(folder, below, 'db.sqlite3');
    if (!stale || !existsSync(database)) continue;
    say(`${HALF_COMMANDS[half].name}: the migrations are new, so the old demo database goes`);
    for (const ending of ['', '-wal', '-shm']) rmSync(`${database}${ending}`, { force: true });
  }
}

function rememberUsers(folder: string, users: Users): Users {
  const file = path.join(folder, USERS);
  const known = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Users) : {};
  const all = Object.fromEntries(HALVES.map((half) => [half, { ...known[half], ...users[half] }]));
  writeFileSync(file, JSON.stringify(all), { mode: 0o600 });
  chmodSync(file, 0o600);
  return all;
}

/** Asks the home page and a list of each. */
async function smoke(servers: readonly Server[], created: Created, output: Output): Promise<number> {
  const route = created.model.entities.find(({ access }) => access === 'public')?.route;
  let status = 0;
  for (const { half, url } of servers) {
    for (const page of ['/', ...(route === undefined ? [] : [`/${route}/`])]) {
      const answer = await fetch(`${url}${page}`, { signal: AbortSignal.timeout(10_000) }).catch(() => null);
      const good = answer?.status === 200 && (await answer.text()).includes('</html>');
      output.out(
        `  ${HALF_COMMANDS[half].name.padEnd(8)}${url}${page}  ${good ? 'fine' : `failed: ${answer?.status ?? 'no answer'}`}`,
      );
      if (!good) status = 1;
    }
  }
  await Promise.all(servers.map((server) => server.stop()));
  return status;
}

interface Ready {
  readonly created: Created;
  readonly users: Users;
}

async function prepare(say: (line: string) => void, signal?: AbortSignal): Promise<Outcome<Ready>> {
  const created = await makeDemo(say, signal);
  if (!created.ok) return created;
  dropOldDatabases(created.value, say);
  const users = await setup({ workspace: created.value.folder, say, signal });
  if (!users.ok) return users;
  return done({ created: created.value, users: rememberUsers(created.value.folder, users.value) });
}

/** How to sign in, where one can. */
function signInLines({ created, users }: Ready): readonly string[] {
  if (!created.choices.features.includes('accounts')) return [];
  const lines = userLines(users, 'Sign in as one of these (staff may do everything):');
  if (lines.length > 0) return lines;
  return [`The passwords of the sample users were shown before. Remove ./${FOLDER} to begin anew.`];
}

/** Runs the command. @returns The exit status. */
export async function demoCommand(
  argv: readonly string[],
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const given = readArguments(argv, { ...PORT_OPTIONS, smoke: { type: 'boolean' } }, 0);
  if (!given.ok) return tell(given.failures, output);
  if (given.value.flags.has('help')) {
    output.out(forUser(DEMO_HELP));
    return 0;
  }
  const ports = portsOf(given.value);
  if (!ports.ok) return tell(ports.failures, output);
  for (const half of HALVES) {
    const port = ports.value[half];
    const free = port === undefined ? done(0) : await portProblem(half, port);
    if (!free.ok) return tell(free.failures, output);
  }
  return runDemo(ports.value, given.value.flags.has('smoke'), output, signal);
}

async function runDemo(
  ports: Readonly<Partial<Record<Half, number>>>,
  smokes: boolean,
  output: Output,
  signal?: AbortSignal,
): Promise<number> {
  const ready = await prepare((line) => output.error(line), signal);
  if (!ready.ok) return tell(ready.failures, output);
  output.error('Starting Flask and Django ...');
  const { created } = ready.value;
  const print = (line: string) => output.out(line);
  const options = { workspace: created.folder, halves: HALVES, ports, print, signal };
  const servers = await startHalves(options);
  if (!servers.ok) return tell(servers.failures, output);
  if (smokes) return smoke(servers.value, created, output);
  for (const line of [...addressLines(servers.value), ...signInLines(ready.value)]) output.out(line);
  output.out('Ctrl-C ends it.');
  return endStatus(await runUntilEnd(servers.value, signal), output);
}
