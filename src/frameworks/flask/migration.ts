/** The first migration: the same tables as the models', statement by statement. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { creationOrder, lateKeys } from '../shared/order.ts';
import { columnType, deleteRule, instanceOf, idType, targetOf } from './columns.ts';
import { constraintLine } from './constraints.ts';

interface Table {
  readonly name: string;
  readonly lines: readonly string[];
  readonly indexes: readonly string[];
}

/** A foreign key: made with its table where the target is there already, else afterwards. */
interface Key {
  readonly table: string;
  readonly column: string;
  readonly target: string;
  readonly rule: string;
}

/** SQLAlchemy prints a type that has no arguments with brackets in migrations; both forms are the same. */
const typeIn = (field: Field): string => instanceOf(columnType(field));

const fieldLine = (field: Field): string =>
  `sa.Column("${field.name}", ${typeIn(field)}, nullable=${field.nullable ? 'True' : 'False'})`;

const keyLine = (model: Model, relation: Relation): string =>
  `sa.Column("${relation.column}", ${targetOf(model, relation).type}, nullable=${relation.nullable ? 'True' : 'False'})`;

function keysOf(model: Model, entity: Entity): readonly Key[] {
  const relations = entity.relations
    .filter((one) => one.column !== null)
    .map((one) => ({
      table: entity.table,
      column: one.column ?? '',
      target: targetOf(model, one).table,
      rule: deleteRule(one),
    }));
  const owner = { table: entity.table, column: 'owned_by_id', target: 'user', rule: 'RESTRICT' };
  return entity.owned ? [...relations, owner] : relations;
}

/** A name that the convention of the models gives, shortened as theirs where the database wants it shorter. */
const conventional = (name: string): string => `op.f("${name}")`;

const keyName = (key: Key): string => conventional(`${key.table}_${key.column}_fkey`);

const keyConstraint = (key: Key, isLate = false): string =>
  `sa.ForeignKeyConstraint(["${key.column}"], ["${key.target}.id"], name=${keyName(key)}, ondelete="${key.rule}"${isLate ? ', use_alter=True' : ''})`;

function columnLines(model: Model, entity: Entity): readonly string[] {
  const id = entity.ids === 'uuid' ? 'sa.Uuid()' : 'BigId, sa.Identity()';
  const members = entity.members.flatMap((member) => {
    if (member.kind === 'field') return [fieldLine(member.field)];
    return member.relation.column === null ? [] : [keyLine(model, member.relation)];
  });
  return [
    `sa.Column("id", ${id}, nullable=False)`,
    ...members,
    ...(entity.owned ? ['sa.Column("owned_by_id", BigId, nullable=False)'] : []),
    ...(entity.createdAt ? ['sa.Column("created_at", UtcDateTime(), nullable=False)'] : []),
    ...(entity.updatedAt ? ['sa.Column("updated_at", UtcDateTime(), nullable=False)'] : []),
    'sa.Column("row_version", sa.Integer(), nullable=False)',
  ];
}

const index = (table: string, column: string): string =>
  `op.create_index(${conventional(`ix_${table}_${column}`)}, "${table}", ["${column}"])`;

function indexLines(entity: Entity, keys: readonly Key[]): readonly string[] {
  const unique = new Set(
    entity.relations.filter((one) => one.kind === 'one-to-one').map((one) => one.column),
  );
  const named = entity.constraints.flatMap((one) =>
    one.kind === 'index'
      ? [
          `op.create_index("${one.name}", "${entity.table}", [${one.columns.map((name) => `"${name}"`).join(', ')}])`,
        ]
      : [],
  );
  return [
    ...keys.filter((key) => !unique.has(key.column)).map((key) => index(key.table, key.column)),
    ...named,
  ];
}

function entityTable(
  model: Model,
  entity: Entity,
  late: ReadonlySet<string>,
): Table & { late: readonly Key[] } {
  const keys = keysOf(model, entity);
  const ready = (key: Key): boolean => !late.has(`${key.table}.${key.column}`);
  const ones = entity.relations
    .filter((one) => one.kind === 'one-to-one')
    .map(
      (one) =>
        `sa.UniqueConstraint("${one.column}", name=${conventional(`${entity.table}_${one.column}_key`)})`,
    );
  const named = entity.constraints.flatMap((one) =>
    one.kind === 'index' ? [] : [constraintLine(entity, one)],
  );
  return {
    name: entity.table,
    lines: [
      ...columnLines(model, entity),
      `sa.PrimaryKeyConstraint("id", name=${conventional(`${entity.table}_pkey`)})`,
      ...keys.map((key) => keyConstraint(key, !ready(key))),
      ...ones,
      ...named,
      ...(entity.ids === 'integer' ? ['sqlite_autoincrement=True'] : []),
    ],
    indexes: indexLines(entity, keys),
    late: keys.filter((key) => !ready(key)),
  };
}

function linkTable(model: Model, entity: Entity, relation: Relation): Table {
  const { table, from, to } = relation.link ?? { table: '', from: '', to: '' };
  const target = targetOf(model, relation);
  const keys = [
    { table, column: from, target: entity.table, rule: 'CASCADE' },
    { table, column: to, target: target.table, rule: 'CASCADE' },
  ];
  return {
    name: table,
    lines: [
      `sa.Column("${from}", ${idType(entity.ids)}, nullable=False)`,
      `sa.Column("${to}", ${target.type}, nullable=False)`,
      `sa.PrimaryKeyConstraint("${from}", "${to}", name=${conventional(`${table}_pkey`)})`,
      ...keys.map((key) => keyConstraint(key)),
    ],
    indexes: [index(table, to)],
  };
}

/** Tables in an order in which they can be made, and the keys of cycles that come last. */
export function migrationLocals(model: Model): Readonly<Record<string, unknown>> {
  const keys = lateKeys(model);
  const tables = creationOrder(model).map((entity) => entityTable(model, entity, keys));
  const late = tables.flatMap((one) => one.late);
  const links = model.entities.flatMap((entity) =>
    entity.relations.filter((one) => one.link !== null).map((one) => linkTable(model, entity, one)),
  );
  return {
    tables: [...tables, ...links],
    late: late.map(
      (key) =>
        `op.create_foreign_key(${keyName(key)}, "${key.table}", "${key.target}", ["${key.column}"], ["id"], ondelete="${key.rule}")`,
    ),
    lateDrops: late.map((key) => `op.drop_constraint(${keyName(key)}, "${key.table}", type_="foreignkey")`),
  };
}
