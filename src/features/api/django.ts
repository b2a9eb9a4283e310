/** The API of the Django half. */
import type { DjangoPart, FileRow, Meeting } from '../types.ts';

/** A file without anything of the model in it: the template is the file. */
const plain = (path: string, concern: FileRow['concern'] = 'api'): FileRow => ({
  template: `django/${path}`,
  path,
  concern,
});
const made = (path: string, concern: FileRow['concern'] = 'api'): FileRow => ({
  template: `django/${path}.ejs`,
  path,
  concern,
});

/** Tokens and sessions, and who may do what. */
const besideAccounts: DjangoPart = {
  middleware: ['api.authentication.private_answers'],
  restFramework: {
    DEFAULT_AUTHENTICATION_CLASSES:
      '["api.authentication.TokenAuthentication", "api.authentication.SessionAuthentication"]',
    DEFAULT_PERMISSION_CLASSES: null,
    UNAUTHENTICATED_USER: null,
    DEFAULT_SCHEMA_CLASS: '"api.access_schema.AccessSchema"',
  },
  places: {
    settings: ['django/config/partials/tokens.py'],
    hiddenFilters: ['owned_by'],
    apiPaths: [
      'path("tokens", tokens.TokensView.as_view(), name="tokens"),',
      'path("tokens/<uuid:pk>", tokens.TokenView.as_view(), name="token"),',
    ],
    docsHead: [
      '{% if user.is_authenticated %}',
      '<meta name="csrf-token" content="{{ csrf_token }}">',
      '{% endif %}',
    ],
    viewsetFacts: ['permission_classes = (RowPermission,)'],
    newRow: ['if not self.instance and row.OWNED:', '    row.owned_by = self.context["request"].user'],
    serializerMethods: ['django/partials/owner-serializer.py'],
    apiAccessTests: ['django/partials/tests-api-access.py.ejs'],
  },
  files: [
    plain('api/access_schema.py'),
    plain('api/authentication.py'),
    plain('api/models.py'),
    plain('api/passwords.py'),
    plain('api/permissions.py'),
    plain('api/token_serializers.py'),
    plain('api/tokens.py'),
    plain('api/migrations/__init__.py', 'migration'),
    plain('api/migrations/0001_initial.py', 'migration'),
    plain('api/tests/test_tokens.py', 'tests'),
  ],
};

export const django: Meeting<DjangoPart> = {
  packages: [
    { name: 'djangorestframework', version: '>=3.18,<3.19', for: 'run', purpose: 'the API' },
    {
      name: 'drf-spectacular',
      version: '>=0.30,<0.31',
      for: 'run',
      purpose: 'the OpenAPI document of the API',
    },
    { name: 'djangorestframework-stubs', version: '>=3.17', for: 'dev', purpose: 'types of the API library' },
  ],
  apps: ['api', 'rest_framework', 'drf_spectacular'],
  middleware: ['api.middleware.problems'],
  urls: [{ prefix: 'api/', module: 'api.urls' }],
  places: { settings: ['django/config/partials/api.py.ejs'] },
  restFramework: {
    DEFAULT_AUTHENTICATION_CLASSES: '[]',
    DEFAULT_PERMISSION_CLASSES: '[]',
    UNAUTHENTICATED_USER: 'None',
    DEFAULT_SCHEMA_CLASS: '"api.schema.ApiSchema"',
  },
  footer: ['django/partials/api-link.html.ejs'],
  finds: [{ what: 'the JSON API', where: '`api/` and `api/` of each app; its page is `/api/docs`' }],
  files: [
    plain('api/__init__.py'),
    plain('api/apps.py'),
    plain('api/base.py'),
    plain('api/conditions.py'),
    plain('api/exceptions.py'),
    plain('api/extensions.py'),
    made('api/filters.py'),
    plain('api/middleware.py'),
    plain('api/pagination.py'),
    plain('api/parsers.py'),
    plain('api/schema.py'),
    made('api/serializers.py'),
    made('api/urls.py', 'url'),
    plain('api/views.py'),
    made('api/viewsets.py'),
    plain('api/tests/__init__.py', 'tests'),
    made('api/tests/test_api.py', 'tests'),
    made('api/tests/test_relations.py', 'tests'),
    plain('api/tests/test_values.py', 'tests'),
    plain('alike/json_fields.py', 'made alike'),
    plain('alike/json_relations.py', 'made alike'),
    plain('alike/json_times.py', 'made alike'),
    made('templates/api_docs.html'),
    { template: 'shared/static/api-docs.js.ejs', path: 'static/api-docs.js', concern: 'api' },
    { template: 'shared/alike/wire.py', path: 'alike/wire.py', concern: 'made alike' },
    { template: 'shared/alike/problems.py.ejs', path: 'alike/problems.py', concern: 'made alike' },
    {
      template: 'shared/vendor/swagger-ui/LICENSE',
      path: 'static/vendor/swagger-ui/LICENSE',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/NOTICE',
      path: 'static/vendor/swagger-ui/NOTICE',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/swagger-ui.css',
      path: 'static/vendor/swagger-ui/swagger-ui.css',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/swagger-ui-bundle.js',
      path: 'static/vendor/swagger-ui/swagger-ui-bundle.js',
      concern: 'vendored',
    },
    {
      template: 'shared/vendor/swagger-ui/swagger-ui-bundle.js.LICENSE.txt',
      path: 'static/vendor/swagger-ui/swagger-ui-bundle.js.LICENSE.txt',
      concern: 'vendored',
    },
  ],
  areaFiles: [
    { template: 'django/area/api/__init__.py', path: 'AREA/api/__init__.py', concern: 'api' },
    { template: 'django/area/tests/api/__init__.py', path: 'AREA/tests/api/__init__.py', concern: 'tests' },
  ],
  entityFiles: [{ template: 'django/area/api/entity.py.ejs', path: 'AREA/api/ENTITY.py', concern: 'api' }],
  entityTests: [
    {
      template: 'django/area/tests/api/test_entity.py.ejs',
      path: 'AREA/tests/api/test_ENTITY.py',
      concern: 'tests',
    },
  ],
  with: { accounts: besideAccounts },
};
