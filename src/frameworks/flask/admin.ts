/** What the admin's templates of an entity read. */
import type { Entity } from '../../model/types.ts';
import { pyTuple } from '../shared/python.ts';
import { choicesName } from './formfields.ts';

export function adminOf(entity: Entity) {
  const listed = entity.fields.filter((one) => one.list);
  const members = entity.members.map((one) => (one.kind === 'field' ? one.field : one.relation));
  return {
    columns: pyTuple(members.filter((one) => one.list).map((one) => one.name)),
    choices: listed
      .filter((one) => one.type === 'choice')
      .map((one) => ({ field: one.name, symbol: choicesName(one) })),
    json: listed.filter((one) => one.type === 'json').map((one) => one.name),
  };
}
