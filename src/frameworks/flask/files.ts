/** Which files a Flask app has: one row each. */
import type { FileRow } from '../../features/types.ts';
import type { Concern, Entry } from '../../scaffold/types.ts';

export const FOLDER = 'flask-app';

const file = (path: string, concern: Concern, template = `flask/${path}.ejs`): Entry => ({
  template,
  path: `${FOLDER}/${path}`,
  place: 'flask',
  concern,
});
/** A file without anything of the model in it: the template is the file. */
const plain = (path: string, concern: Concern): Entry => file(path, concern, `flask/${path}`);
/** Some of a file's top-level symbols are there only to match the other half. */
const alike = (entry: Entry, ...symbols: readonly string[]): Entry => ({
  ...entry,
  symbols: Object.fromEntries(symbols.map((one) => [one, 'made alike'])),
});
const shared = (path: string, concern: Concern, template: string): Entry =>
  file(path, concern, `shared/${template}`);

const page = (name: string, concern: Concern): Entry => file(`app/templates/${name}`, concern);

export const APP_FILES: readonly Entry[] = [
  file('README.md', 'documentation'),
  file('pyproject.toml', 'packaging'),
  file('.env.example', 'settings', 'flask/env.example.ejs'),
  file('.gitignore', 'packaging', 'flask/gitignore'),
  plain('wsgi.py', 'application'),
  shared('gunicorn.conf.py', 'deployment', 'server/gunicorn.conf.py'),
  file('migrations/env.py', 'database'),
  plain('migrations/script.py.mako', 'migration'),
  file('app/__init__.py', 'application'),
  file('app/config.py', 'settings'),
  file('app/extensions.py', 'application'),
  alike(file('app/database.py', 'database'), 'StaleRowError'),
  plain('app/columns.py', 'database'),
  plain('app/display.py', 'template'),
  plain('app/security.py', 'security'),
  plain('app/health.py', 'health'),
  file('app/listing.py', 'page view'),
  alike(
    plain('app/rows.py', 'page view'),
    'posted_version',
    'require_version',
    'Difference',
    'differences',
    'version_to_show',
  ),
  plain('app/forms.py', 'form'),
  alike(plain('app/relation_fields.py', 'form'), 'read_id'),
  file('app/registry.py', 'application'),
  file('app/home.py', 'page view'),
  file('app/sample.py', 'sample data'),
  file('app/cli.py', 'sample data'),
  plain('app/alike/__init__.py', 'made alike'),
  shared('app/alike/messages.py', 'made alike', 'alike/messages.py.ejs'),
  plain('app/alike/rules.py', 'made alike'),
  plain('app/alike/fields/__init__.py', 'made alike'),
  plain('app/alike/fields/base.py', 'made alike'),
  plain('app/alike/fields/texts.py', 'made alike'),
  plain('app/alike/fields/numbers.py', 'made alike'),
  plain('app/alike/fields/times.py', 'made alike'),
  plain('app/alike/fields/choices.py', 'made alike'),
  shared('app/alike/patterns.py', 'made alike', 'alike/patterns.py.ejs'),
  shared('app/alike/parse.py', 'made alike', 'alike/parse.py'),
  page('base.html', 'template'),
  page('home.html', 'template'),
  page('_fields.html', 'template'),
  page('_list.html', 'template'),
  page('_conflict.html', 'template'),
  page('_delete.html', 'template'),
  page('_links.html', 'template'),
  shared('app/static/app.css', 'style', 'static/app.css'),
  shared('app/static/favicon.svg', 'style', 'static/favicon.svg'),
  plain('tests/__init__.py', 'tests'),
  file('tests/conftest.py', 'tests'),
  file('tests/site.py', 'tests'),
  plain('tests/database.py', 'tests'),
  plain('tests/html.py', 'tests'),
  plain('tests/test_relation_fields.py', 'tests'),
  file('tests/test_site.py', 'tests'),
  plain('tests/test_values.py', 'tests'),
];

/** Files of one area; `AREA` stands for its name. */
export const AREA_FILES: readonly FileRow[] = [
  { template: 'flask/app/area/__init__.py.ejs', path: 'app/AREA/__init__.py', concern: 'url' },
  { template: 'flask/app/area/blueprint.py.ejs', path: 'app/AREA/blueprint.py', concern: 'url' },
  {
    template: 'flask/app/area/models/__init__.py.ejs',
    path: 'app/AREA/models/__init__.py',
    concern: 'model',
  },
  { template: 'flask/app/area/forms/__init__.py', path: 'app/AREA/forms/__init__.py', concern: 'form' },
  {
    template: 'flask/app/area/views/__init__.py.ejs',
    path: 'app/AREA/views/__init__.py',
    concern: 'page view',
  },
  // Two areas may have a folder and a file of the same name below.
  { template: 'flask/tests/area/__init__.py', path: 'tests/AREA/__init__.py', concern: 'tests' },
  {
    template: 'flask/tests/area/factories/__init__.py',
    path: 'tests/AREA/factories/__init__.py',
    concern: 'tests',
  },
];

/** Files of one entity; `AREA` and `ENTITY` stand for their names. */
export const ENTITY_FILES: readonly FileRow[] = [
  { template: 'flask/app/area/models/entity.py.ejs', path: 'app/AREA/models/ENTITY.py', concern: 'model' },
  { template: 'flask/app/area/forms/entity.py.ejs', path: 'app/AREA/forms/ENTITY.py', concern: 'form' },
  { template: 'flask/app/area/views/entity.py.ejs', path: 'app/AREA/views/ENTITY.py', concern: 'page view' },
  {
    template: 'flask/app/templates/area/entity_list.html.ejs',
    path: 'app/templates/AREA/ENTITY_list.html',
    concern: 'template',
  },
  {
    template: 'flask/app/templates/area/entity_detail.html.ejs',
    path: 'app/templates/AREA/ENTITY_detail.html',
    concern: 'template',
  },
  {
    template: 'flask/app/templates/area/entity_form.html.ejs',
    path: 'app/templates/AREA/ENTITY_form.html',
    concern: 'template',
  },
  {
    template: 'flask/app/templates/area/entity_confirm_delete.html.ejs',
    path: 'app/templates/AREA/ENTITY_confirm_delete.html',
    concern: 'template',
  },
];

/** Tests of one entity, and the factory of its rows. */
export const TEST_FILES: readonly FileRow[] = [
  { template: 'flask/tests/area/factories/entity.py.ejs', path: 'tests/AREA/factories/ENTITY.py', concern: 'tests' },
  { template: 'flask/tests/area/test_entity.py.ejs', path: 'tests/AREA/test_ENTITY.py', concern: 'tests' },
]; // prettier-ignore
