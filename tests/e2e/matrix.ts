/** Which models are tested how: the one place that says what the gate takes of the whole. */
import type { Database } from '../../src/scaffold/types.ts';
import { payload } from './payload.ts';

/**
 * `static`: compiles without a warning, ruff, mypy, `check --deploy`. `drift`: the first migration is the models'.
 * `own`: the app's own tests, with their coverage. `contract`: the suite, in both halves and compared.
 */
export const STEPS = ['static', 'drift', 'own', 'contract'] as const;
export type Step = (typeof STEPS)[number];

export interface Row {
  readonly name: string;
  /** A preset's name, or a model file below the repository. */
  readonly preset?: string;
  readonly model?: string;
  /** Or the text of a model. */
  readonly text?: string;
  /** As `--features` takes them; the usual ones when it is not there. */
  readonly features?: string;
  /** What `npm test` runs; `npm run test:full` runs every step, on PostgreSQL as `wide` says. */
  readonly gate: Readonly<Partial<Record<Database, readonly Step[]>>>;
  /** Its contract is run on PostgreSQL too: what a database can tell of types and rules, these show. */
  readonly wide?: boolean;
}

const WITHOUT_CONTRACT: readonly Step[] = ['static', 'drift', 'own'];
const corpus = (name: string, gate: Row['gate']): Row => ({
  name,
  model: `tests/model/valid/${name}.yaml`,
  gate,
});

export const ROWS: readonly Row[] = [
  {
    name: 'library',
    preset: 'library',
    gate: { sqlite: WITHOUT_CONTRACT },
    wide: true,
  },
  {
    name: 'tasks',
    preset: 'tasks',
    features: 'alike,accounts,api,admin,lab',
    gate: { sqlite: STEPS },
    wide: true,
  },
  { name: 'standard', preset: 'tasks', gate: {}, wide: true },
  { name: 'minimal', preset: 'tasks', features: 'none', gate: { sqlite: STEPS }, wide: true },
  { name: 'accounts', preset: 'tasks', features: 'accounts', gate: {} },
  { name: 'api', preset: 'tasks', features: 'api', gate: {} },
  { name: 'admin', preset: 'tasks', features: 'admin', gate: {} },
  { name: 'lab', preset: 'tasks', features: 'lab', gate: {} },
  { name: 'accounts-api', preset: 'tasks', features: 'accounts,api', gate: {} },
  { name: 'accounts-admin', preset: 'tasks', features: 'accounts,admin', gate: {} },
  { name: 'api-admin', preset: 'tasks', features: 'api,admin', gate: {} },
  { name: 'helpdesk', preset: 'helpdesk', gate: { sqlite: ['static'] }, wide: true },
  { name: 'inventory', preset: 'inventory', gate: { sqlite: ['static'] }, wide: true },
  {
    ...corpus('every-type', { sqlite: ['static', 'drift'], postgresql: ['drift'] }),
    wide: true,
  },
  corpus('hostile-text', { sqlite: ['static'] }),
  { name: 'payload', text: payload(), gate: { sqlite: ['static'] } },
  corpus('relations', { sqlite: ['static'] }),
  corpus('common-names', { sqlite: ['static'] }),
  corpus('long-names', { sqlite: ['static'] }),
  corpus('smallest', { sqlite: ['static'] }),
];

/** What is to be done, in order. */
export function plan(full: boolean): readonly { row: Row; database: Database; steps: readonly Step[] }[] {
  const databases: readonly Database[] = ['sqlite', 'postgresql'];
  return databases.flatMap((database) =>
    ROWS.flatMap((row) => {
      const everything = database === 'sqlite' || row.wide ? STEPS : WITHOUT_CONTRACT;
      const steps = full ? everything : (row.gate[database] ?? []);
      return steps.length === 0 ? [] : [{ row, database, steps }];
    }),
  );
}
