/** Named constraints and indexes as Django objects; models and migrations use the same text. */
import type { Constraint, Entity, Field } from '../../model/types.ts';
import { pyString } from '../../scaffold/encode.ts';
import { pythonOf } from '../shared/python.ts';
import { CALLABLES } from './columns.ts';

/** Bounds that move with the clock are left out: a CHECK cannot know them. */
function rangeOf(field: Field): string {
  const [min, max] = [field.min, field.max].map((bound) =>
    bound && bound.kind !== 'today' && bound.kind !== 'now' ? pythonOf(bound, field, CALLABLES) : null,
  );
  if (min && max) return `${field.name}__range=(${min}, ${max})`;
  return min ? `${field.name}__gte=${min}` : `${field.name}__lte=${max}`;
}

function choicesOf(field: Field): string {
  const values = field.choices.map((one) => pyString(one.value));
  const all = field.required || field.nullable ? values : ['""', ...values];
  return `${field.name}__in=[${all.join(', ')}]`;
}

function condition(entity: Entity, constraint: Extract<Constraint, { kind: 'check' }>): string {
  const field = entity.fields.find((one) => one.name === constraint.field);
  if (!field) throw new Error(`${constraint.name} is about no field.`);
  return constraint.rule === 'range' ? rangeOf(field) : choicesOf(field);
}

const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');

/** One entry of `Meta.constraints` or `Meta.indexes`. */
export function constraintCall(entity: Entity, constraint: Constraint): string {
  switch (constraint.kind) {
    case 'unique':
      return `models.UniqueConstraint(fields=[${quoted(constraint.members)}], name="${constraint.name}")`;
    case 'index':
      return `models.Index(fields=[${quoted(constraint.members)}], name="${constraint.name}")`;
    case 'check':
      return `models.CheckConstraint(condition=models.Q(${condition(entity, constraint)}), name="${constraint.name}")`;
  }
}

export const constraintsOf = (entity: Entity): readonly Constraint[] =>
  entity.constraints.filter((one) => one.kind !== 'index');
export const indexesOf = (entity: Entity): readonly Constraint[] =>
  entity.constraints.filter((one) => one.kind === 'index');
