/** Everything that the templates of one entity read: names, types and source lines, all prepared. */
import type { Entity, Field, Model, Relation } from '../../model/types.ts';
import { builtin, entityNamed, OWN_LABELS, say, titleField, variableOf } from '../shared/names.ts';
import { isText, pyTuple } from '../shared/python.ts';
import { apiLines } from './apifields.ts';
import { adminOf } from './admin.ts';
import { columnLines, idType, targetOf } from './columns.ts';
import { constraintLine } from './constraints.ts';
import { choicesName, fieldLine, filtersOf, relationLine } from './formfields.ts';
import { relationshipLines } from './relationships.ts';
import { detailsOf, listColumnsOf } from './pages.ts';

type Locals = Readonly<Record<string, unknown>>;

/** Classes that the model's annotations name. */
function typeImports(model: Model, entity: Entity): readonly { module: string; name: string }[] {
  const names = new Set(entity.relations.filter((one) => !one.toUser).map((one) => one.to));
  for (const incoming of entity.incoming) names.add(incoming.from);
  names.delete(entity.name);
  const user = entity.owned || entity.relations.some((one) => one.toUser);
  const found = [...names].map((name) => {
    const other = entityNamed(model, name);
    return { module: `app.${other.area}.models.${other.module}`, name };
  });
  return user ? [{ module: 'app.accounts.models', name: 'User' }, ...found] : found;
}

function links(model: Model, entity: Entity): readonly Locals[] {
  return entity.relations
    .filter((one) => one.link !== null)
    .map((relation) => {
      const target = targetOf(model, relation);
      return {
        ...relation.link,
        symbol: `${relation.link?.table}`,
        fromType: idType(entity.ids),
        fromTable: entity.table,
        toType: target.type,
        toTable: target.table,
      };
    });
}

/** Labels of all members and of what the generator adds. */
export function labelsOf(model: Model, entity: Entity): readonly { name: string; text: string }[] {
  const members = entity.members.map((member) => {
    const one = member.kind === 'field' ? member.field : member.relation;
    return { name: one.name, text: say(model, one.label) };
  });
  const own = (
    [entity.owned && 'owned_by', entity.createdAt && 'created_at', entity.updatedAt && 'updated_at'] as const
  ).filter((name) => name !== false);
  return [...members, ...own.map((name) => ({ name, text: OWN_LABELS[name] }))];
}

/** Names of columns, where a rule or an order names a relation. */
function columnOf(entity: Entity, name: string): string {
  if (name === 'owned_by') return 'owned_by_id';
  return entity.relations.find((one) => one.name === name)?.column ?? name;
}

/** Unique rules that the form checks: one column, several, and the other end of a one-to-one. */
function uniqueRules(entity: Entity): readonly (readonly string[])[] {
  const named = entity.constraints.flatMap((one) => (one.kind === 'unique' ? [one.members] : []));
  const singles = entity.relations.filter((one) => one.kind === 'one-to-one').map((one) => [one.name]);
  return [...singles, ...named].map((rule) =>
    rule.map((name) => (name === 'owned_by' ? 'owned_by_id' : name)),
  );
}

function strOf(entity: Entity): string {
  const title = titleField(entity);
  const fallback = 'f"{self.LABEL} {self.id}"';
  if (!title) return fallback;
  if (title.type === 'choice') return `self.${choicesName(title)}.get(self.${title.name}) or ${fallback}`;
  return isText(title) ? `self.${title.name} or ${fallback}` : `str(self.${title.name}) if self.${title.name} is not None else ${fallback}`; // prettier-ignore
}

const choices = (model: Model, field: Field): Locals => ({
  symbol: choicesName(field),
  field: field.name,
  choices: field.choices.map((one) => ({ value: one.value, label: say(model, one.label) })),
});

/** A Python tuple, or nothing where an empty one would only repeat the default. */
const tupleOrNone = (names: readonly string[]): string | null => (names.length > 0 ? pyTuple(names) : null);

/** The same with a list of what stands there as it is. */
const listOrNone = (parts: readonly string[]): string | null =>
  parts.length > 0 ? `[${parts.join(', ')}]` : null;

/** Relations to one row that the list shows, fetched in its own query. */
function loading(entity: Entity): string | null {
  const shown: readonly Relation[] = entity.relations.filter((one) => one.list && one.column !== null);
  return listOrNone(shown.map((one) => `so.joinedload(${entity.name}.${one.name})`));
}

/** Entities of the same application that a module must import, each once. */
function others(
  model: Model,
  entity: Entity,
  names: readonly string[],
): readonly { area: string; name: string }[] {
  return [...new Set(names)]
    .filter((name) => name !== entity.name && name !== 'User')
    .map((name) => ({ area: entityNamed(model, name).area, name }));
}

function formLines(model: Model, entity: Entity): readonly string[] {
  return entity.members.map((member) =>
    member.kind === 'field'
      ? fieldLine(model, entity, member.field)
      : relationLine(model, entity, member.relation),
  );
}

export function describe(model: Model, entity: Entity): Locals {
  const variable = variableOf(entity);
  const filters = filtersOf(model, entity);
  const search = entity.fields.filter((one) => one.search).map((one) => one.name);
  const order = entity.order.map((one) => `${one.descending ? '-' : ''}${columnOf(entity, one.name)}`);
  return {
    name: entity.name, module: entity.module, table: entity.table, route: entity.route, area: entity.area,
    variable, rowVariable: variable, ids: entity.ids, access: entity.access, owned: entity.owned,
    label: say(model, entity.label), pluralLabel: say(model, entity.pluralLabel),
    labels: labelsOf(model, entity),
    typeImports: typeImports(model, entity),
    links: links(model, entity),
    constraints: entity.constraints.map((one) => constraintLine(entity, one)),
    choices: entity.fields.filter((one) => one.type === 'choice').map((one) => choices(model, one)),
    columns: columnLines(model, entity),
    relationships: relationshipLines(entity),
    order: pyTuple(order),
    str: strOf(entity),
    strType: builtin(entity, 'str'),
    uniqueRules: listOrNone(uniqueRules(entity).map(pyTuple)),
    formFields: formLines(model, entity),
    apiFields: apiLines(entity),
    shownFilters: tupleOrNone(filters.filter((one) => one.shown).map((one) => one.name)),
    filterFields: filters.map((one) => one.line),
    filters,
    targets: others(model, entity, entity.relations.map((one) => one.to)),
    incoming: entity.incoming,
    search: tupleOrNone(search), hasSearch: search.length > 0 ? 'true' : 'false',
    sortable: tupleOrNone(entity.fields.filter((one) => one.sort).map((one) => one.name)),
    loading: loading(entity),
    idType: entity.ids === 'uuid' ? 'UUID' : 'int', converter: entity.ids === 'uuid' ? 'uuid' : 'int',
    newArguments: entity.owned ? 'owned_by_id=current_user.id' : '',
    listColumns: listColumnsOf(entity, variable),
    details: detailsOf(entity, variable),
    admin: adminOf(entity),
  }; // prettier-ignore
}
