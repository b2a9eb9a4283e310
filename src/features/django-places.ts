/**
 * Places in the Django half's templates that features fill: each takes a list, printed in the features' order.
 * A place is named for where it is, and nothing is printed where nobody has anything to say.
 */

/** Words that the templates join. */
const WORDS = [
  // Django's own apps and context processors; middleware around the check of CSRF tokens.
  'contrib', 'contextProcessors', 'beforeCsrf', 'afterCsrf',
  // Mixins that come before the other bases of the views that read, add, and change a row.
  'readBases', 'createBases', 'changeBases',
  // What else gives a bad request a page without navigation: Python conditions.
  'bareErrors',
  // Parameters of lists that the OpenAPI document is silent about.
  'hiddenFilters',
  // Where messages wait for the next page; the last one named holds.
  'messageStorage',
  // What the environment of a server has to say.
  'serverSettings',
] as const; // prettier-ignore

/** Single lines, each the source of a template. */
const LINES = [
  'testEnvironment', 'testSettings',
  // Conditions of comprehensions: related rows, cards of the front page, the navigation.
  'relatedIf', 'cardIf', 'navigationIf',
  // Members of what the templates of pages read.
  'listContext', 'detailContext', 'cardContext',
  // Statements: the page for what is forbidden, and answers that come before everything else.
  'forbidden', 'refusalHeaders',
  'rowFacts',
  // Around links and buttons.
  'beforeNew', 'afterNew', 'beforeChange', 'afterChange', 'beforeCardNew', 'afterCardNew', 'afterCards',
  // `manage.py seed`: before the rows, what rows may name, after it is done.
  'seedFirst', 'seedRows', 'seedLast',
  // The README: after the sample rows, and what a server does now and then.
  'seedNotes', 'upkeep',
  // The API: its own addresses, the head of its page, its viewsets, and a row that is not stored yet.
  'apiPaths', 'docsHead', 'viewsetFacts', 'newRow',
  // Tests: who does it.
  'userField', 'userData', 'asStaff',
] as const; // prettier-ignore

/** Blocks: paths of partials. */
const BLOCKS = [
  'settings', 'environment', 'header', 'rowForm', 'seedMethods', 'serializerMethods',
  // Tests: who does it, and who may.
  'staffTests', 'writerTests', 'userSetUp', 'accessTests', 'apiAccessTests',
] as const; // prettier-ignore

export const DJANGO_PLACES = [...WORDS, ...LINES, ...BLOCKS] as const;
export type DjangoPlace = (typeof DJANGO_PLACES)[number];
export type DjangoPlaces = Readonly<Partial<Record<DjangoPlace, readonly string[]>>>;
