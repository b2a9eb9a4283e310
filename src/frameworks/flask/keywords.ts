/** Names that a database keeps for itself although SQLAlchemy writes them without quotes. */
import type { Model } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';

/** Tried one by one as tables and columns: SQLAlchemy 2.1, SQLite 3.40, PostgreSQL 15. */
const SQLITE = ['nothing', 'returning'];
const POSTGRESQL = ['collation', 'concurrently', 'lateral', 'tablesample'];
const KEYWORDS: ReadonlySet<string> = new Set([...SQLITE, ...POSTGRESQL]);

/** Such names of a model as a Python set; null when it has none. */
export function keywordsOf(model: Model): string | null {
  const names = model.entities.flatMap((entity) => [entity.table, ...entity.fields.map((one) => one.name)]);
  const found = [...new Set(names)].filter((name) => KEYWORDS.has(name));
  return found.length === 0 ? null : `{${found.toSorted().map(pyString).join(', ')}}`;
}
