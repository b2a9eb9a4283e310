/** How relations look as SQLAlchemy relationships, at either end. */
import type { Entity, Incoming, Relation } from '../../model/types.ts';
import { builtin } from './columns.ts';

/** Joins of a link table between rows of one table, which SQLAlchemy cannot tell apart by itself. */
function selfJoins(entity: string, relation: Relation, swap: boolean): readonly string[] {
  if (!relation.toSelf || !relation.link) return [];
  const { table, from, to } = relation.link;
  const [near, far] = swap ? [to, from] : [from, to];
  return [
    `primaryjoin="${entity}.id == ${table}.c.${near}"`,
    `secondaryjoin="${entity}.id == ${table}.c.${far}"`,
  ];
}

function call(parts: readonly (string | null)[]): string {
  return `so.relationship(${parts.filter((part) => part !== null).join(', ')})`;
}

/** This entity's own end. */
export function ownEnd(entity: Entity, relation: Relation): string {
  const back = relation.toUser ? null : `back_populates="${relation.reverse}"`;
  if (relation.kind === 'many-to-many') {
    const parts = [
      `secondary="${relation.link?.table}"`,
      ...selfJoins(entity.name, relation, false),
      `order_by="${relation.to}.id"`,
      'passive_deletes=True',
      back,
    ];
    return `${relation.name}: so.Mapped[${builtin(entity, 'list')}["${relation.to}"]] = ${call(parts)}`;
  }
  const type = relation.nullable ? `${relation.to} | None` : relation.to;
  const remote = relation.toSelf ? `remote_side="${entity.name}.id"` : null;
  return `${relation.name}: so.Mapped["${type}"] = ${call([`foreign_keys=[${relation.column}]`, remote, back])}`;
}

/** The end that another entity's relation leads to. */
export function otherEnd(entity: Entity, incoming: Incoming): string {
  const { relation, from, name } = incoming;
  const back = `back_populates="${relation.name}"`;
  const list = builtin(entity, 'list');
  if (relation.kind === 'many-to-many') {
    const parts = [
      `secondary="${relation.link?.table}"`,
      ...selfJoins(entity.name, relation, true),
      'passive_deletes=True',
      back,
    ];
    return `${name}: so.Mapped[${list}["${from}"]] = ${call(parts)}`;
  }
  const type =
    relation.kind === 'one-to-one' ? `so.Mapped["${from} | None"]` : `so.Mapped[${list}["${from}"]]`;
  const key = `foreign_keys="${from}.${relation.column}"`;
  return `${name}: ${type} = ${call([key, 'passive_deletes="all"', back])}`;
}

const OWNER = 'owned_by: so.Mapped["User"] = so.relationship(foreign_keys=[owned_by_id])';

export function relationshipLines(entity: Entity): readonly string[] {
  return [
    ...entity.relations.map((relation) => ownEnd(entity, relation)),
    ...(entity.owned ? [OWNER] : []),
    ...entity.incoming.map((incoming) => otherEnd(entity, incoming)),
  ];
}
