/** Looks at what a machine has for the apps. Nothing is changed. */
import { existsSync } from 'node:fs';
import path from 'node:path';
import { failureLine } from '../outcome.ts';
import { checkDatabase } from './database.ts';
import { HALF_COMMANDS, pythonOf } from './halves.ts';
import { run } from './program.ts';
import { findPython, findUv, PYTHON_REMEDY } from './python.ts';
import { halvesIn } from './setup.ts';

export interface Finding {
  readonly what: string;
  /** `bad`: needed and missing. `wanting`: something does without it. */
  readonly state: 'good' | 'wanting' | 'bad';
  readonly found: string;
  readonly remedy: string;
}

const finding = (what: string, state: Finding['state'], found: string, remedy = ''): Finding => ({
  what,
  state,
  found,
  remedy,
});

/** The first line that a program says of its version; null when it is not there. */
async function versionOf(program: string): Promise<string | null> {
  const ran = await run(program, ['--version'], { seconds: 30 });
  return ran.ok ? (ran.stdout.split('\n')[0]?.trim() ?? '') : null;
}

async function python(): Promise<readonly Finding[]> {
  const [found, uv] = await Promise.all([findPython(), findUv()]);
  const tool = finding(
    'uv',
    uv === null ? 'wanting' : 'good',
    uv ?? 'not there: pip does the same, slower',
    'Install it: pip install uv',
  );
  if (!found.ok) {
    return [finding('Python', 'bad', found.failures[0]?.message ?? '', PYTHON_REMEDY), tool];
  }
  const { program, version } = found.value;
  const venv = await run(program, ['-c', 'import ensurepip, venv'], { seconds: 30 });
  const missing = uv === null ? 'bad' : 'wanting';
  return [
    finding('Python', 'good', `${version}, ${program}`),
    venv.ok
      ? finding('venv', 'good', 'there')
      : finding('venv', missing, 'not there', 'Debian and Ubuntu: apt install python3-venv'),
    tool,
  ];
}

async function git(): Promise<Finding> {
  const version = await versionOf('git');
  if (version !== null) return finding('git', 'good', version.replace('git version ', ''));
  return finding('git', 'wanting', 'not there', 'Install it: a trial wants version control.');
}

const BROWSERS = ['chromium', 'chromium-browser', 'google-chrome', 'firefox', 'open'];

async function browser(): Promise<Finding> {
  for (const name of BROWSERS) {
    const found = process.platform === 'win32' || (await run('which', [name], { seconds: 10 })).ok;
    if (found) return finding('browser', 'good', process.platform === 'win32' ? 'of the system' : name);
  }
  return finding(
    'browser',
    'wanting',
    'none on the path',
    'The apps are looked at in one, of this machine or another.',
  );
}

async function workspaceFindings(workspace: string): Promise<readonly Finding[]> {
  const halves = halvesIn(workspace).map((half) => HALF_COMMANDS[half]);
  const found = await Promise.all(
    halves.map(async ({ name, folder }): Promise<readonly Finding[]> => {
      const place = path.join(workspace, folder);
      const setup = 'Make it with the command setup.';
      if (!existsSync(pythonOf(place))) return [finding(`${name} environment`, 'bad', 'not there', setup)];
      const environment = finding(`${name} environment`, 'good', path.join(place, '.venv'));
      if (!existsSync(path.join(place, '.env'))) {
        return [environment, finding(`${name} settings`, 'bad', 'no .env', setup)];
      }
      const database = await checkDatabase(place);
      const [failure] = database.ok ? [] : database.failures;
      return [
        environment,
        failure === undefined
          ? finding(`${name} database`, 'good', 'can be reached')
          : finding(`${name} database`, 'bad', 'cannot be reached', failureLine({ ...failure, place: '' })),
      ];
    }),
  );
  return found.flat();
}

/**
 * Everything that is worth knowing.
 * @param workspace - null outside of one.
 * @param nodeProblem - what is wrong with this Node, or null.
 */
export async function diagnose(
  workspace: string | null,
  nodeProblem: string | null,
): Promise<readonly Finding[]> {
  const node =
    nodeProblem === null
      ? finding('Node', 'good', process.versions.node)
      : finding('Node', 'bad', process.versions.node, nodeProblem);
  const parts = await Promise.all([
    python(),
    git(),
    browser(),
    workspace === null ? [] : workspaceFindings(workspace),
  ]);
  return [node, ...parts.flat()];
}
