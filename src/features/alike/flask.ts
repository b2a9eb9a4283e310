/** The same words in the Flask half: pages for errors, and limits that refuse with the same statuses. */
import type { FlaskPart } from '../types.ts';

export const flask: FlaskPart = {
  lines: {
    imports: ['from app import errors', 'from app.alike import limits'],
    limitSettings: [
      '# Far above the limit of fields, which has an answer of its own.',
      '"MAX_FORM_PARTS": 10_000,',
    ],
    earlyInits: ['limits.init_app(app)', 'errors.init_app(app)'],
  },
  files: [
    { template: 'flask/app/errors.py', path: 'app/errors.py', concern: 'error handling' },
    { template: 'flask/app/alike/limits.py', path: 'app/alike/limits.py', concern: 'made alike' },
    {
      template: 'flask/app/templates/error.html.ejs',
      path: 'app/templates/error.html',
      concern: 'error handling',
    },
    {
      template: 'flask/app/templates/error_static.html.ejs',
      path: 'app/templates/error_static.html',
      concern: 'error handling',
    },
    { template: 'flask/tests/test_errors.py.ejs', path: 'tests/test_errors.py', concern: 'tests' },
  ],
};
