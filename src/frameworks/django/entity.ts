/** Everything that the templates of one entity read: names and source lines, all prepared. */
import type { Entity, Field, Model } from '../../model/types.ts';
import { pyLiteral } from '../../scaffold/encode.ts';
import { builtin, entityNamed, say, titleField, variableOf } from '../shared/names.ts';
import { isText, pyTuple } from '../shared/python.ts';
import { adminOf } from './admin.ts';
import { choicesName, columnLines, defaultMaker, madeDefaults } from './columns.ts';
import { constraintCall, constraintsOf, indexesOf } from './constraints.ts';
import { filtersOf, memberNames } from './formfields.ts';
import { detailsOf, librariesOf, listColumnsOf } from './pages.ts';

type Locals = Readonly<Record<string, unknown>>;

/** Abstract models that give an entity its columns and rights, first what overrides. */
function basesOf(entity: Entity): readonly string[] {
  const audit = entity.updatedAt ? ['Audited'] : entity.createdAt ? ['Created'] : [];
  return [...audit, ...(entity.owned ? ['Owned'] : []), 'Row'];
}

/** What differs from the defaults of `Row`. */
function factsOf(entity: Entity): readonly string[] {
  return [
    ...(entity.access === 'public' ? [] : [`ACCESS = "${entity.access}"`]),
    ...(entity.title === null ? [] : [`TITLE = "${entity.title}"`]),
  ];
}

function strOf(entity: Entity): string {
  const title = titleField(entity);
  const fallback = 'f"{self._meta.verbose_name} {self.pk}"';
  if (!title) return fallback;
  const value = `self.${title.name}`;
  if (title.type === 'choice') return `self.get_${title.name}_display() or ${fallback}`;
  return isText(title) ? `${value} or ${fallback}` : `str(${value}) if ${value} is not None else ${fallback}`;
}

/** Values and labels of a choice, as the source of a list. */
export const choicesOf = (model: Model, field: Field): string =>
  `[${field.choices.map((one) => `(${pyLiteral(one.value)}, ${pyLiteral(say(model, one.label))})`).join(', ')}]`;

/** Names of columns, where an order names a relation: by the relation itself Django would sort by its target. */
function columnOf(entity: Entity, name: string): string {
  if (name === 'owned_by') return 'owned_by_id';
  return entity.relations.find((one) => one.name === name)?.column ?? name;
}

export const orderingOf = (entity: Entity): string =>
  pyTuple(entity.order.map((one) => `${one.descending ? '-' : ''}${columnOf(entity, one.name)}`));

/** Relations that the list shows: to one row in its own query, to many in one more. */
function loaded(entity: Entity, many: boolean): string {
  return pyTuple(
    entity.relations.filter((one) => one.list && (one.column === null) === many).map((one) => one.name),
  );
}

/** Entities whose classes the filters name, each once. */
function targets(model: Model, entity: Entity): readonly { area: string; name: string }[] {
  const names = entity.relations.map((one) => one.to);
  return [...new Set(names)]
    .filter((name) => name !== entity.name && name !== 'User')
    .map((name) => ({ area: entityNamed(model, name).area, name }));
}

/** Pairs of the other end's name here and the relation's name there. */
const incomingOf = (entity: Entity): string => {
  const pairs = entity.incoming.map((one) => pyTuple([one.name, one.relation.name]));
  return `(${pairs.join(', ')}${pairs.length === 1 ? ',' : ''})`;
};

/** Keys of a row in the API, in their order. */
const apiFields = (entity: Entity): readonly string[] => [
  'id',
  ...memberNames(entity),
  ...(entity.owned ? ['owned_by'] : []),
  ...(entity.createdAt ? ['created_at'] : []),
  ...(entity.updatedAt ? ['updated_at'] : []),
  'row_version',
];

export function describe(model: Model, entity: Entity): Locals {
  const variable = variableOf(entity);
  const filters = filtersOf(model, entity);
  const [listColumns, details] = [listColumnsOf(entity, variable), detailsOf(entity, variable)];
  return {
    name: entity.name, module: entity.module, table: entity.table, route: entity.route, area: entity.area,
    variable, owned: entity.owned,
    label: say(model, entity.label), pluralLabel: say(model, entity.pluralLabel),
    bases: basesOf(entity).join(', '),
    facts: factsOf(entity),
    makers: madeDefaults(entity).map((one) => ({
      name: defaultMaker(entity, one),
      value: pyLiteral(one.default?.kind === 'json' ? one.default.value : null),
    })),
    choices: entity.fields.filter((one) => one.type === 'choice').map((one) => ({ symbol: choicesName(one), list: choicesOf(model, one) })),
    columns: columnLines(model, entity),
    ordering: orderingOf(entity),
    constraints: constraintsOf(entity).map((one) => constraintCall(entity, one)),
    indexes: indexesOf(entity).map((one) => constraintCall(entity, one)),
    str: strOf(entity),
    strType: builtin(entity, 'str'),
    formFields: pyTuple(memberNames(entity)), apiFields: pyTuple(apiFields(entity)),
    shownFilters: pyTuple(filters.filter((one) => one.shown).map((one) => one.name)),
    filterFields: filters.map((one) => one.line),
    targets: targets(model, entity),
    search: pyTuple(entity.fields.filter((one) => one.search).map((one) => one.name)),
    sortable: pyTuple(entity.fields.filter((one) => one.sort).map((one) => one.name)),
    selectRelated: loaded(entity, false), prefetchRelated: loaded(entity, true),
    related: incomingOf(entity),
    converter: entity.ids === 'uuid' ? 'uuid' : 'int',
    listColumns, listLibraries: librariesOf(listColumns),
    details, detailLibraries: librariesOf(details),
    admin: adminOf(entity),
  }; // prettier-ignore
}
