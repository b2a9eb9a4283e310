/** The API of the Flask half. */
import type { FileRow, FlaskPart } from '../types.ts';

/** Modules of `app/api` in which nothing of the model stands. */
const MODULES = [
  'auth', 'docs', 'json_schema', 'models', 'openapi', 'problems', 'relation_fields', 'requests', 'resources', 'schemas',
  'tokens', 'views',
] as const; // prettier-ignore

const module = (name: (typeof MODULES)[number]): FileRow => ({
  template: `flask/app/api/${name}.py`,
  path: `app/api/${name}.py`,
  concern: name === 'problems' ? 'error handling' : 'api',
});

/** Strict fields of its schemas, one module for each kind. */
const ALIKE = ['__init__', 'base', 'numbers', 'texts', 'times'] as const;

const alike = (name: (typeof ALIKE)[number]): FileRow => ({
  template: `flask/app/alike/api_fields/${name}.py`,
  path: `app/alike/api_fields/${name}.py`,
  concern: 'made alike',
});

export const flask: FlaskPart = {
  packages: [
    { name: 'marshmallow', version: '>=4.3,<5', for: 'run', purpose: 'schemas of the API' },
    { name: 'apispec', version: '>=6.8,<7', for: 'run', purpose: 'the OpenAPI document of the API' },
  ],
  modules: ['api'],
  tables: ['flask/migrations/tables/token.py'],
  dropTables: ['flask/migrations/tables/token_drop.py'],
  finds: [
    { what: 'API, documented at `/api/docs`', where: '`app/api/`, and `api/` of each package with models' },
  ],
  files: [
    { template: 'shared/alike/wire.py', path: 'app/alike/wire.py', concern: 'made alike' },
    { template: 'shared/alike/problems.py.ejs', path: 'app/alike/problems.py', concern: 'made alike' },
    ...ALIKE.map((name) => alike(name)),
    { template: 'flask/app/api/__init__.py.ejs', path: 'app/api/__init__.py', concern: 'api' },
    ...MODULES.map((name) => module(name)),
    {
      template: 'flask/app/templates/api_docs.html.ejs',
      path: 'app/templates/api_docs.html',
      concern: 'api',
    },
    { template: 'shared/static/api-docs.js.ejs', path: 'app/static/api-docs.js', concern: 'api' },
    { template: 'flask/tests/api.py', path: 'tests/api.py', concern: 'tests' },
    { template: 'flask/tests/test_api.py', path: 'tests/test_api.py', concern: 'tests' },
    { template: 'flask/tests/test_api_values.py', path: 'tests/test_api_values.py', concern: 'tests' },
    {
      template: 'shared/vendor/swagger-ui/LICENSE',
      path: 'app/static/vendor/swagger-ui/LICENSE',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/NOTICE',
      path: 'app/static/vendor/swagger-ui/NOTICE',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/swagger-ui.css',
      path: 'app/static/vendor/swagger-ui/swagger-ui.css',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/swagger-ui-bundle.js',
      path: 'app/static/vendor/swagger-ui/swagger-ui-bundle.js',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/swagger-ui-bundle.js.LICENSE.txt',
      path: 'app/static/vendor/swagger-ui/swagger-ui-bundle.js.LICENSE.txt',
      concern: 'vendored',
    },
  ],
  areaFiles: [
    { template: 'flask/app/area/api/__init__.py.ejs', path: 'app/AREA/api/__init__.py', concern: 'api' },
    { template: 'flask/tests/area/api/__init__.py', path: 'tests/AREA/api/__init__.py', concern: 'tests' },
  ],
  entityFiles: [
    { template: 'flask/app/area/api/entity.py.ejs', path: 'app/AREA/api/ENTITY.py', concern: 'api' },
  ],
  entityTests: [
    {
      template: 'flask/tests/area/api/test_entity.py.ejs',
      path: 'tests/AREA/api/test_ENTITY.py',
      concern: 'tests',
    },
  ],
};
