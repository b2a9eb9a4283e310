/** Cells of the list and the detail page, in Django's template language. */
import { cellAttributes, isNumeric } from '../shared/python.ts';
import type { Entity, Field, Relation } from '../../model/types.ts';

interface Cell {
  readonly name: string;
  readonly cell: string;
}

const shown = (variable: string, field: Field): string =>
  field.type === 'choice'
    ? `{{ ${variable}.get_${field.name}_display|show }}`
    : `{{ ${variable}.${field.name}|${field.type === 'json' ? 'show_json' : 'show'} }}`;

const asLink = (variable: string, text: string): string =>
  `<a href="{{ ${variable}.get_absolute_url }}">${text}</a>`;

function listCell(entity: Entity, variable: string, member: Entity['members'][number]): string {
  if (member.kind === 'relation') return relationCell(variable, member.relation, 'row_text');
  return member.field.name === entity.title ? `{{ ${variable} }}` : shown(variable, member.field);
}

/** All rows of a many-to-many in the order of their ids, with commas between, or a dash. */
const each = (value: string, tag: string): string =>
  `{% for other in ${value}.all|dictsort:"pk" %}{% ${tag} other %}{% if not forloop.last %}, {% endif %}{% empty %}{{ None|show }}{% endfor %}`;

function relationCell(variable: string, relation: Relation, tag: string): string {
  const value = `${variable}.${relation.name}`;
  return relation.column === null ? each(value, tag) : `{% ${tag} ${value} %}`;
}

/** One column of the list; `sortable` and `numeric` are written as the template language writes them. */
type Column = Cell & { readonly attributes: string; readonly sortable: string; readonly numeric: string };

const truth = (value: boolean): string => (value ? 'True' : 'False');

/** Libraries of tags that cells need. */
export const librariesOf = (cells: readonly Cell[]): string =>
  cells.some(({ cell }) => cell.includes('{% row_')) ? 'display rows' : 'display';

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
      cell: at === 0 ? asLink(variable, text) : text,
      attributes: cellAttributes(member.kind === 'field' ? member.field : null),
      sortable: truth(sortable),
      numeric: truth(numeric),
    };
  });
}

function fieldCell(variable: string, field: Field): string {
  const value = `${variable}.${field.name}`;
  const link = { url: ['', ' rel="noopener noreferrer"'], email: ['mailto:', ''] }[
    field.type as 'url' | 'email'
  ];
  if (!link) return shown(variable, field);
  return `{% if ${value} %}<a href="${link[0]}{{ ${value} }}"${link[1]}>{{ ${value} }}</a>{% else %}{{ None|show }}{% endif %}`;
}

/** Everything that a row holds, in the author's order, then owner and audit. */
export function detailsOf(entity: Entity, variable: string): readonly (Cell & { attributes: string })[] {
  const members = entity.members.map((member) => {
    if (member.kind === 'relation') {
      return {
        name: member.relation.name,
        cell: relationCell(variable, member.relation, 'row_link'),
        attributes: '',
      };
    }
    const prose = member.field.type === 'text' ? ' class="prose" dir="auto"' : ' dir="auto"';
    return { name: member.field.name, cell: fieldCell(variable, member.field), attributes: prose };
  });
  const own = [
    { name: 'owned_by', there: entity.owned, cell: `{% row_link ${variable}.owned_by %}` },
    { name: 'created_at', there: entity.createdAt, cell: `{{ ${variable}.created_at|show }}` },
    { name: 'updated_at', there: entity.updatedAt, cell: `{{ ${variable}.updated_at|show }}` },
  ];
  return [
    ...members,
    ...own.filter((one) => one.there).map(({ name, cell }) => ({ name, cell, attributes: ' dir="auto"' })),
  ];
}
