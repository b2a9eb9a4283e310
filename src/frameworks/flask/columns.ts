/** How a field, a relation and an entity's own columns look as SQLAlchemy columns. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { builtin, entityNamed } from '../shared/names.ts';
import { lateKeys } from '../shared/order.ts';
import { isText, PYTHON_TYPES, pythonOf } from '../shared/python.ts';

export const CALLABLES = { now: 'now', today: 'today', clock: 'clock', uuid: 'uuid4' } as const;

/** The column's type: contract.md, table of types. */
export function columnType(field: Field): string {
  switch (field.type) {
    case 'text':
      return 'sa.Text';
    case 'integer':
      return 'sa.BigInteger';
    case 'decimal':
      return `sa.Numeric(${field.digits}, ${field.places})`;
    case 'float':
      return 'sa.Double';
    case 'boolean':
      return 'sa.Boolean';
    case 'date':
      return 'sa.Date';
    case 'time':
      return 'Time';
    case 'datetime':
      return 'UtcDateTime';
    case 'duration':
      return 'Duration';
    case 'uuid':
      return 'sa.Uuid';
    case 'json':
      return 'Json';
    default:
      return `sa.String(${field.maxLength})`;
  }
}

/** SQLAlchemy takes a type or an instance of it; where only the latter will do, a type is called. */
export const instanceOf = (type: string): string =>
  type === 'Time' || type.endsWith(')') ? type : `${type}()`;

/** What a row holds where nobody has said anything; null: nothing is stated. */
export function defaultOf(field: Field): string | null {
  if (field.default) return pythonOf(field.default, field, CALLABLES);
  if (field.type === 'boolean') return 'False';
  return isText(field) && !field.required && !field.nullable ? '""' : null;
}

/** A type that stores None where a row says so; else SQLAlchemy would take the default for it. */
const evaluatingNone = (field: Field): string => `${instanceOf(columnType(field))}.evaluates_none()`;

export function fieldColumn(entity: Entity, field: Field): string {
  const python = builtin(entity, PYTHON_TYPES[field.type]);
  const type = field.nullable && python !== 'Any' ? `${python} | None` : python;
  const options = [field.default && field.nullable ? evaluatingNone(field) : columnType(field)];
  const value = defaultOf(field);
  if (value !== null) options.push(`default=${value}`);
  if (python === 'Any') options.push(`nullable=${field.nullable ? 'True' : 'False'}`);
  return `${field.name}: so.Mapped[${type}] = so.mapped_column(${options.join(', ')})`;
}

/** `BigId` or `sa.Uuid`, as the target's ids are. */
export const idType = (ids: Entity['ids']): string => (ids === 'uuid' ? 'sa.Uuid' : 'BigId');

/** Table and type of ids of what a relation leads to. */
export function targetOf(model: Model, relation: Relation): { table: string; type: string; python: string } {
  if (relation.toUser) return { table: 'user', type: 'BigId', python: 'int' };
  const target = entityNamed(model, relation.to);
  return { table: target.table, type: idType(target.ids), python: target.ids === 'uuid' ? 'UUID' : 'int' };
}

const ON_DELETE = { protect: 'RESTRICT', cascade: 'CASCADE', set_null: 'SET NULL' } as const;
export const deleteRule = (relation: Relation): string => ON_DELETE[relation.onDelete ?? 'protect'];

export function keyColumn(model: Model, entity: Entity, relation: Relation): string {
  const target = targetOf(model, relation);
  const python = builtin(entity, target.python);
  const type = relation.nullable ? `${python} | None` : python;
  const kind = relation.kind === 'one-to-one' ? 'unique=True' : 'index=True';
  const late = lateKeys(model).has(`${entity.table}.${relation.column}`) ? ', use_alter=True' : '';
  const key = `sa.ForeignKey("${target.table}.id", ondelete="${deleteRule(relation)}"${late})`;
  return `${relation.column}: so.Mapped[${type}] = so.mapped_column(${target.type}, ${key}, ${kind})`;
}

/** The id first, then the author's columns in their order, then owner and audit. */
export function columnLines(model: Model, entity: Entity): readonly string[] {
  const id =
    entity.ids === 'uuid'
      ? 'id: so.Mapped[UUID] = so.mapped_column(sa.Uuid, primary_key=True, default=uuid4)'
      : `id: so.Mapped[${builtin(entity, 'int')}] = so.mapped_column(BigId, sa.Identity(), primary_key=True)`;
  const members = entity.members.flatMap((member) => {
    if (member.kind === 'field') return [fieldColumn(entity, member.field)];
    return member.relation.column === null ? [] : [keyColumn(model, entity, member.relation)];
  });
  const owner = `owned_by_id: so.Mapped[${builtin(entity, 'int')}] = so.mapped_column(BigId, sa.ForeignKey("user.id", ondelete="RESTRICT"), index=True)`;
  return [
    id,
    ...members,
    ...(entity.owned ? [owner] : []),
    ...(entity.createdAt
      ? ['created_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now)']
      : []),
    ...(entity.updatedAt
      ? ['updated_at: so.Mapped[dt.datetime] = so.mapped_column(UtcDateTime, default=now, onupdate=now)']
      : []),
  ];
}
