import { execa } from 'execa';
import { describe, expect, test } from 'vitest';
import type { Database } from '../../src/scaffold/types.ts';
import { halfNames, python } from './support/halves.ts';
import { serving } from './support/served.ts';
import { full, has } from './support/services.ts';
import { hidden, signedIn, Visitor } from './support/visitor.ts';
import { once, workspace } from './support/workspace.ts';

const MODEL = 'project: {name: race}\nentities: {Counter: {fields: {n: {type: integer, required: true}}}}\n';

const counters = (database: Database) => workspace({ name: 'race', text: MODEL }, database);

const EDITORS = 10;
const EACH = 10;

/** The number and the version in an edit form. */
function read(page: string): { n: number; version: number } {
  const n = /<input\b[^>]*\bname="n"[^>]*\bvalue="(\d+)"/.exec(page)?.[1];
  return { n: Number(n), version: Number(hidden(page)['row_version']) };
}

/** Adds one to the number, reading it anew until the app accepts. @returns every status that was answered. */
async function increment(visitor: Visitor, edit: string): Promise<number[]> {
  const statuses: number[] = [];
  while (statuses.at(-1) !== 302 && statuses.length < 500) {
    const { text } = await visitor.ask(edit);
    const { status } = await visitor.ask(edit, { ...hidden(text), n: String(read(text).n + 1) });
    statuses.push(status);
  }
  return statuses;
}

const databases: readonly Database[] = ['sqlite', 'postgresql'];

for (const database of databases) {
  const get = once(() => counters(database));
  // On SQLite one writer waits for the other: the gate leaves it to the contract, which races there too.
  const skip = database === 'postgresql' ? !has('postgresql') : !full;
  describe(`one row on ${database}`, { skip }, () => {
    test.each(halfNames)('is edited 100 times at once in %s, and no edit is lost', async (half) => {
      await serving(await get(), half, async (served) => {
        const alice = await signedIn(served, 'alice');
        const made = await alice.send('/counters/new/', { n: '0' });
        expect(made.status).toBe(302);
        const edit = `${made.location}edit/`;

        const seen = (await alice.ask(edit)).text;
        const fields = { ...hidden(seen), n: '1' };
        const rush = await Promise.all(Array.from({ length: 100 }, () => alice.ask(edit, fields)));
        const count = (status: number) => rush.filter((each) => each.status === status).length;
        expect({ accepted: count(302), stale: count(409) }).toEqual({ accepted: 1, stale: 99 });

        const work = async () => {
          const all: number[] = [];
          for (let nth = 0; nth < EACH; nth += 1) all.push(...(await increment(alice, edit)));
          return all;
        };
        const statuses = (await Promise.all(Array.from({ length: EDITORS }, work))).flat();
        expect(statuses.filter((status) => status !== 302 && status !== 409)).toEqual([]);
        const after = read((await alice.ask(edit)).text);
        expect(after).toEqual({ n: 1 + EDITORS * EACH, version: read(seen).version + 1 + EDITORS * EACH });
      });
    });
  });
}

const HOLD = `
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
`;

describe('readers on SQLite', () => {
  const get = once(() => counters('sqlite'));
  test.each(halfNames)('wait neither for a writer nor for one another in %s', async (half) => {
    const made = await get();
    await serving(made, half, async (served) => {
      const alice = await signedIn(served, 'alice');
      const writer = execa(
        python(made.half(half)),
        ['-c', HOLD, served.database.slice('sqlite:///'.length)],
        {
          reject: false,
        },
      );
      await new Promise<void>((resolve) => writer.stdout.once('data', () => resolve()));
      const begun = performance.now();
      const reading = Array.from({ length: 8 }, () => alice.ask('/counters/'));
      const statuses = (await Promise.all(reading)).map(({ status }) => status);
      const seconds = (performance.now() - begun) / 1000;
      writer.kill();
      await writer;
      expect(statuses).toEqual(Array(8).fill(200));
      // Whoever asked for the lock would have waited for the 20 seconds of the busy timeout.
      expect(seconds).toBeLessThan(10);
    });
  });
});
