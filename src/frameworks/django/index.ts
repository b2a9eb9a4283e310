/** The Django half of a workspace. */
import { chosenParts, entriesOf, wordsOf, type Chosen } from '../../features/index.ts';
import type { DjangoPart, FeatureId, FileRow } from '../../features/types.ts';
import type { Entity, Model } from '../../model/types.ts';
import { needsFor, type PackageNeed } from '../../scaffold/packages.ts';
import { requirementsText } from '../../scaffold/requirements.ts';
import { OWN_WORDS } from '../../scaffold/words/index.ts';
import { sampleJson } from '../../scaffold/sample.ts';
import type { Blueprint, Entry, Framework } from '../../scaffold/types.ts';
import { entitiesOf } from '../shared/names.ts';
import { describe } from './entity.ts';
import { AREA_FILES, ENTITY_FILES, FOLDER, PROJECT_FILES, TEST_FILES } from './files.ts';
import lock from './lock.json' with { type: 'json' };
import { migrationsOf } from './migration.ts';
import { djangoPackages } from './packages.ts';
import { slotsOf } from './slots.ts';
import { testLocals, triedEntity } from './tests.ts';

const fill = (path: string, area: string, entity = ''): string =>
  `${FOLDER}/${path.replace('AREA', area).replace('ENTITY', entity)}`;

/** Top-level packages of the project's own, sorted. */
function packagesOf(model: Model, parts: readonly DjangoPart[]): readonly string[] {
  const paths = [
    ...PROJECT_FILES.map((one) => one.path.slice(FOLDER.length + 1)),
    ...parts.flatMap((part) => part.files ?? []).map((one) => one.path),
  ];
  const own = paths.flatMap((path) => /^(\w+)\/__init__\.py$/.exec(path)?.[1] ?? []);
  return [...own.toSorted(), ...model.areas];
}

/** `order_lines` gives `OrderLinesConfig`. */
const configName = (area: string): string =>
  `${area
    .split('_')
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')}Config`;

type Locals = Readonly<Record<string, unknown>>;

/** The entries of a feature's files; `area` and `entity` fill in the path. */
const rows = (feature: FeatureId | null, files: readonly FileRow[], locals: Locals, area = '', entity?: Entity): readonly Entry[] =>
  files.map((one) => ({
    ...one,
    path: fill(one.path, area, entity?.module),
    place: 'django',
    ...(feature && { feature }),
    ...(entity && { entity: entity.name }),
    locals,
  })); // prettier-ignore

function areaEntries(
  { model, choices }: Blueprint,
  chosen: readonly Chosen<DjangoPart>[],
  slots: Locals,
  area: string,
): readonly Entry[] {
  const entities = entitiesOf(model, area);
  const words = wordsOf(choices.features, OWN_WORDS.django);
  const described = entities.map((entity) => describe(model, entity));
  const locals = { area, entities, described, className: configName(area), slots };
  const ofEntities = entities.flatMap((entity, at) => {
    const e = { e: described[at], slots };
    const tests = { ...testLocals(model, entity, words), slots };
    return [
      ...rows(null, ENTITY_FILES, e, area, entity),
      ...rows(null, TEST_FILES, tests, area, entity),
      ...chosen.flatMap(({ feature, part }) => [
        ...rows(feature, part.entityFiles ?? [], e, area, entity),
        ...rows(feature, part.entityTests ?? [], tests, area, entity),
      ]),
    ];
  });
  const ofFeatures = chosen.flatMap(({ feature, part }) => rows(feature, part.areaFiles ?? [], locals, area));
  return [...rows(null, AREA_FILES, locals, area), ...ofFeatures, ...ofEntities];
}

const migrationEntries = (model: Model): readonly Entry[] =>
  migrationsOf(model).map((one) => ({
    template: 'django/area/migrations/migration.py.ejs',
    path: `${FOLDER}/${one.area}/migrations/${one.name}.py`,
    place: 'django',
    concern: 'migration',
    locals: { migration: one },
  }));

const text = (path: string, concern: Entry['concern'], content: string): Entry => ({
  path: `${FOLDER}/${path}`,
  place: 'django',
  concern,
  text: content,
});

function needsOf(features: readonly FeatureId[]): readonly PackageNeed[] {
  const parts = chosenParts<DjangoPart>(features, (feature) => feature.django).map(({ part }) => part);
  return [...djangoPackages, ...entriesOf(parts, (part) => part.packages)];
}

function dataEntries({ model, choices, sample }: Blueprint): readonly Entry[] {
  const needs = needsOf(choices.features);
  const run = needsFor(needs, choices.database, 'run');
  const dev = [...run, ...needsFor(needs, choices.database, 'dev')];
  return [
    text('requirements.txt', 'packaging', requirementsText(lock, run, 'What the app needs to run.')),
    text(
      'requirements-dev.txt',
      'packaging',
      requirementsText(lock, dev, 'The same, and what its tests need.'),
    ),
    text('sample_data.json', 'sample data', sampleJson(sample, model)),
  ];
}

/** One entry for each path: a feature's takes the place of the base's. */
const inPlace = (entries: readonly Entry[]): readonly Entry[] => [
  ...new Map(entries.map((one) => [one.path, one])).values(),
];

/** `a, b and c` */
const and = (words: readonly string[]): string => words.join(', ').replace(/, ([^,]*)$/, ' and $1');

export const django: Framework = {
  half: 'django',
  folder: FOLDER,
  lock,
  needs: needsOf,
  files(blueprint) {
    const { model, choices } = blueprint;
    const chosen = chosenParts<DjangoPart>(choices.features, (feature) => feature.django);
    const parts = chosen.map(({ part }) => part);
    const last = migrationsOf(model).map((one) => ({ area: one.area, name: one.name }));
    const locals = {
      and,
      words: wordsOf(choices.features, OWN_WORDS.django),
      areas: model.areas,
      entities: model.entities,
      slots: slotsOf(model, parts),
      tried: triedEntity(model),
      packages: packagesOf(model, parts),
      lastMigrations: model.areas.map((area) => last.findLast((one) => one.area === area)),
      databaseUrl:
        choices.database === 'sqlite'
          ? 'sqlite:///db.sqlite3'
          : `postgresql://localhost/${model.project.module}_django`,
    };
    const project = PROJECT_FILES.map((entry): Entry => ('text' in entry ? entry : { ...entry, locals }));
    return inPlace([
      ...project,
      ...chosen.flatMap(({ feature, part }) => rows(feature, part.files ?? [], locals)),
      ...model.areas.flatMap((area) => areaEntries(blueprint, chosen, locals.slots, area)),
      ...migrationEntries(model),
      ...dataEntries(blueprint),
    ]);
  },
};
