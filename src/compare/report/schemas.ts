/** The two databases beside each other. */
import { HALF_COMMANDS, HALVES } from '../../runtime/halves.ts';
import type { Comparison } from '../comparison.ts';
import type { TablePair } from '../schemas/types.ts';
import { code, fold, prose, quiet, section, table } from './parts.ts';

const cell = (text: string | null): string =>
  text === null ? '<span class="quiet">none</span>' : code(text);

function pair({ name, rows, in: where }: TablePair): string {
  const differ = rows.filter(({ same }) => !same).length;
  const note = where.length < 2 ? '' : differ === 0 ? 'the same' : `${differ} of ${rows.length} lines differ`;
  const titles = ['', 'What', ...HALVES.map((half) => HALF_COMMANDS[half].name), 'Same'];
  const lines = rows.map((row) => [
    code(row.name),
    row.what,
    ...HALVES.map((half) => cell(row.sides[half])),
    row.same ? 'yes' : '<strong>no</strong>',
  ]);
  return fold(`${code(name)} <span class="counts">${note}</span>`, table(`Table ${name}`, titles, lines));
}

export function schemasSection({ schemas }: Comparison): string {
  const title = 'The databases';
  if (schemas === null) {
    return section(
      'database',
      title,
      prose('Not looked at: only files were compared, an environment is missing, or a migration failed.'),
    );
  }
  const alone = HALVES.flatMap((half) =>
    schemas.alone[half].length === 0
      ? []
      : [
          `<h3>Only in ${HALF_COMMANDS[half].name}</h3>`,
          ...schemas.alone[half].map(({ name, rows }) =>
            fold(
              code(name),
              table(
                `Table ${name} of ${HALF_COMMANDS[half].name}`,
                ['', 'What', 'As it is'],
                rows.map((row) => [code(row.name), row.what, cell(row.sides[half])]),
              ),
            ),
          ),
        ],
  );
  return section(
    'database',
    title,
    quiet(
      'What the migrations of either half make of an empty SQLite database. The names of indexes are shown and not compared; bool and boolean, bigint and integer are the same to SQLite.',
    ),
    '<h3>In both</h3>',
    ...schemas.shared.map(pair),
    ...alone,
  );
}
