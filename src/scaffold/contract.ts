/** The black-box contract suite of a workspace: static Python, and the model as data. */
import { entriesOf, wordsOf, partsAround } from '../features/index.ts';
import type { ContractPart, FeatureId } from '../features/types.ts';
import type { Constraint, Entity, Field, Literal, Model, Relation, Text } from '../model/types.ts';
import contractLock from './contract-lock.json' with { type: 'json' };
import { contractPackages } from './contract-packages.ts';
import { needsFor } from './packages.ts';
import { requirementsText } from './requirements.ts';
import { OWN_WORDS } from './words/index.ts';
import type { Blueprint, Database, DataEntry, Entry, FileEntry } from './types.ts';

/** Files that are the same for every model, below `templates/workspace/contract/`. */
const STATIC_FILES = [
  'pyproject.toml',
  'suite/__init__.py',
  'suite/access.py',
  'suite/app.py',
  'suite/browser.py',
  'suite/case.py',
  'suite/case_numbers.py',
  'suite/case_others.py',
  'suite/case_texts.py',
  'suite/case_times.py',
  'suite/cases.py',
  'suite/database.py',
  'suite/differences.py',
  'suite/forgery.py',
  'suite/http.py',
  'suite/journey.py',
  'suite/lists.py',
  'suite/model.py',
  'suite/normal.py',
  'suite/odd.py',
  'suite/pages.py',
  'suite/pair.py',
  'suite/patterns.py',
  'suite/record.py',
  'suite/rounds.py',
  'suite/rows.py',
  'suite/statuses.py',
  'suite/structure.py',
  'suite/values.py',
  'suite/vocabulary.py',
  'tests/conftest.py',
  'tests/test_access.py',
  'tests/test_compare_pages.py',
  'tests/test_compare_refusals.py',
  'tests/test_compare_values.py',
  'tests/test_csrf.py',
  'tests/test_database.py',
  'tests/test_delete.py',
  'tests/test_detail.py',
  'tests/test_forms.py',
  'tests/test_health.py',
  'tests/test_home.py',
  'tests/test_html.py',
  'tests/test_limits.py',
  'tests/test_list.py',
  'tests/test_methods.py',
  'tests/test_races.py',
  'tests/test_relations.py',
  'tests/test_rules.py',
  'tests/test_security.py',
  'tests/test_sort.py',
  'tests/test_unique.py',
  'tests/test_values.py',
  'tests/test_versions.py',
] as const;

const literal = (value: Literal | null) =>
  value && { kind: value.kind, value: 'value' in value ? value.value : null };

const fieldData = (field: Field, say: Say) => ({
  name: field.name,
  type: field.type,
  label: say(field.label),
  help: say(field.help),
  required: field.required,
  unique: field.unique,
  index: field.index,
  default: literal(field.default),
  max_length: field.maxLength,
  min_length: field.minLength,
  max: literal(field.max),
  min: literal(field.min),
  pattern: field.pattern,
  choices: field.choices.map((choice) => ({ value: choice.value, label: say(choice.label) })),
  digits: field.digits,
  places: field.places,
  search: field.search,
  filter: field.filter,
  sort: field.sort,
  list: field.list,
  nullable: field.nullable,
});

const relationData = (relation: Relation, say: Say) => ({
  name: relation.name,
  kind: relation.kind,
  to: relation.to,
  label: say(relation.label),
  help: say(relation.help),
  required: relation.required,
  nullable: relation.nullable,
  on_delete: relation.onDelete,
  reverse: relation.reverse,
  filter: relation.filter,
  list: relation.list,
  column: relation.column,
  link: relation.link && [relation.link.table, relation.link.from, relation.link.to],
});

const constraintData = (constraint: Constraint) => ({
  kind: constraint.kind,
  name: constraint.name,
  columns: constraint.kind === 'check' ? [] : constraint.columns,
  field: constraint.kind === 'check' ? constraint.field : null,
});

const entityData = (entity: Entity, say: Say) => ({
  name: entity.name,
  table: entity.table,
  route: entity.route,
  area: entity.area,
  label: say(entity.label),
  plural_label: say(entity.pluralLabel),
  title: entity.title,
  order: entity.order.map((one) => [one.name, one.descending]),
  unique: entity.unique,
  owned: entity.owned,
  created_at: entity.createdAt,
  updated_at: entity.updatedAt,
  access: entity.access,
  ids: entity.ids,
  fields: entity.fields.map((field) => fieldData(field, say)),
  relations: entity.relations.map((relation) => relationData(relation, say)),
  incoming: entity.incoming.map((one) => ({
    name: one.name,
    source: one.from,
    relation: one.relation.name,
  })),
  members: entity.members.map((one) => (one.kind === 'field' ? one.field.name : one.relation.name)),
  constraints: entity.constraints.map(constraintData),
});

/** A text in the language that the pages are in. */
type Say = (text: Text | null) => string;

/** What the suite knows of the model: plain data with the names that Python likes. */
export function contractModel(model: Model, features: readonly FeatureId[]) {
  const [language] = model.project.languages;
  const say: Say = (text) => text?.[language] ?? '';
  return {
    title: say(model.project.title),
    timezone: model.project.timezone,
    language,
    features,
    entities: model.entities.map((entity) => entityData(entity, say)),
  };
}

const data = (path: string, text: string, feature?: FeatureId): DataEntry => ({
  path: `contract/${path}`,
  text,
  place: 'contract',
  concern: 'contract',
  ...(feature && { feature }),
});

const copied = (path: string, feature?: FeatureId): FileEntry => ({
  template: `workspace/contract/${path}`,
  path: `contract/${path}`,
  place: 'contract',
  concern: 'contract',
  ...(feature && { feature }),
});

/** The sentences of each half by their codes. */
const vocabulary = (features: readonly FeatureId[]) => ({
  flask: wordsOf(features, OWN_WORDS.flask).sentences,
  django: wordsOf(features, OWN_WORDS.django).sentences,
});

/** A list that each feature goes on with. */
const growing = (path: string, slot: readonly string[]): FileEntry => ({
  ...copied(path),
  template: `workspace/contract/${path}.ejs`,
  locals: { slot },
});

function requirements(database: Database, parts: readonly ContractPart[]): string {
  const more = entriesOf(parts, ({ packages }) => packages);
  const needs = needsFor([...contractPackages, ...more], database, 'run');
  return requirementsText(contractLock, needs, 'What the contract suite runs on, every file checked.');
}

/** Every file below `contract/`. */
export function contractFiles({ model, choices }: Blueprint): readonly Entry[] {
  const chosen = partsAround<ContractPart>(choices.features, ({ contract }) => contract);
  const parts = chosen.map(({ part }) => part);
  return [
    data('model.json', `${JSON.stringify(contractModel(model, choices.features), null, 1)}\n`),
    data('vocabulary.json', `${JSON.stringify(vocabulary(choices.features), null, 1)}\n`),
    data('requirements.txt', requirements(choices.database, parts)),
    growing(
      'README.md',
      entriesOf(parts, ({ readme }) => readme),
    ),
    growing(
      'rules.yaml',
      entriesOf(parts, ({ rules }) => rules),
    ),
    growing(
      'differences.yaml',
      entriesOf(parts, ({ differences }) => differences),
    ),
    ...STATIC_FILES.map((path) => copied(path)),
    ...chosen.flatMap(({ feature, part }) => part.files.map((path) => copied(path, feature))),
    ...chosen.flatMap(({ feature, part }) =>
      (part.made ?? []).map(({ path, text }) => data(path, text(model, choices.features), feature)),
    ),
  ];
}
