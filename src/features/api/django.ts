/** The API of the Django half. */
import type { DjangoPart } from '../types.ts';

export const django: DjangoPart = {
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
  files: [
    { template: 'shared/alike/wire.py', path: 'alike/wire.py', concern: 'made alike' },
    { template: 'shared/alike/problems.py', path: 'alike/problems.py', concern: 'made alike' },
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
};
