/**
 * Places in the Flask half's templates that features fill: each takes a list, printed in the features' order.
 * A place is named for where it is, and nothing is printed where nobody has anything to say.
 */

/** Single lines, by file. */
export const FLASK_LINES = [
  // app/__init__.py: before the other parts of the app see a request
  'imports', 'earlyInits',
  // app/extensions.py, config.py, database.py, sample.py, listing.py
  'extensions', 'settings', 'limitSettings', 'rowFacts', 'sampleRows', 'relatedCondition',
  // app/cli.py
  'seedOptions', 'seedParameters', 'seedFirst', 'seedInside', 'seedLast',
  // pages: views, and the buttons of their templates
  'beforeReading', 'beforeAdding', 'beforeChanging', 'homeNewBefore', 'homeNewAfter', 'homeEmpty', 'listNewBefore',
  'listNewAfter', 'actionsBefore', 'actionsAfter', 'otherTexts', 'otherLinks',
  // app/api
  'apiImports', 'apiHooks', 'apiAddresses', 'apiStart', 'apiBeforeReading', 'apiBeforeWriting', 'apiBeforeChanging', 'apiNewRow',
  'apiErrorCodes', 'apiErrorHeaders', 'apiFilterCondition', 'apiOperations', 'apiDocument', 'docsHead',
  // tests
  'testSettings', 'testPatches', 'clientFields',
  // README.md
  'readmeSeed', 'readmeServer', 'serverSettings',
] as const; // prettier-ignore

/** Blocks: paths of partials. */
export const FLASK_BLOCKS = [
  'header', 'registry', 'settingReaders', 'environment', 'tables', 'dropTables', 'clientMethods', 'fixtures',
  'entityTests', 'entityApiTests',
] as const; // prettier-ignore

export type FlaskLines = Readonly<Partial<Record<(typeof FLASK_LINES)[number], readonly string[]>>>;
export type FlaskBlocks = Readonly<Partial<Record<(typeof FLASK_BLOCKS)[number], readonly string[]>>>;
