/** Puts two schemas beside each other, line by line. */
import { HALVES } from '../../runtime/halves.ts';
import type { Half } from '../../scaffold/types.ts';
import type { Column, ForeignKey, Index, SchemaComparison, SchemaRow, Table, TablePair } from './types.ts';

type Sides = Readonly<Record<Half, Table | null>>;
type Lines = ReadonlyMap<string, string>;

/** Types that SQLite keeps alike under another name; each framework has its own word. */
const SYNONYMS: Readonly<Record<string, string>> = { bool: 'boolean', bigint: 'integer' };

/** What counts when two lines are compared: the words that say the same are one. */
const meaning = (line: string | null): string | null =>
  line === null ? null : line.replace(/^\w+/, (type) => SYNONYMS[type] ?? type);

const columnText = ({ type, nullable, default: value, key }: Column): string =>
  [
    type.toLowerCase(),
    ...(nullable ? [] : ['not null']),
    ...(value === null ? [] : [`default ${value}`]),
    ...(key > 0 ? ['primary key'] : []),
  ].join(' ');

/** Its name is each framework's own; what it says is the columns. */
const indexName = ({ columns, unique }: Index): string =>
  `${unique ? 'unique' : 'index'} (${columns.join(', ')})`;

const keyName = ({ columns, table }: ForeignKey): string => `${columns.join(', ')} → ${table}`;

const named = <T>(items: readonly T[], name: (item: T) => string, text: (item: T) => string): Lines =>
  new Map(items.map((item) => [name(item), text(item)]));

const LINES: Readonly<Record<SchemaRow['what'], (table: Table) => Lines>> = {
  column: ({ columns }) => named(columns, ({ name }) => name, columnText),
  index: ({ indexes }) => named(indexes, indexName, ({ name }) => name),
  'foreign key': ({ foreignKeys }) => named(foreignKeys, keyName, ({ onDelete }) => `on delete ${onDelete.toLowerCase()}`),
}; // prettier-ignore

function rowsOf(what: SchemaRow['what'], sides: Sides): readonly SchemaRow[] {
  const [flask, django] = HALVES.map((half) => {
    const table = sides[half];
    return table === null ? new Map<string, string>() : LINES[what](table);
  });
  const names = [...new Set([...(flask?.keys() ?? []), ...(django?.keys() ?? [])])];
  return names.map((name) => {
    const [left, right] = [flask?.get(name) ?? null, django?.get(name) ?? null];
    // The name of an index is shown; only that it is there counts.
    const same = what === 'index' ? left !== null && right !== null : meaning(left) === meaning(right);
    return { what, name, sides: { flask: left, django: right }, same };
  });
}

function pairOf(name: string, sides: Sides): TablePair {
  const kinds = ['column', 'index', 'foreign key'] as const;
  return {
    name,
    in: HALVES.filter((half) => sides[half] !== null),
    rows: kinds.flatMap((what) => rowsOf(what, sides)),
  };
}

/** Compares what the migrations of the two halves have made. */
export function compareSchemas(schemas: Readonly<Record<Half, readonly Table[]>>): SchemaComparison {
  const byName = (half: Half) => new Map(schemas[half].map((table) => [table.name, table]));
  const tables = { flask: byName('flask'), django: byName('django') };
  const sidesOf = (name: string): Sides => ({
    flask: tables.flask.get(name) ?? null,
    django: tables.django.get(name) ?? null,
  });
  const alone = (half: Half, other: Half): readonly TablePair[] =>
    [...tables[half].keys()]
      .filter((name) => !tables[other].has(name))
      .toSorted()
      .map((name) => pairOf(name, sidesOf(name)));
  const shared = [...tables.flask.keys()].filter((name) => tables.django.has(name)).toSorted();
  return {
    shared: shared.map((name) => pairOf(name, sidesOf(name))),
    alone: { flask: alone('flask', 'django'), django: alone('django', 'flask') },
  };
}
