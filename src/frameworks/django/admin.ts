/** What the admin's templates of an entity read. */
import type { Entity } from '../../model/types.ts';

/** Columns as Django's admin takes them: names, and a function for what leads to many rows. */
export function adminOf(entity: Entity) {
  const columns = entity.members.flatMap((member) => {
    if (member.kind === 'field') return member.field.list ? [`"${member.field.name}"`] : [];
    const { list, column, name } = member.relation;
    if (!list) return [];
    return [column === null ? `row_admin.many(${entity.name}, "${name}")` : `"${name}"`];
  });
  return { columns: `(${columns.join(', ')}${columns.length === 1 ? ',' : ''})` };
}
