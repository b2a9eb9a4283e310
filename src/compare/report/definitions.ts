/** How it was counted: what each figure means and does not mean. */
import { escapeHtml as e } from '../../html.ts';
import { section } from './parts.ts';

const TERMS: readonly (readonly [string, string])[] = [
  ['Line', 'A line that is not blank, in a file that a person would write. Locks, sample rows, pictures and vendored files are listed with their size and not counted.'],
  ['Code', 'Of these, the lines on which something stands that is neither a comment nor a docstring. Python is read by a parser; templates, styles and settings by the marks of their comments.'],
  ['Concern', 'What a line is for. It is recorded when the pair is generated, for each file and each symbol. A file that has moved keeps its concern when six of ten lines are the same; a symbol keeps it in a new file; other new files are placed by their name; the rest is “yours”.'],
  ['Made alike', 'Code that is there only so that the two behave alike, where each framework by itself would do something else. It has files of its own and is counted apart.'],
  ['Counted apart', 'Tests, generated migrations, styles and what is made alike: a team would have the first three in any case, and not the last.'],
  ['Complexity', 'McCabe, as ruff counts it with the rule C901: one for a function, and one more for each branch, loop and handler. Tests and migrations are left out.'],
  ['Packages', 'Those of requirements.txt, without what only Windows needs. “Named by its code” are those that the half imports or starts itself; the others come along.'],
  ['Installed size', 'All files that the packages list as theirs, without compiled Python and without the programs they put beside Python.'],
  ['Settings', 'Names in capitals that files of the concern “settings” set, and variables of .env.example.'],
]; // prettier-ignore

export const definitionsSection = (): string =>
  section(
    'definitions',
    'How it was counted',
    `<dl>${TERMS.map(([term, text]) => `<dt>${e(term)}</dt><dd>${e(text)}</dd>`).join('\n')}</dl>`,
  );
