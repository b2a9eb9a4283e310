/** Formats and tidies generated Python in process, with ruff's official WASM build. */
// oxlint-disable-next-line import/no-unassigned-import -- it must run before ruff is compiled
import './wasm.ts';
import { PositionEncoding, Workspace, type Diagnostic } from '@astral-sh/ruff-wasm-nodejs';

const settings = (firstParty: readonly string[]) => ({
  'line-length': 100,
  'target-version': 'py311',
  lint: { select: ['F401', 'I001', 'RUF022'], isort: { 'known-first-party': firstParty } },
});

const loaded = new Map<string, Workspace>();
/** One ruff for each list of first-party packages; making one costs some milliseconds. */
function ruffFor(firstParty: readonly string[]): Workspace {
  const key = firstParty.join(' ');
  const ruff = loaded.get(key) ?? new Workspace(settings(firstParty), PositionEncoding.Utf16);
  loaded.set(key, ruff);
  return ruff;
}

/** Offset of a 1-based row and column in a text. */
function offset(lines: readonly string[], row: number, column: number): number {
  let sum = column - 1;
  for (let at = 0; at < row - 1; at += 1) sum += (lines[at] ?? '').length + 1;
  return sum;
}

function applyFixes(text: string, found: readonly Diagnostic[]): string {
  const lines = text.split('\n');
  const edits = found
    .flatMap((one) => one.fix?.edits ?? [])
    .map((edit) => ({
      from: offset(lines, edit.location.row, edit.location.column),
      to: offset(lines, edit.end_location.row, edit.end_location.column),
      content: edit.content ?? '',
    }))
    .toSorted((a, b) => b.from - a.from);
  let changed = text;
  let before = Number.POSITIVE_INFINITY;
  for (const edit of edits) {
    if (edit.to > before) continue; // Overlaps one that is done; the next round takes it.
    changed = changed.slice(0, edit.from) + edit.content + changed.slice(edit.to);
    before = edit.from;
  }
  return changed;
}

/**
 * Removes unused imports, sorts the others and `__all__`, and formats.
 *
 * Templates may import what any variant needs. An `__init__.py` keeps all of its imports: it re-exports.
 * @param firstParty Top-level packages of the generated halves: their imports stand in a group of their own.
 * @throws Error with the file's name when the text is no Python: a defect of a template.
 */
export function formatPython(text: string, path: string, firstParty: readonly string[]): string {
  const ruff = ruffFor(firstParty);
  const keepsImports = path.endsWith('/__init__.py');
  try {
    let current = text;
    for (let round = 0; round < 5; round += 1) {
      const found = ruff
        .check(current)
        .filter((one: Diagnostic) => one.fix && !(keepsImports && one.code === 'F401'));
      if (found.length === 0) break;
      const next = applyFixes(current, found);
      if (next === current) break;
      current = next;
    }
    return ruff.format(current);
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`The template of ${path} makes no valid Python: ${why}`, { cause });
  }
}
