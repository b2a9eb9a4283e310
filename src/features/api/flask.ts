/** The API of the Flask half. */
import type { FlaskPart } from '../types.ts';

export const flask: FlaskPart = {
  packages: [
    {
      name: 'flask-smorest',
      version: '>=0.47,<0.48',
      for: 'run',
      purpose: 'the API and its OpenAPI document',
    },
    { name: 'marshmallow', version: '>=4.3,<5', for: 'run', purpose: 'schemas of the API' },
  ],
  files: [
    { template: 'shared/alike/wire.py', path: 'app/alike/wire.py', concern: 'made alike' },
    { template: 'shared/alike/problems.py', path: 'app/alike/problems.py', concern: 'made alike' },
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
};
