import path from 'node:path';
import { environmentFor } from './environments.ts';
import { root, temporary } from './places.ts';
import { run } from './program.ts';
import type { Served } from './served.ts';
import type { Workspace } from './workspace.ts';

/** The configuration, the hooks and what they run on. */
const folder = path.join(root, 'tests', 'e2e', 'schemathesis');
export const SEED = 20_261_122;
const PHASES = ['Examples', 'Coverage', 'Fuzzing', 'Stateful'];

async function tokenOf({ url, users }: Served, username: string): Promise<string> {
  const answer = await fetch(`${url}/api/tokens`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ username, password: users[username] ?? '' }),
  });
  if (answer.status !== 201) throw new Error(`${username} got no token: ${answer.status}`);
  const { token } = (await answer.json()) as { token: string };
  return token;
}

/**
 * Asks the API of a served half for everything that its own document says.
 * @returns what was asked, in one line.
 * @throws Error with all that Schemathesis said, when anything was not as promised or not asked at all.
 */
export async function fuzz(workspace: Workspace, served: Served, examples: number): Promise<string> {
  const environment = await environmentFor(path.join(folder, 'requirements.txt'));
  const config = ['--config-file', path.join(folder, 'schemathesis.toml')];
  const options = ['--no-color', '--seed', String(SEED), '--max-examples', String(examples)];
  const done = await run(
    path.join(environment, 'bin', 'st'),
    [...config, 'run', `${served.url}/api/openapi.json`, ...options],
    {
      cwd: temporary('schemathesis'),
      minutes: 40,
      env: {
        PYTHONPATH: folder,
        API_URL: served.url,
        API_MODEL: path.join(workspace.folder, 'contract', 'model.json'),
        API_USER: 'staff',
        API_PASSWORD: served.users['staff'] ?? '',
        API_TOKEN: await tokenOf(served, 'staff'),
      },
    },
  );
  const [, selected, all] = /Selected: (\d+)\/(\d+)/.exec(done.all) ?? [];
  const tested = /Tested: (\d+)/.exec(done.all)?.[1];
  const cases = /^ *(\d+) generated/m.exec(done.all)?.[1];
  const whole = selected !== undefined && selected === all && tested === all;
  const every = PHASES.every((phase) => done.all.includes(`✅ ${phase}`));
  if (done.status !== 0 || !whole || !every || cases === undefined) throw new Error(done.all);
  return `${tested} operations, ${cases} cases, seed ${SEED}`;
}
