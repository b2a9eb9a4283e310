/** Lines that a person would write, by concern, as `explain` counts them. */
import { linesByConcern, writtenFiles } from '../../dist/src/knowledge/evidence/metrics.js';
import { APART } from '../../dist/src/compare/figures/counts.js';
import { viewWorkspace } from '../../dist/src/workspace/view.js';
import { HALVES } from './common.mjs';
import { table } from '../markdown.mjs';

export const isOwn = (concern) => !APART.has(concern);

/** A workspace as it is now. */
function viewOf(workspace) {
  const view = viewWorkspace(workspace);
  if (!view.ok || view.value === null) throw new Error(`${workspace} is no workspace.`);
  return view.value;
}

/** Lines of each concern in each half. */
export function countLines(workspace) {
  const view = viewOf(workspace);
  const counts = new Map();
  for (const half of HALVES) {
    for (const [concern, lines] of linesByConcern(view, half)) {
      if (concern === 'vendored') continue;
      counts.set(concern, { ...(counts.get(concern) ?? { flask: 0, django: 0 }), [half]: lines });
    }
  }
  return counts;
}

/** Files of a half that a person would write. */
export const countFiles = (workspace, half) => writtenFiles(viewOf(workspace), half);

const all = () => true;

/** Lines of a half, of the concerns that are wanted. */
export const sumOf = (counts, half, wanted = all) =>
  [...counts].reduce((sum, [concern, each]) => sum + (wanted(concern) ? each[half] : 0), 0);

/** The table of one workspace. */
export function concerns(workspace) {
  const counts = countLines(workspace);
  const rows = (wanted) =>
    [...counts]
      .filter(([concern]) => wanted(concern))
      .toSorted()
      .map(([concern, { flask, django }]) => [concern, flask, django]);
  return [
    '## Lines per concern, library preset, blank lines left out',
    '',
    ...table(
      ['concern', 'Flask', 'Django'],
      [
        ...rows(isOwn),
        ['**sum of these**', ...HALVES.map((half) => `**${sumOf(counts, half, isOwn)}**`)],
        ...rows((concern) => APART.has(concern)),
      ],
    ),
    '',
    'Below the sum, apart: code that only makes the two alike, tests, the generated migration, the shared stylesheet.',
  ];
}
