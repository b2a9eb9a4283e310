/** The API of the Flask half. */
import type { FileRow, FlaskPart, Meeting } from '../types.ts';

/** Modules of `app/api` in which nothing of the model stands. */
const module = (name: string): FileRow => ({
  template: `flask/app/api/${name}.py`,
  path: `app/api/${name}.py`,
  concern: 'api',
});
/** Modules with slots. */
const slotted = (name: string, concern: FileRow['concern'] = 'api'): FileRow => ({
  template: `flask/app/api/${name}.py.ejs`,
  path: `app/api/${name}.py`,
  concern,
});

/** Strict fields of its schemas, one module for each kind. */
const ALIKE = ['__init__', 'base', 'numbers', 'texts', 'times'] as const;

const alike = (name: (typeof ALIKE)[number]): FileRow => ({
  template: `flask/app/alike/api_fields/${name}.py`,
  path: `app/alike/api_fields/${name}.py`,
  concern: 'made alike',
});

/** Tokens, and who asks. */
const KNOWN: FlaskPart = {
  lines: {
    apiImports: ['from app.api import auth, tokens'],
    apiHooks: ['bp.before_request(auth.identify)'],
    apiAddresses: [
      'add("/tokens", view_func=tokens.TokenList.as_view("tokens"))',
      'add("/tokens/<uuid:id>", view_func=tokens.TokenItem.as_view("token"))',
    ],
    apiStart: ['auth.init_app(app)'],
    apiBeforeReading: ['auth.require_read(self.model)'],
    apiBeforeWriting: ['auth.require_write(self.model)'],
    apiBeforeChanging: ['auth.require_change(row)'],
    apiNewRow: ['**({"owned_by_id": current_user.id} if self.model.OWNED else {})'],
    apiErrorCodes: ['if isinstance(error, CSRFError):', '    code = 403'],
    apiErrorHeaders: ['if code == 401:', '    response.headers["WWW-Authenticate"] = "Bearer"'],
    apiFilterCondition: [
      '# The owner is no member that anybody writes; its filter serves the pages.',
      'and not members[name].dump_only',
    ],
    apiOperations: ['known.guard(operations, model)'],
    apiDocument: [
      'known.add_schemes(spec, app.config["SESSION_COOKIE_NAME"])',
      'token_operations.add_tokens(spec)',
    ],
    docsHead: [
      '{% if "_user_id" in session and current_user.is_authenticated %}',
      '<meta name="csrf-token" content="{{ csrf_token() }}">',
      '{% endif %}',
    ],
  },
  blocks: {
    tables: ['flask/migrations/tables/token.py'],
    dropTables: ['flask/migrations/tables/token_drop.py'],
    entityApiTests: ['flask/tests/partials/api_access.py.ejs'],
  },
  files: [
    ...['auth', 'known', 'models', 'token_operations', 'tokens'].map((name) => module(name)),
    {
      template: 'flask/app/alike/api_fields/verbatim.py',
      path: 'app/alike/api_fields/verbatim.py',
      concern: 'made alike',
    },
    { template: 'flask/tests/token.py', path: 'tests/token.py', concern: 'tests' },
    { template: 'flask/tests/test_tokens.py', path: 'tests/test_tokens.py', concern: 'tests' },
  ],
};

export const flask: Meeting<FlaskPart> = {
  with: { accounts: KNOWN },
  packages: [
    { name: 'marshmallow', version: '>=4.3,<5', for: 'run', purpose: 'schemas of the API' },
    { name: 'apispec', version: '>=6.8,<7', for: 'run', purpose: 'the OpenAPI document of the API' },
  ],
  modules: ['api'],
  footer: ['flask/partials/api-link.html.ejs'],
  finds: [
    { what: 'API, documented at `/api/docs`', where: '`app/api/`, and `api/` of each package with models' },
  ],
  files: [
    { template: 'shared/alike/wire.py', path: 'app/alike/wire.py', concern: 'made alike' },
    { template: 'shared/alike/problems.py.ejs', path: 'app/alike/problems.py', concern: 'made alike' },
    ...ALIKE.map((name) => alike(name)),
    slotted('__init__'),
    slotted('openapi'),
    slotted('problems', 'error handling'),
    slotted('views'),
    ...['docs', 'json_schema', 'operations', 'relation_fields', 'requests', 'resources', 'schemas'].map(
      (name) => module(name),
    ),
    {
      template: 'flask/app/templates/api_docs.html.ejs',
      path: 'app/templates/api_docs.html',
      concern: 'api',
    },
    { template: 'shared/static/api-docs.js.ejs', path: 'app/static/api-docs.js', concern: 'api' },
    { template: 'flask/tests/api.py', path: 'tests/api.py', concern: 'tests' },
    { template: 'flask/tests/test_api.py.ejs', path: 'tests/test_api.py', concern: 'tests' },
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
