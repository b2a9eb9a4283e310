/** The Flask half of a workspace. */
import type { Blueprint, Entry, Framework } from '../../scaffold/types.ts';
import { needsFor } from '../../scaffold/packages.ts';
import { requirementsText } from '../../scaffold/requirements.ts';
import { sampleJson } from '../../scaffold/sample.ts';
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

function areaEntries({ model }: Blueprint, area: string): readonly Entry[] {
  const entities = entitiesOf(model, area);
  const ofArea = AREA_FILES.map((one): Entry => ({
    ...one,
    path: fill(one.path, area),
    place: 'flask',
    locals: { area, entities },
  }));
  const ofEntities = entities.flatMap((entity) => {
    const made = (files: typeof ENTITY_FILES, locals: Readonly<Record<string, unknown>>): readonly Entry[] =>
      files.map((one) => ({
        ...one,
        path: fill(one.path, area, entity.module),
        place: 'flask',
        entity: entity.name,
        locals,
      }));
    return [
      ...made(ENTITY_FILES, { e: describe(model, entity) }),
      ...made(TEST_FILES, testLocals(model, entity)),
    ];
  });
  return [...ofArea, ...ofEntities];
}

const text = (path: string, concern: Entry['concern'], content: string): Entry => ({
  path: `${FOLDER}/${path}`,
  place: 'flask',
  concern,
  text: content,
});

function dataEntries({ model, choices, sample }: Blueprint): readonly Entry[] {
  const run = needsFor(flaskPackages, choices.database, 'run');
  const dev = [...run, ...needsFor(flaskPackages, choices.database, 'dev')];
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
  files(blueprint) {
    const { model, choices } = blueprint;
    const locals = {
      areas: model.areas,
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
      locals: migrationLocals(model),
    };
    const app = APP_FILES.map((entry): Entry => ('text' in entry ? entry : { ...entry, locals }));
    return [
      ...app,
      migration,
      ...model.areas.flatMap((area) => areaEntries(blueprint, area)),
      ...dataEntries(blueprint),
    ];
  },
};
