/** How relations look as SQLAlchemy relationships, at either end. */
import type { Entity, Incoming, Relation } from '../../model/types.ts';
import { builtin } from '../shared/names.ts';

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

/** Whether more than one key, in either direction, leads between an entity's table and another's. */
function hasSeveralKeys(entity: Entity, other: string): boolean {
  const own = entity.relations.filter((one) => one.column !== null && one.to === other).length;
  const owner = entity.owned && other === 'User' ? 1 : 0;
  const back = entity.incoming.filter(({ from, relation }) => relation.column !== null && from === other);
  return own + owner + (other === entity.name ? 0 : back.length) > 1;
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
  const key = hasSeveralKeys(entity, relation.to) ? `foreign_keys=[${relation.column}]` : null;
  const remote = relation.toSelf ? `remote_side="${entity.name}.id"` : null;
  return `${relation.name}: so.Mapped["${type}"] = ${call([key, remote, back])}`;
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
  const key = hasSeveralKeys(entity, from) ? `foreign_keys="${from}.${relation.column}"` : null;
  return `${name}: ${type} = ${call([key, 'passive_deletes="all"', back])}`;
}

function ownerEnd(entity: Entity): string {
  const key = hasSeveralKeys(entity, 'User') ? 'foreign_keys=[owned_by_id]' : null;
  return `owned_by: so.Mapped["User"] = ${call([key])}`;
}

export function relationshipLines(entity: Entity): readonly string[] {
  return [
    ...entity.relations.map((relation) => ownEnd(entity, relation)),
    ...(entity.owned ? [ownerEnd(entity)] : []),
    ...entity.incoming.map((incoming) => otherEnd(entity, incoming)),
  ];
}
