/** The same words in the Django half: pages for errors, and limits that refuse with the same statuses. */
import type { DjangoPart } from '../types.ts';

export const django: DjangoPart = {
  places: {
    earlyMiddleware: ['alike.limits.limits'],
    lateMiddleware: ['core.errors.refusal_pages'],
    csrfSettings: ['CSRF_FAILURE_VIEW = "core.errors.csrf_failure"'],
    handlers: [
      'handler400 = "core.errors.bad_request"',
      'handler403 = "core.errors.forbidden"',
      'handler404 = "core.errors.not_found"',
      'handler500 = "core.errors.server_error"',
    ],
  },
  files: [
    {
      template: 'django/core/errors.py.ejs',
      path: 'core/errors.py',
      concern: 'error handling',
      symbols: { refusal_pages: 'made alike' },
    },
    { template: 'django/alike/limits.py.ejs', path: 'alike/limits.py', concern: 'made alike' },
    { template: 'django/templates/error.html.ejs', path: 'templates/error.html', concern: 'error handling' },
    {
      template: 'django/templates/error_static.html.ejs',
      path: 'templates/error_static.html',
      concern: 'error handling',
    },
    {
      template: 'django/core/tests/test_errors.py.ejs',
      path: 'core/tests/test_errors.py',
      concern: 'tests',
    },
  ],
};
