/** No list asks the database more often for many rows than for few. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { statementsOf } from '../../src/bench/work.ts';
import { readRecord, type ProbeRecord } from '../../src/live/record.ts';
import { load } from '../../src/model/load.ts';
import type { Model } from '../../src/model/types.ts';
import { prepareApp, serveApp, type Serving } from '../../src/runtime/check-app.ts';
import { PROBE, PROBED } from '../../src/runtime/probe.ts';
import { inventRows } from '../../src/sample/invent.ts';
import { sampleJson } from '../../src/scaffold/sample.ts';
import type { Half } from '../../src/scaffold/types.ts';
import { halfNames } from './support/halves.ts';
import { root, temporary } from './support/places.ts';
import { full } from './support/services.ts';
import { once, workspace } from './support/workspace.ts';

const PRESET = full ? 'helpdesk' : 'tasks';
const KEY = 'a-key-of-these-tests';
const FEW = 10;
/** More than two pages hold; the release check takes a thousand. */
const MANY = full ? 1000 : 60;

const made = once(() => workspace({ name: PRESET, preset: PRESET }));

function modelOf(): Model {
  const file = path.join(root, 'presets', PRESET, 'model.yaml');
  const read = load(readFileSync(file, 'utf8'), file);
  if (!read.ok) throw new Error(`${file} is not valid.`);
  return read.value;
}

/** A half with so many rows of each entity, its probe writing into a folder. */
interface Probed extends Serving {
  readonly records: string;
  readonly cookie: string;
}

const running: Serving[] = [];

async function probed(half: Half, rows: number): Promise<Probed> {
  const { half: folderOf } = await made();
  const folder = folderOf(half);
  const model = modelOf();
  writeFileSync(path.join(folder, 'sample_data.json'), sampleJson(inventRows(model, rows), model));
  const scratch = temporary(`statements-${half}-${rows}`);
  const records = path.join(scratch, 'records');
  mkdirSync(records);
  const plan = {
    half,
    folder,
    scratch,
    database: `sqlite:///${path.join(scratch, 'db.sqlite3')}`,
    application: PROBED[half],
    settings: { PYTHONPATH: PROBE, PROBE_FOLDER: records, PROBE_KEY: KEY },
  };
  await prepareApp(plan);
  const serving = await serveApp(plan);
  running.push(serving);
  const signed = await fetch(`${serving.url}/__probe__/${KEY}/sign-in/staff/`, { redirect: 'manual' });
  expect(signed.status).toBe(302);
  const cookie = signed.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { ...serving, records, cookie };
}

async function recordOf({ url, records, cookie }: Probed, address: string): Promise<ProbeRecord> {
  const answer = await fetch(`${url}${address}`, { headers: { cookie }, redirect: 'manual' });
  expect({ address, status: answer.status }).toEqual({ address, status: 200 });
  const record = await readRecord(records, answer.headers.get('x-probe') ?? '');
  if (record === null) throw new Error(`${address} has no record.`);
  return record;
}

describe.each(halfNames)('the lists of %s', (half) => {
  afterAll(async () => {
    await Promise.all(running.splice(0).map((one) => one.stop()));
  });

  test(`ask as often for ${MANY} rows as for ${FEW}`, async () => {
    const few = await probed(half, FEW);
    const many = await probed(half, MANY);
    const routes = modelOf().entities.map(({ route }) => route);
    const addresses = [
      '/',
      ...routes.flatMap((route) => [
        `/${route}/`,
        `/${route}/?page=1&q=`,
        `/api/${route}`,
        `/api/${route}?page_size=100`,
      ]),
    ];
    const more: string[] = [];
    for (const address of addresses) {
      // The first of each fills caches of the app itself.
      await recordOf(few, address);
      await recordOf(many, address);
      const [one, other] = [
        statementsOf(await recordOf(few, address)),
        statementsOf(await recordOf(many, address)),
      ];
      expect(one.length).toBeGreaterThan(0);
      if (other.length > one.length)
        more.push(`${address}: ${one.length} and ${other.length}: ${other.slice(one.length).join('; ')}`);
    }
    expect(more).toEqual([]);
  });
});
