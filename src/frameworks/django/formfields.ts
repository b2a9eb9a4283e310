/** What a form asks for, and the parameters of a list page. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { entityNamed } from '../shared/names.ts';
import { choicesName } from './columns.ts';

/** Filters read as strictly as forms; texts may be anything. */
const FILTERS: Readonly<Record<Field['type'], string>> = {
  string: 'TextField', text: 'TextField', integer: 'IntegerFilter', decimal: 'DecimalField', float: 'FloatField',
  boolean: 'BooleanFilter', date: 'DateField', time: 'TimeField', datetime: 'DateTimeField',
  duration: 'DurationField', email: 'TextField', url: 'TextField', slug: 'TextField', uuid: 'UuidField',
  choice: 'ChoiceField', json: 'JsonField', file: 'TextField', image: 'TextField',
}; // prettier-ignore

/** One parameter of the list page. */
export interface Filter {
  readonly name: string;
  readonly line: string;
  readonly shown: boolean;
}

function fieldFilter(entity: Entity, field: Field): Filter {
  const given: string[] = [];
  if (field.type === 'decimal') given.push(`max_digits=${field.digits}`, `decimal_places=${field.places}`);
  if (field.type === 'choice') given.push(`choices=${entity.name}.${choicesName(field)}`);
  return {
    name: field.name,
    line: `${field.name} = fields.${FILTERS[field.type]}(${given.join(', ')})`,
    shown: true,
  };
}

/** Field by which the rows that a relation may lead to are sorted. */
const orderOf = (model: Model, relation: Relation): string | null =>
  relation.toUser ? 'username' : entityNamed(model, relation.to).title;

function relationFilter(model: Model, relation: Relation): Filter {
  const { name } = relation;
  const order = relation.filter ? orderOf(model, relation) : null;
  const kind = relation.filter ? 'RelationFilter' : 'IdFilter';
  const given = [`model=${relation.to}`, ...(order === null ? [] : [`order="${order}"`])];
  return { name, line: `${name} = fields.${kind}(${given.join(', ')})`, shown: relation.filter };
}

const OWNER: Filter = { name: 'owned_by', line: 'owned_by = fields.IdFilter(model=User)', shown: false };

/** Fields that ask for it, every relation, and the owner. */
export function filtersOf(model: Model, entity: Entity): readonly Filter[] {
  const members = entity.members.flatMap((member) => {
    if (member.kind === 'relation') return [relationFilter(model, member.relation)];
    return member.field.filter ? [fieldFilter(entity, member.field)] : [];
  });
  return entity.owned ? [...members, OWNER] : members;
}

export const memberNames = (entity: Entity): readonly string[] =>
  entity.members.map((member) => (member.kind === 'field' ? member.field.name : member.relation.name));
