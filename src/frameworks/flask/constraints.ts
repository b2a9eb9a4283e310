/** Named constraints and indexes as SQLAlchemy objects; models and migration use the same text. */
import type { Constraint, Entity, Field } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';
import { pythonOf } from '../shared/python.ts';
import { CALLABLES, columnType } from './columns.ts';

/** Types whose literals SQLAlchemy writes right only when it knows the column's type. */
const TYPED = new Set<Field['type']>(['time', 'datetime', 'duration', 'decimal']);

function columnExpression(field: Field): string {
  const type = TYPED.has(field.type) ? `, ${columnType(field)}` : '';
  return `sa.column("${field.name}"${type})`;
}

/** `sa.column("pages").between(1, 20000)`; bounds that move with the clock are left out. */
function rangeOf(field: Field): string {
  const column = columnExpression(field);
  const [min, max] = [field.min, field.max].map((bound) =>
    bound && bound.kind !== 'today' && bound.kind !== 'now' ? pythonOf(bound, field, CALLABLES) : null,
  );
  if (min && max) return `${column}.between(${min}, ${max})`;
  return min ? `${column} >= ${min}` : `${column} <= ${max}`;
}

function choicesOf(field: Field): string {
  const values = field.choices.map((one) => pyString(one.value));
  const all = field.required || field.nullable ? values : ['""', ...values];
  return `${columnExpression(field)}.in_([${all.join(', ')}])`;
}

export function checkExpression(entity: Entity, constraint: Extract<Constraint, { kind: 'check' }>): string {
  const field = entity.fields.find((one) => one.name === constraint.field);
  if (!field) throw new Error(`${constraint.name} is about no field.`);
  return constraint.rule === 'range' ? rangeOf(field) : choicesOf(field);
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** One entry of `__table_args__`. */
export function constraintLine(entity: Entity, constraint: Constraint): string {
  switch (constraint.kind) {
    case 'unique':
      return `sa.UniqueConstraint(${quoted(constraint.columns)}, name="${constraint.name}")`;
    case 'index':
      return `sa.Index("${constraint.name}", ${quoted(constraint.columns)})`;
    case 'check':
      return `sa.CheckConstraint(${checkExpression(entity, constraint)}, name="${constraint.name}")`;
  }
}
