/** The first screen, and the first page on paper: five findings, five figures, the known differences. */
import { escapeHtml as e } from '../../html.ts';
import type { Comparison, HalfFigures } from '../comparison.ts';
import { barTable, bytes, list, number, table, type BarRow } from './parts.ts';

const weight = ({ installed }: HalfFigures): number | null =>
  installed === null ? null : installed.reduce((sum, one) => sum + one.bytes, 0);

/** The five figures of the first screen. */
export function figureRows({ halves: { flask, django } }: Comparison): readonly BarRow[] {
  const row = (label: string, of: (half: HalfFigures) => number | null, text?: BarRow['text']): BarRow => ({
    label,
    values: { flask: of(flask), django: of(django) },
    alone: true,
    ...(text && { text }),
  });
  return [
    row('Lines of its own', ({ own }) => own.lines),
    row('Files that somebody would write', ({ files }) => files),
    row('Packages to run it', ({ packages }) => packages.length),
    row('Installed, without compiled files', weight, bytes),
    row(
      'Complexity of a function, mean',
      ({ complexity }) => complexity?.mean ?? null,
      (value) => number(value, 2),
    ),
  ];
}

/** The section without a heading of its own: the page's title is its title. */
export function summary(comparison: Comparison): string {
  const differences = comparison.differences.map(({ what, teaches }) => [e(what), e(teaches)]);
  return `<section id="summary" aria-label="Summary">
<div class="pair">
<div><h2>Findings</h2>${list(comparison.findings.map(e), 'ol')}</div>
<div><h2>Figures</h2>${barTable('Five figures', figureRows(comparison))}</div>
</div>
<h2 id="differences">Known differences</h2>
${
  differences.length === 0
    ? '<p>No list of differences is there: <code>contract/differences.yaml</code> is gone.</p>'
    : table('What differs and stays', ['What differs', 'What it teaches'], differences, 'differences')
}
</section>`;
}
