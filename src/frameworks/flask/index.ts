/** The Flask half of a workspace. */
import { chosenParts, entriesOf, placesOf, wordsOf, type Chosen } from '../../features/index.ts';
import { FLASK_BLOCKS, FLASK_LINES } from '../../features/flask-places.ts';
import type { Browsers, FeatureId, FileRow, FlaskPart } from '../../features/types.ts';
import type { Blueprint, Entry, Framework } from '../../scaffold/types.ts';
import { needsFor, type PackageNeed } from '../../scaffold/packages.ts';
import { requirementsText } from '../../scaffold/requirements.ts';
import { OWN_WORDS } from '../../scaffold/words/index.ts';
import { sampleJson } from '../../scaffold/sample.ts';
import type { Entity } from '../../model/types.ts';
import { entitiesOf } from '../shared/names.ts';
import { describe } from './entity.ts';
import { APP_FILES, AREA_FILES, ENTITY_FILES, FOLDER, TEST_FILES } from './files.ts';
import { keywordsOf } from './keywords.ts';
import lock from './lock.json' with { type: 'json' };
import { migrationLocals } from './migration.ts';
import { flaskPackages } from './packages.ts';
import { testLocals } from './tests.ts';

const fill = (path: string, area: string, entity = ''): string =>
  `${FOLDER}/${path.replace('AREA', area).replace('ENTITY', entity)}`;

type Locals = Readonly<Record<string, unknown>>;

/** The entries of a feature's files; `area` and `entity` fill in the path. */
const rows = (feature: FeatureId | null, files: readonly FileRow[], locals: Locals, area = '', entity?: Entity): readonly Entry[] =>
  files.map((one) => ({
    ...one,
    path: fill(one.path, area, entity?.module),
    place: 'flask',
    ...(feature && { feature }),
    ...(entity && { entity: entity.name }),
    locals,
  })); // prettier-ignore

/** Without accounts, the visitor does everything. */
const VISITOR: Browsers = { reader: 'visitor', writer: 'visitor', keeper: 'visitor' };

const browsersOf = (parts: readonly FlaskPart[], access: Entity['access']): Browsers =>
  parts.find((part) => part.browsers)?.browsers?.[access] ?? VISITOR;

/** Lists and blocks that the templates print. */
function slotsOf(parts: readonly FlaskPart[]) {
  const blocks = placesOf(FLASK_BLOCKS, parts, (part) => part.blocks);
  return {
    ...placesOf(FLASK_LINES, parts, (part) => part.lines),
    ...blocks,
    dropTables: blocks.dropTables.toReversed(),
    modules: entriesOf(parts, (part) => part.modules),
    finds: entriesOf(parts, (part) => part.finds),
    footer: entriesOf(parts, (part) => part.footer),
    shownModels: parts.find((part) => part.shownModels)?.shownModels ?? 'MODELS',
    keeper: browsersOf(parts, 'public').keeper,
  };
}

function areaEntries(
  { model }: Blueprint,
  chosen: readonly Chosen<FlaskPart>[],
  area: string,
): readonly Entry[] {
  const entities = entitiesOf(model, area);
  const parts = chosen.map(({ part }) => part);
  const slots = slotsOf(parts);
  const locals = { area, entities, slots, described: entities.map((entity) => describe(model, entity)) };
  const ofEntities = entities.flatMap((entity, at) => {
    const e = { e: locals.described[at], slots };
    const tests = { ...testLocals(model, entity, browsersOf(parts, entity.access)), slots };
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

const text = (path: string, concern: Entry['concern'], content: string): Entry => ({
  path: `${FOLDER}/${path}`,
  place: 'flask',
  concern,
  text: content,
});

function needsOf(features: readonly FeatureId[]): readonly PackageNeed[] {
  const parts = chosenParts<FlaskPart>(features, (feature) => feature.flask).map(({ part }) => part);
  return [...flaskPackages, ...entriesOf(parts, (part) => part.packages)];
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

export const flask: Framework = {
  half: 'flask',
  folder: FOLDER,
  lock,
  needs: needsOf,
  files(blueprint) {
    const { model, choices } = blueprint;
    const chosen = chosenParts<FlaskPart>(choices.features, (feature) => feature.flask);
    const parts = chosen.map(({ part }) => part);
    const locals = {
      words: wordsOf(choices.features, OWN_WORDS.flask),
      areas: model.areas,
      entities: model.entities,
      slots: slotsOf(parts),
      keywords: keywordsOf(model),
      databaseUrl:
        choices.database === 'sqlite'
          ? 'sqlite:///db.sqlite3'
          : `postgresql://localhost/${model.project.module}_flask`,
    };
    const migration: Entry = {
      template: 'flask/migrations/versions/0001_initial.py.ejs',
      path: `${FOLDER}/migrations/versions/0001_initial.py`,
      place: 'flask',
      concern: 'migration',
      locals: { ...migrationLocals(model), slots: slotsOf(parts) },
    };
    const app = APP_FILES.map((entry): Entry => ('text' in entry ? entry : { ...entry, locals }));
    return [
      ...app,
      ...chosen.flatMap(({ feature, part }) => rows(feature, part.files ?? [], locals)),
      migration,
      ...model.areas.flatMap((area) => areaEntries(blueprint, chosen, area)),
      ...dataEntries(blueprint),
    ];
  },
};
