/** The databases that the migrations of the two halves make. */
import type { Half } from '../../scaffold/types.ts';

export interface Column {
  readonly name: string;
  /** As the database says it: `varchar(200)`. */
  readonly type: string;
  readonly nullable: boolean;
  /** As SQL; null without one. */
  readonly default: string | null;
  /** Place in the primary key, from 1; 0 outside it. */
  readonly key: number;
}

export interface Index {
  readonly name: string;
  readonly columns: readonly string[];
  readonly unique: boolean;
}

export interface ForeignKey {
  readonly columns: readonly string[];
  readonly table: string;
  /** What the database does when the row is deleted: `CASCADE`. */
  readonly onDelete: string;
}

export interface Table {
  readonly name: string;
  readonly columns: readonly Column[];
  readonly indexes: readonly Index[];
  readonly foreignKeys: readonly ForeignKey[];
}

/** One line of a table, as either database has it; null where it has none. */
export interface SchemaRow {
  readonly what: 'column' | 'index' | 'foreign key';
  readonly name: string;
  readonly sides: Readonly<Record<Half, string | null>>;
  readonly same: boolean;
}

export interface TablePair {
  readonly name: string;
  readonly in: readonly Half[];
  readonly rows: readonly SchemaRow[];
}

export interface SchemaComparison {
  /** In both databases. */
  readonly shared: readonly TablePair[];
  /** In one of them. */
  readonly alone: Readonly<Record<Half, readonly TablePair[]>>;
}
