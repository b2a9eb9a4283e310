/** Which files a Django project has: one row each. */
import type { FileRow } from '../../features/types.ts';
import type { Concern, Entry } from '../../scaffold/types.ts';

export const FOLDER = 'django-app';

const file = (path: string, concern: Concern, template = `django/${path}.ejs`): Entry => ({
  template,
  path: `${FOLDER}/${path}`,
  place: 'django',
  concern,
});
/** A file without anything of the model in it: the template is the file. */
const plain = (path: string, concern: Concern): Entry => file(path, concern, `django/${path}`);
/** Some of a file's top-level symbols are there only to match the other half. */
const alike = (entry: Entry, ...symbols: readonly string[]): Entry => ({
  ...entry,
  symbols: Object.fromEntries(symbols.map((one) => [one, 'made alike'])),
});
const shared = (path: string, concern: Concern, template: string): Entry =>
  file(path, concern, `shared/${template}`);

const page = (name: string, concern: Concern): Entry => file(`templates/${name}`, concern);

export const PROJECT_FILES: readonly Entry[] = [
  file('README.md', 'documentation'),
  file('pyproject.toml', 'packaging'),
  file('.env.example', 'settings', 'django/env.example.ejs'),
  file('.gitignore', 'packaging', 'django/gitignore'),
  plain('manage.py', 'application'),
  shared('gunicorn.conf.py', 'deployment', 'server/gunicorn.conf.py'),
  plain('config/__init__.py', 'application'),
  plain('config/secret.py', 'settings'),
  file('config/settings.py', 'settings'),
  file('config/urls.py', 'url'),
  plain('config/wsgi.py', 'application'),
  plain('core/__init__.py', 'application'),
  plain('core/apps.py', 'application'),
  file('core/context.py', 'template'),
  plain('core/forms.py', 'form'),
  plain('core/health.py', 'health'),
  file('core/lists.py', 'page view'),
  plain('core/middleware.py', 'security'),
  file('core/models.py', 'model'),
  plain('core/moments.py', 'model'),
  plain('core/pages.py', 'page view'),
  file('core/registry.py', 'application'),
  alike(file('core/rows.py', 'page view'), 'posted_version'),
  file('core/views.py', 'page view'),
  plain('core/templatetags/__init__.py', 'template'),
  plain('core/templatetags/display.py', 'template'),
  plain('core/templatetags/rows.py', 'template'),
  plain('core/management/__init__.py', 'application'),
  plain('core/management/commands/__init__.py', 'application'),
  plain('core/management/commands/migrate.py', 'database'),
  file('core/management/commands/seed.py', 'sample data'),
  plain('alike/__init__.py', 'made alike'),
  shared('alike/messages.py', 'made alike', 'alike/messages.py.ejs'),
  shared('alike/parse.py', 'made alike', 'alike/parse.py'),
  shared('alike/patterns.py', 'made alike', 'alike/patterns.py.ejs'),
  plain('alike/fields.py', 'made alike'),
  file('alike/forms.py', 'made alike'),
  plain('alike/versions.py', 'made alike'),
  plain('core/tests/__init__.py', 'tests'),
  plain('core/tests/test_migrate.py', 'tests'),
  file('core/tests/test_relation_fields.py', 'tests'),
  file('core/tests/test_site.py', 'tests'),
  plain('core/tests/test_values.py', 'tests'),
  file('config/test_settings.py', 'tests'),
  page('base.html', 'template'),
  page('home.html', 'template'),
  plain('templates/_fields.html', 'template'),
  plain('templates/_heading.html', 'template'),
  plain('templates/_notes.html', 'template'),
  page('_conflict.html', 'template'),
  page('_delete.html', 'template'),
  page('_pages.html', 'template'),
  page('_tools.html', 'template'),
  plain('templates/django/forms/field.html', 'template'),
  shared('static/app.css', 'style', 'static/app.css'),
  shared('static/favicon.svg', 'style', 'static/favicon.svg'),
];

/** Files of one area, which is one Django app; `AREA` stands for its name. */
export const AREA_FILES: readonly FileRow[] = [
  { template: 'django/area/__init__.py.ejs', path: 'AREA/__init__.py', concern: 'application' },
  { template: 'django/area/apps.py.ejs', path: 'AREA/apps.py', concern: 'application' },
  { template: 'django/area/urls.py.ejs', path: 'AREA/urls.py', concern: 'url' },
  { template: 'django/area/models/__init__.py.ejs', path: 'AREA/models/__init__.py', concern: 'model' },
  { template: 'django/area/forms/__init__.py', path: 'AREA/forms/__init__.py', concern: 'form' },
  { template: 'django/area/views/__init__.py', path: 'AREA/views/__init__.py', concern: 'page view' },
  { template: 'django/area/migrations/__init__.py', path: 'AREA/migrations/__init__.py', concern: 'migration' },
  { template: 'django/area/tests/__init__.py', path: 'AREA/tests/__init__.py', concern: 'tests' },
  { template: 'django/area/tests/factories/__init__.py', path: 'AREA/tests/factories/__init__.py', concern: 'tests' },
]; // prettier-ignore

/** Files of one entity; `AREA` and `ENTITY` stand for their names. */
export const ENTITY_FILES: readonly FileRow[] = [
  { template: 'django/area/models/entity.py.ejs', path: 'AREA/models/ENTITY.py', concern: 'model' },
  { template: 'django/area/forms/entity.py.ejs', path: 'AREA/forms/ENTITY.py', concern: 'form' },
  { template: 'django/area/views/entity.py.ejs', path: 'AREA/views/ENTITY.py', concern: 'page view' },
  { template: 'django/templates/area/entity_list.html.ejs', path: 'templates/AREA/ENTITY_list.html', concern: 'template' },
  { template: 'django/templates/area/entity_detail.html.ejs', path: 'templates/AREA/ENTITY_detail.html', concern: 'template' },
  { template: 'django/templates/area/entity_form.html.ejs', path: 'templates/AREA/ENTITY_form.html', concern: 'template' },
  { template: 'django/templates/area/entity_confirm_delete.html.ejs', path: 'templates/AREA/ENTITY_confirm_delete.html', concern: 'template' },
]; // prettier-ignore

/** Tests of one entity, and the factory of its rows. */
export const TEST_FILES: readonly FileRow[] = [
  { template: 'django/area/tests/factories/entity.py.ejs', path: 'AREA/tests/factories/ENTITY.py', concern: 'tests' },
  { template: 'django/area/tests/test_entity.py.ejs', path: 'AREA/tests/test_ENTITY.py', concern: 'tests' },
]; // prettier-ignore
