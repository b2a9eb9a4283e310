/** From the first word to a command. Commands are loaded when they are needed, so that help comes at once. */
import type { Command } from './command.ts';
import { TERMINAL } from '../output.ts';

interface Entry {
  readonly summary: string;
  readonly load: () => Promise<Command>;
}

/** Every command, in the order in which help shows them. */
const COMMANDS: Readonly<Record<string, Entry>> = {
  create: {
    summary: 'makes the two apps from a data model; the word may be left out',
    load: async () => (await import('./create.ts')).createCommand,
  },
  up: {
    summary: 'starts both apps on one page, beside each other, with their code',
    load: async () => (await import('./up.ts')).upCommand,
  },
  check: {
    summary: 'tests both apps against the contract, and against each other',
    load: async () => (await import('./check.ts')).checkCommand,
  },
  explain: {
    summary: 'explains how the two differ, with the lines of your own two apps',
    load: async () => (await import('./explain.ts')).explainCommand,
  },
  advise: {
    summary: 'asks about your project, and says what speaks for which of the two',
    load: async () => (await import('./advise.ts')).adviseCommand,
  },
  compare: {
    summary: 'reports on both apps as they are now: code side by side, figures, databases',
    load: async () => (await import('./compare.ts')).compareCommand,
  },
  bench: {
    summary: 'measures both apps on this machine, in turns',
    load: async () => (await import('./bench.ts')).benchCommand,
  },
  setup: {
    summary: 'makes the environments, databases and sample rows; skips what is done',
    load: async () => (await import('./setup.ts')).setupCommand,
  },
  doctor: {
    summary: 'says what is missing on this machine and how to get it',
    load: async () => (await import('./doctor.ts')).doctorCommand,
  },
  demo: {
    summary: 'makes, sets up and starts an example in ./demo',
    load: async () => (await import('./demo.ts')).demoCommand,
  },
};

async function help(): Promise<number> {
  const { forUser } = await import('./command.ts');
  const lines = Object.entries(COMMANDS).map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`);
  const text = `Scaffolds two matching CRUD apps from your own data model, one in Flask and one in Django, so that a
team can run them side by side and decide on evidence.

Usage: flask-vs-django [COMMAND or NAME] [options]

${lines.join('\n')}

Examples:
  flask-vs-django bookshop
  flask-vs-django bookshop --entity "Book title:string:200:required price:decimal:8.2 author:Author"
  flask-vs-django up bookshop

flask-vs-django COMMAND --help explains each of them; --version prints the version.`;
  TERMINAL.out(forUser(text));
  return 0;
}

async function version(): Promise<number> {
  TERMINAL.out((await import('../installation.ts')).VERSION);
  return 0;
}

/** A second signal ends the process at once: whoever sends it does not want to wait. */
function onSignals(stop: AbortController): void {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      if (stop.signal.aborted && name === 'SIGINT') process.exit(130);
      stop.abort();
    });
  }
}

/** Runs a command line. @returns The exit status. */
export async function run(argv: readonly string[]): Promise<number> {
  const [first = '', ...rest] = argv;
  if (first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) return help();
  if (first === '--version' || first === '-V' || first === 'version') return version();
  const stop = new AbortController();
  onSignals(stop);
  if (first === 'help') return run([...rest, '--help']);
  const entry = Object.hasOwn(COMMANDS, first) ? COMMANDS[first] : undefined;
  const command = entry ?? COMMANDS['create'];
  if (command === undefined) return 2;
  return (await command.load())(entry ? rest : argv, TERMINAL, stop.signal);
}
