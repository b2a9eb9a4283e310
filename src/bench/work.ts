/** What each page takes inside the app: statements, and the time split into queries, template and rest. */
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { readRecord, type ProbeRecord } from '../live/record.ts';
import type { Outcome } from '../outcome.ts';
import { HALVES } from '../runtime/halves.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { serveProbed, withPrepared, type Prepared } from './app.ts';
import { findingFrom } from './finding.ts';
import { visit, type Visit } from './load/visit.ts';
import type { BenchOptions, Finding, Measured } from './types.ts';

interface Target extends Visit {
  readonly records: string;
  stop(): Promise<void>;
}

/** Beginnings and ends of transactions are none: the probe does not see Django's. */
export const statementsOf = ({ statements }: ProbeRecord): readonly string[] =>
  statements
    .map(({ sql }) => sql)
    .filter((sql) => !/^(?:BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/i.test(sql));

async function target(view: WorkspaceView, prepared: Prepared): Promise<Target> {
  const records = path.join(prepared.plan.scratch, 'records');
  await mkdir(records, { recursive: true });
  const serving = await serveProbed(prepared, records);
  try {
    const made = await visit(view, prepared, serving.url, 1);
    const stop = async () => {
      made.visitor.close();
      await serving.stop();
    };
    return { ...made, records, stop };
  } catch (error) {
    await serving.stop();
    throw error;
  }
}

/** What the app did for one turn of a page; for a form, for sending it. */
async function recordOf({ visitor, pages, records }: Target, at: number): Promise<ProbeRecord> {
  await pages[at]?.turn(visitor, 0);
  const record = await readRecord(records, visitor.probe);
  if (record === null) throw new Error('The probe has written nothing down.');
  return record;
}

const PARTS = {
  statements: { unit: 'statements', of: (record: ProbeRecord) => statementsOf(record).length },
  queries: { unit: 'ms', of: ({ database }: ProbeRecord) => database },
  template: { unit: 'ms', of: ({ template }: ProbeRecord) => template },
  rest: { unit: 'ms', of: ({ rest }: ProbeRecord) => rest },
} as const;

async function measurePage(
  at: number,
  targets: Readonly<Record<Half, Target>>,
  options: BenchOptions,
): Promise<readonly Finding[]> {
  const title = targets.flask.pages[at]?.title ?? '';
  const records: Record<Half, ProbeRecord[]> = { flask: [], django: [] };
  for (const half of HALVES) await recordOf(targets[half], at);
  options.progress(`Inside: ${title}`);
  for (let round = 0; round < options.rounds; round += 1) {
    for (const half of round % 2 === 0 ? HALVES : HALVES.toReversed()) {
      options.signal?.throwIfAborted();
      records[half].push(await recordOf(targets[half], at));
    }
  }
  return Object.entries(PARTS).flatMap(([name, { unit, of }]) => {
    const numbers = { flask: records.flask.map(of), django: records.django.map(of) };
    // JSON has no template.
    if (HALVES.every((half) => numbers[half].every((number) => number === 0))) return [];
    return [findingFrom({ measure: 'work', title: `${title}: ${name}`, unit }, numbers)];
  });
}

/** Measures each page by itself, one request at a time. */
export const measureWork = (view: WorkspaceView, options: BenchOptions): Promise<Outcome<Measured>> =>
  withPrepared(options, async (prepared) => {
    const started: Target[] = [];
    try {
      for (const half of HALVES) started.push(await target(view, prepared[half]));
      const [flask, django] = started;
      if (flask === undefined || django === undefined) throw new Error('There are two halves.');
      const findings: Finding[] = [];
      for (const at of flask.pages.keys())
        findings.push(...(await measurePage(at, { flask, django }, options)));
      return {
        findings,
        equal: [
          'one request at a time, SQLite, debugging off',
          'times are taken inside the app, by the same recorder',
        ],
        unequal: ['how the recorder sees a statement: a hook of SQLAlchemy, a wrapper of Django'],
      };
    } finally {
      await Promise.all(started.map((one) => one.stop()));
    }
  });
