/**
 * Counts what the alternatives of FAIRNESS.md would change, by putting each patch on the generated pair, and writes the
 * table there. With `--check` it only compares. With `--load [ROUNDS]` it also measures how many requests each serves
 * beside the choice; that needs a quiet machine, and leaves alternatives/load.json.
 * Usage: node scripts/ready.mjs && node scripts/alternatives.mjs [--check | --load [ROUNDS]]
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { contentOf } from './alternatives/count.mjs';
import { alternatives, bin, folder, workspacesOf } from './alternatives/workspaces.mjs';

const MARKS = ['<!-- figures: begin -->', '<!-- figures: end -->'];
const document = path.join(import.meta.dirname, '..', 'FAIRNESS.md');
const measured = path.join(folder, 'load.json');

const signed = (value) => (value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');
const ratio = ({ median, low, high }) => `× ${median.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`;

const setUp = (workspace) =>
  execFileSync(process.execPath, [bin, 'setup', workspace], { stdio: ['ignore', 'ignore', 2] });

const row = (...cells) => `| ${cells.join(' | ')} |`;

/** The table, and of what its loads were measured. */
function tableOf(rows, load) {
  const head = ['Instead', 'Half', 'Lines', 'Made alike', 'Tests', 'Files', 'Packages', 'Requests a second, instead over chosen'];
  const lines = rows.map(({ one, chosen, other }) => {
    const more = (what) => signed(other[what] - chosen[what]);
    const pages = Object.entries(load?.alternatives[one.id] ?? {}).map(([page, found]) => `${page} ${ratio(found)}`);
    return row(
      `[${one.title}](#${one.id})`, one.half === 'flask' ? 'Flask' : 'Django',
      `${more('lines')} of ${chosen.lines}`, more('alike'), more('tests'), more('files'), more('packages'),
      pages.join('; ') || 'not measured',
    );
  });
  const said = load === null ? [] : ['', `Requests: measured on ${load.made}, ${load.rounds} rounds in turn, with 95 % intervals.`];
  return [row(...head), row(...head.map(() => '---')), ...lines, ...said].join('\n');
} // prettier-ignore

const asked = process.argv.slice(2);
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
    const rounds = Number(asked[1] ?? 12);
    const found = {};
    for (const { one, folders } of rows) {
      console.error(`${one.id} ...`);
      for (const workspace of Object.values(folders)) setUp(workspace);
      found[one.id] = await ratiosOf(folders.chosen, folders.other, one, rounds);
    }
    const load = { made: new Date().toISOString().slice(0, 10), rounds, alternatives: found };
    writeFileSync(measured, `${JSON.stringify(load, null, 2)}\n`);
  }
  const load = existsSync(measured) ? JSON.parse(readFileSync(measured, 'utf8')) : null;
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
