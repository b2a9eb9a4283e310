/**
 * Counts what the alternatives of FAIRNESS.md would change, by putting each patch on the generated pair, and writes the
 * table there. With `--check` it only compares. With `--load [ROUNDS]` it also measures how many requests each serves
 * beside the choice, where that is not in alternatives/load.json for the patch as it is; that needs a quiet machine.
 * Usage: node scripts/ready.mjs && node scripts/alternatives.mjs [--check | --load [ROUNDS]]
 */
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentOf } from './alternatives/count.mjs';
import { alternatives, bin, folder, workspacesOf } from './alternatives/workspaces.mjs';
import { table } from './markdown.mjs';

const MARKS = ['<!-- figures: begin -->', '<!-- figures: end -->'];
const document = path.join(import.meta.dirname, '..', 'FAIRNESS.md');
const measured = path.join(folder, 'load.json');

const signed = (value) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
const ratio = ({ median, low, high }) => `× ${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

const loads = () => (existsSync(measured) ? JSON.parse(readFileSync(measured, 'utf8')) : {});
const keep = (id, load) =>
  writeFileSync(measured, `${JSON.stringify({ ...loads(), [id]: load }, null, 2)}\n`);

/** Of the patch that a load was measured with: a later one wants a new measurement. */
const hashOf = ({ id, without }) =>
  without
    ? ''
    : createHash('sha256')
        .update(readFileSync(path.join(folder, `${id}.patch`)))
        .digest('hex')
        .slice(0, 16);

const setUp = (workspace) =>
  execFileSync(process.execPath, [bin, 'setup', workspace], { stdio: ['ignore', 'ignore', 2] });

const isMeasured = (one, load) => load[one.id]?.patch === hashOf(one);

/** What the loads of an alternative were, when they are of the patch as it is. */
function loadOf(one, load) {
  if (!isMeasured(one, load)) return 'not measured';
  return Object.entries(load[one.id].pages)
    .map(([page, spread]) => `${page} ${ratio(spread)}`)
    .join('; ');
}

/** The table, and of what its loads were measured. */
function tableOf(rows, load) {
  const head = ['Instead', 'Half', 'Lines', 'Made alike', 'Tests', 'Files', 'Packages', 'Requests a second, instead over chosen'];
  const lines = rows.map(({ one, chosen, other }) => {
    const more = (what) => signed(other[what] - chosen[what]);
    return [
      `[${one.title}](#${one.id})`, one.half === 'flask' ? 'Flask' : 'Django',
      `${more('lines')} of ${chosen.lines}`, more('alike'), more('tests'), more('files'), more('packages'),
      loadOf(one, load),
    ];
  });
  const measures = Object.values(load);
  const days = [...new Set(measures.map(({ made }) => made))].toSorted().join(', ');
  const turns = [...new Set(measures.map(({ rounds: own }) => own))].join(', ');
  const said = days === '' ? [] : ['', `Requests: measured on ${days}, ${turns} rounds in turn, with 95 % intervals.`];
  return [...table(head, lines), ...said].join('\n');
} // prettier-ignore

const asked = process.argv.slice(2);
const rounds = asked[0] === '--load' ? Number(asked[1] ?? 12) : 0;
if (!['--check', '--load', undefined].includes(asked[0]) || !Number.isInteger(rounds)) {
  console.error('Usage: node scripts/alternatives.mjs [--check | --load [ROUNDS]]');
  process.exit(2);
}
const scratch = mkdtempSync(path.join(tmpdir(), 'alternatives-'));
try {
  const rows = alternatives().map((one) => {
    const { chosen, other } = workspacesOf(one, scratch);
    const counts = { chosen: contentOf(chosen, one.half), other: contentOf(other, one.half) };
    if (counts.other.yours > 0) throw new Error(`${one.id}: ${counts.other.yours} lines have no concern.`);
    return { one, folders: { chosen, other }, ...counts };
  });
  if (asked[0] === '--load') {
    const { ratiosOf } = await import('./alternatives/load.mjs');
    for (const { one, folders } of rows.filter((row) => !isMeasured(row.one, loads()))) {
      console.error(`${one.id} ...`);
      for (const workspace of Object.values(folders)) setUp(workspace);
      const pages = await ratiosOf(folders.chosen, folders.other, one, rounds);
      const made = new Date().toISOString().slice(0, 10);
      keep(one.id, { made, rounds, patch: hashOf(one), pages });
    }
  }
  const load = loads();
  const text = readFileSync(document, 'utf8');
  const [before, rest] = text.split(MARKS[0]);
  const [, after] = (rest ?? '').split(MARKS[1]);
  if (after === undefined) throw new Error('FAIRNESS.md has no place for the table.');
  const made = `${before}${MARKS[0]}\n\n<!-- prettier-ignore -->\n${tableOf(rows, load)}\n\n${MARKS[1]}${after}`;
  if (asked[0] === '--check') {
    if (made !== text) {
      console.error('The table of FAIRNESS.md is not current: node scripts/alternatives.mjs');
      process.exitCode = 1;
    }
  } else {
    writeFileSync(document, made);
    console.log(tableOf(rows, load));
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(scratch, { recursive: true, force: true });
}
