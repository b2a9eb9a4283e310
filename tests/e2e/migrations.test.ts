import { readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { Database, Half } from '../../src/scaffold/types.ts';
import { withDatabase } from './support/databases.ts';
import { HALVES, halfNames, production, python } from './support/halves.ts';
import { environment, run, succeed } from './support/program.ts';
import { full, has } from './support/services.ts';
import { migrations, schema, withMigration } from './support/steps.ts';
import { once, workspace, type Workspace } from './support/workspace.ts';

const library = once(() => workspace({ name: 'library', preset: 'library' }));
const everyType = once(() => workspace({ name: 'every-type', model: 'tests/model/valid/every-type.yaml' }));
const onServer = once(() => workspace({ name: 'library', preset: 'library' }, 'postgresql'));

/** Index after the bracket that closes the one at `open`; texts in between are passed over. */
function closing(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    const letter = text[at];
    if (letter === '"' || letter === "'") {
      while (text[(at += 1)] !== letter) if (text[at] === '\\') at += 1;
    } else if (letter === '(') depth += 1;
    else if (letter === ')' && (depth -= 1) === 0) return at + 1;
  }
  throw new Error('no closing bracket');
}

const CHECK = /(?:sa|models)\.CheckConstraint(?=\()/g;

/** A migration without its nth CHECK. */
function withoutCheck(text: string, nth: number): string {
  const found = [...text.matchAll(CHECK)][nth];
  if (!found) throw new Error(`no CHECK number ${nth}`);
  const end = closing(text, found.index + found[0].length);
  return text.slice(0, found.index) + text.slice(end).replace(/^,/, '');
}

describe('a CHECK that the first migration lacks', () => {
  test.each(halfNames)('is seen in the database of %s', async (half) => {
    const made = await everyType();
    const [name = ''] = await migrations(made.half(half), half);
    const count = [...(await readFile(name, 'utf8')).matchAll(CHECK)].length;
    expect(count).toBeGreaterThan(5);
    const models = await schema(made, half, 'models');
    const chosen = full ? [...Array(count).keys()] : [0, count - 1];
    for (const nth of chosen) {
      const copy = await withMigration(made, half, (text) => withoutCheck(text, nth));
      const migrated = await schema(made, half, 'migrations', copy);
      expect([nth, models.filter((each) => !migrated.includes(each)).length]).not.toEqual([nth, 0]);
    }
  });
});

/** Makes titles of books longer in the models, as a team would. */
async function lengthen(folder: string, half: Half): Promise<void> {
  const names = await readdir(folder, { recursive: true });
  const name = names.find((each) => each.endsWith('models/book.py')) ?? '';
  const text = await readFile(path.join(folder, name), 'utf8');
  const changed = text.replace(half === 'flask' ? /String\(200\)/ : /max_length=200/, (found) =>
    found.replace('200', '250'),
  );
  expect(changed).not.toBe(text);
  await writeFile(path.join(folder, name), changed);
}

const REVISE: Readonly<Record<Half, readonly string[]>> = {
  flask: ['-m', 'alembic', 'revision', '--autogenerate', '-m', 'longer titles', '--rev-id', '0002'],
  django: ['manage.py', 'makemigrations', '-n', 'longer_titles'],
};

const ROWS = `
import json, sqlite3, sys
connection = sqlite3.connect(sys.argv[1])
connection.row_factory = sqlite3.Row
def rows(query):
    return [dict(row) for row in connection.execute(query)]
tables = [row["name"] for row in rows("SELECT name FROM sqlite_master WHERE type = 'table'")]
own = [name for name in tables if not name.startswith(("sqlite_", "django_", "auth_", "alembic"))]
print(json.dumps({name: rows(f'SELECT * FROM "{name}" ORDER BY 1, 2') for name in own}))
`;

describe('a parent table that is altered on SQLite', () => {
  test.each(halfNames)('keeps its children in %s', async (half) => {
    const made = await library();
    const copy = await withMigration(made, half, (text) => text);
    const interpreter = python(made.half(half));
    await withDatabase('sqlite', interpreter, async (address) => {
      const env = { ...production(address), DEBUG: 'on' };
      const step = (args: readonly string[]) => succeed(interpreter, args, { cwd: copy, env });
      const rows = async () => (await step(['-c', ROWS, address.slice('sqlite:///'.length)])).stdout;
      await step(HALVES[half].migrate);
      await step(HALVES[half].seed);
      const before = JSON.parse(await rows()) as Record<string, unknown[]>;
      for (const table of ['book', 'copy', 'review', 'book_tags']) {
        expect([table, before[table]?.length]).not.toEqual([table, 0]);
      }
      await lengthen(copy, half);
      await step(REVISE[half]);
      await step(HALVES[half].migrate);
      await step(HALVES[half].drift);
      expect(JSON.parse(await rows())).toEqual(before);
    });
  });
});

/** Starts the migration and ends it hard after a while, if it has not ended by then. */
async function interrupted(made: Workspace, half: Half, address: string, after: number): Promise<void> {
  const started = execa(python(made.half(half)), [...HALVES[half].migrate], {
    cwd: made.half(half),
    env: environment(production(address)),
    extendEnv: false,
    reject: false,
  });
  await sleep(after);
  started.kill('SIGKILL');
  await started;
}

const migrate = (made: Workspace, half: Half, address: string) =>
  run(python(made.half(half)), HALVES[half].migrate, { cwd: made.half(half), env: production(address) });

/** Fails when a migration, or a part of one, is still to be done. */
async function atHead(made: Workspace, half: Half, address: string): Promise<void> {
  const options = { cwd: made.half(half), env: production(address) };
  await succeed(python(made.half(half)), HALVES[half].migrate, options);
  await succeed(python(made.half(half)), HALVES[half].drift, options);
}

const databases: readonly Database[] = ['sqlite', 'postgresql'];
const cases = databases.flatMap((database) => halfNames.map((half) => ({ database, half })));

for (const { database, half } of cases) {
  const get = database === 'sqlite' ? library : onServer;
  const skip = database === 'postgresql' && !has('postgresql');
  describe(`migrating ${half} on ${database}`, { skip }, () => {
    test('ends at head when it was started twice at once', async () => {
      const made = await get();
      await withDatabase(database, python(made.half(half)), async (address) => {
        const ran = await Promise.all([migrate(made, half, address), migrate(made, half, address)]);
        // Django's own command has no lock: the second may be refused, loudly, but nothing is half done.
        expect(ran.filter(({ status }) => status === 0).length).toBeGreaterThanOrEqual(
          half === 'flask' ? 2 : 1,
        );
        await atHead(made, half, address);
      });
    });

    test('ends at head after it was killed', { skip: skip || !full }, async () => {
      const made = await get();
      const whole = await withDatabase(database, python(made.half(half)), async (address) => {
        const begun = performance.now();
        await migrate(made, half, address);
        return performance.now() - begun;
      });
      const instants = 20;
      for (let nth = 0; nth < instants; nth += 1) {
        await withDatabase(database, python(made.half(half)), async (address) => {
          // The first quarter is Python and the framework starting.
          await interrupted(made, half, address, whole * (0.25 + (0.75 * (nth + Math.random())) / instants));
          await atHead(made, half, address);
        });
      }
    });
  });
}
