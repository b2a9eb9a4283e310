/** Cells of the list and the detail page, as Jinja expressions. */
import { cellAttributes, isNumeric } from '../shared/python.ts';
import { choicesName } from './formfields.ts';
import type { Entity, Field, Relation } from '../../model/types.ts';

interface Cell {
  readonly name: string;
  readonly cell: string;
}

const shown = (variable: string, field: Field): string =>
  field.type === 'choice'
    ? `{{ ${variable}.${choicesName(field)}.get(${variable}.${field.name}) | show }}`
    : `{{ ${variable}.${field.name} | ${field.type === 'json' ? 'show_json' : 'show'} }}`;

const asLink = (entity: Entity, variable: string, text: string): string =>
  `<a href="{{ url_for("${entity.area}.${entity.module}_detail", id=${variable}.id) }}">${text}</a>`;

function listCell(entity: Entity, variable: string, member: Entity['members'][number]): string {
  if (member.kind === 'relation') return `{{ text(${variable}.${member.relation.name}) }}`;
  return member.field.name === entity.title ? `{{ ${variable} }}` : shown(variable, member.field);
}

/** One column of the list; `sortable` and `numeric` are written as the template language writes them. */
type Column = Cell & { readonly attributes: string; readonly sortable: string; readonly numeric: string };

/** Columns of the list; the first one leads to the row. */
export function listColumnsOf(entity: Entity, variable: string): readonly Column[] {
  const members = entity.members.filter((one) => (one.kind === 'field' ? one.field.list : one.relation.list));
  return members.map((member, at) => {
    const { name } = member.kind === 'field' ? member.field : member.relation;
    const text = listCell(entity, variable, member);
    const sortable = member.kind === 'field' && member.field.sort;
    const numeric = member.kind === 'field' && isNumeric(member.field);
    return {
      name,
      cell: at === 0 ? asLink(entity, variable, text) : text,
      attributes: cellAttributes(member.kind === 'field' ? member.field : null),
      sortable: String(sortable),
      numeric: String(numeric),
    };
  });
}

function fieldCell(variable: string, field: Field): string {
  const value = `${variable}.${field.name}`;
  if (field.type === 'url') {
    return `{% if ${value} %}<a href="{{ ${value} }}" rel="noopener noreferrer">{{ ${value} }}</a>{% else %}{{ none | show }}{% endif %}`;
  }
  if (field.type === 'email') {
    return `{% if ${value} %}<a href="mailto:{{ ${value} }}">{{ ${value} }}</a>{% else %}{{ none | show }}{% endif %}`;
  }
  return shown(variable, field);
}

const relationCell = (variable: string, relation: Relation): string =>
  relation.column === null
    ? `{{ links(${variable}.${relation.name}) }}`
    : `{{ link(${variable}.${relation.name}) }}`;

/** Everything that a row holds, in the author's order, then owner and audit. */
export function detailsOf(entity: Entity, variable: string): readonly (Cell & { attributes: string })[] {
  const members = entity.members.map((member) => {
    if (member.kind === 'relation') {
      return { name: member.relation.name, cell: relationCell(variable, member.relation), attributes: '' };
    }
    const prose = member.field.type === 'text' ? ' class="prose" dir="auto"' : ' dir="auto"';
    return { name: member.field.name, cell: fieldCell(variable, member.field), attributes: prose };
  });
  const own = [
    { name: 'owned_by', there: entity.owned, cell: `{{ link(${variable}.owned_by) }}` },
    { name: 'created_at', there: entity.createdAt, cell: `{{ ${variable}.created_at | show }}` },
    { name: 'updated_at', there: entity.updatedAt, cell: `{{ ${variable}.updated_at | show }}` },
  ];
  return [
    ...members,
    ...own.filter((one) => one.there).map(({ name, cell }) => ({ name, cell, attributes: ' dir="auto"' })),
  ];
}
