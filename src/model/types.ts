/**
 * The checked model: what every other part of the generator reads.
 *
 * `load()` (model/load.ts) is the only maker of these values; everything in them has been checked,
 * every default is filled in and every name that more than one part needs is derived.
 */

/** Languages that a model's texts may be given in. */
export const LANGUAGES = ['en', 'de', 'es', 'zh-Hans', 'ar'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Free text, per language. The project's first language is always there. */
export type Text = Readonly<Partial<Record<Language, string>>>;

export const FIELD_TYPES = [
  'string', 'text', 'integer', 'decimal', 'float', 'boolean', 'date', 'time', 'datetime', 'duration',
  'email', 'url', 'slug', 'uuid', 'choice', 'json', 'file', 'image',
] as const; // prettier-ignore
export type FieldType = (typeof FIELD_TYPES)[number];

/**
 * A literal value, exact: numbers are kept as their source digits, dates and times as ISO 8601 text
 * (`2026-11-22`, `14:30:00`, `2026-11-22T14:30:00Z`), durations as ISO 8601 (`P1DT2H`).
 */
export type Literal =
  | { readonly kind: 'text'; readonly value: string }
  | { readonly kind: 'number'; readonly value: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'now' | 'today' | 'uuid' };

/** One column that holds a value. `max` and `min` mean length for text types, value for the others. */
export interface Field {
  readonly name: string;
  readonly type: FieldType;
  readonly label: Text;
  readonly help: Text | null;
  readonly required: boolean;
  /** Unique by itself. Then, as in a unique-together rule, absent text is NULL and not empty. */
  readonly unique: boolean;
  readonly index: boolean;
  readonly default: Literal | null;
  /** Longest text in characters; filled in for every type of limited text, null for `text` without max. */
  readonly maxLength: number | null;
  readonly minLength: number | null;
  /** Bounds of a value: number, date, time, datetime, duration or `today`; null when there is none. */
  readonly max: Literal | null;
  readonly min: Literal | null;
  /** Source of a regular expression that the whole value must match, without anchors. */
  readonly pattern: string | null;
  readonly choices: readonly { readonly value: string; readonly label: Text }[];
  /** Of a decimal: digits in all, and digits after the point. */
  readonly digits: number | null;
  readonly places: number | null;
  readonly search: boolean;
  readonly filter: boolean;
  readonly sort: boolean;
  /** Shown as a column of the list page. */
  readonly list: boolean;
  /** NULL in the database when absent; false for booleans and for plain optional text, which is empty. */
  readonly nullable: boolean;
}

export type RelationKind = 'many-to-one' | 'one-to-one' | 'many-to-many';
export type OnDelete = 'protect' | 'cascade' | 'set_null';

/** A link to another entity, to the entity itself or to the built-in `User`. */
export interface Relation {
  readonly name: string;
  readonly kind: RelationKind;
  /** Name of the target entity, or `User`. */
  readonly to: string;
  readonly toUser: boolean;
  readonly toSelf: boolean;
  readonly label: Text;
  readonly help: Text | null;
  readonly required: boolean;
  readonly nullable: boolean;
  /** Null for many-to-many: the rows of the link table go with either end. */
  readonly onDelete: OnDelete | null;
  /** Name of the other end on the target, always there and unique on the target, e.g. `books`. */
  readonly reverse: string;
  /** True where the model's author chose `reverse`. */
  readonly reverseGiven: boolean;
  readonly filter: boolean;
  readonly list: boolean;
  /** Column name: `author_id`; null for many-to-many. */
  readonly column: string | null;
  /** Link table of a many-to-many with its two columns (Django's derived names); else null. */
  readonly link: { readonly table: string; readonly from: string; readonly to: string } | null;
}

/** The other end of a relation, seen from the entity that it points at. */
export interface Incoming {
  /** Name of the reverse attribute on this entity. */
  readonly name: string;
  /** Entity that owns the relation. */
  readonly from: string;
  readonly relation: Relation;
}

export type Access = 'public' | 'members' | 'staff';

export interface Entity {
  /** `OrderLine` */
  readonly name: string;
  /** `order_line`: table, module, variable, folder of the templates. */
  readonly module: string;
  /** `order_lines`: variable of many rows; differs from `module` always (`news` gives `news_list`). */
  readonly plural: string;
  /** `order_line` */
  readonly table: string;
  /** `order-lines`: first part of its addresses. */
  readonly route: string;
  readonly label: Text;
  readonly pluralLabel: Text;
  /** Name of the field that stands for a row; null: `Order line #12`. */
  readonly title: string | null;
  /** The list's order. The id always comes last and is not in here. */
  readonly order: readonly { readonly name: string; readonly descending: boolean }[];
  /** Unique-together rules: names of fields and relations (`owned_by` for the owner). */
  readonly unique: readonly (readonly string[])[];
  readonly owned: boolean;
  readonly audit: boolean;
  /** Has the column `created_at`: with audit, and always with uuid ids, which have no order of their own. */
  readonly createdAt: boolean;
  /** Has the column `updated_at`: with audit. */
  readonly updatedAt: boolean;
  readonly access: Access;
  readonly ids: 'integer' | 'uuid';
  /** Python package and Django app label that it lives in. */
  readonly area: string;
  readonly fields: readonly Field[];
  readonly relations: readonly Relation[];
  readonly incoming: readonly Incoming[];
  /** Fields and relations in the order in which the model's author wrote them. */
  readonly members: readonly (
    | { readonly kind: 'field'; readonly field: Field }
    | { readonly kind: 'relation'; readonly relation: Relation }
  )[];
  /** Named constraints and indexes, the same in both halves. */
  readonly constraints: readonly Constraint[];
}

/** A named database object. Names have at most 30 characters (Django's limit for an index name). */
export type Constraint =
  | { readonly kind: 'unique'; readonly name: string; readonly columns: readonly string[]; readonly members: readonly string[] }
  | { readonly kind: 'index'; readonly name: string; readonly columns: readonly string[]; readonly members: readonly string[] }
  | { readonly kind: 'check'; readonly name: string; readonly field: string; readonly rule: 'range' | 'choices' }; // prettier-ignore

export interface Project {
  /** `bookshop`: folder, packages, distribution. `[a-z][a-z0-9_-]*` */
  readonly name: string;
  /** `bookshop`, as a Python identifier. */
  readonly module: string;
  readonly title: Text;
  readonly languages: readonly [Language, ...Language[]];
  /** IANA name; `today` is the date there. */
  readonly timezone: string;
}

export interface Model {
  readonly project: Project;
  /** In the order of the file. */
  readonly entities: readonly Entity[];
  /** Areas in order of first use. */
  readonly areas: readonly string[];
}

/** What is wrong with a model, in one place. */
export interface Problem {
  /** Stable rule id, e.g. `reserved-name`. */
  readonly rule: string;
  readonly file: string;
  /** Both from 1. */
  readonly line: number;
  readonly column: number;
  /** `entities.Book.fields.pk`; empty for the file as a whole. */
  readonly path: string;
  /** One sentence or two: the cause and the remedy. */
  readonly message: string;
}

export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly Problem[] };
