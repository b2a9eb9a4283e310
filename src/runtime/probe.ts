/** What stands around an app while it is watched: the programs in `probe/`, which the app itself does not know. */
import path from 'node:path';
import { PACKAGE_ROOT } from '../installation.ts';
import type { Half } from '../scaffold/types.ts';

/** Goes into PYTHONPATH. */
export const PROBE = path.join(PACKAGE_ROOT, 'probe');

/** What gunicorn serves instead of the app alone. */
export const PROBED: Readonly<Record<Half, string>> = {
  flask: 'probe_flask:app',
  django: 'probe_django:application',
};

/** The app as it is, but for a look at its addresses before it starts. */
export const CHECKED: Readonly<Record<Half, string>> = {
  flask: 'wsgi:app',
  django: 'checked_django:application',
};
