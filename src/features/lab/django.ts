/** The lab of the Django half. */
import type { DjangoPart, FileRow } from '../types.ts';

const plain = (path: string, concern: FileRow['concern'] = 'lab'): FileRow => ({
  template: `django/${path}`,
  path,
  concern,
});
const page = (name: string): FileRow => ({
  template: `django/templates/lab/${name}.ejs`,
  path: `templates/lab/${name}`,
  concern: 'lab',
});

export const django: DjangoPart = {
  apps: ['lab'],
  urls: [{ prefix: 'lab/', module: 'lab.urls' }],
  footer: ['django/partials/lab-link.html.ejs'],
  finds: [{ what: 'the lab', where: '`lab/`' }],
  files: [
    plain('lab/__init__.py'),
    plain('lab/apps.py'),
    plain('lab/converters.py'),
    plain('lab/one_file.py'),
    plain('lab/urls.py', 'url'),
    plain('lab/views.py'),
    page('index.html'),
    page('facts.html'),
    page('session.html'),
    plain('templates/lab/one_file.html'),
    plain('lab/tests/__init__.py', 'tests'),
    plain('lab/tests/test_lab.py', 'tests'),
  ],
};
