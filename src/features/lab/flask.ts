/** The lab of the Flask half. */
import type { FileRow, FlaskPart } from '../types.ts';

const plain = (path: string, concern: FileRow['concern'] = 'lab'): FileRow => ({
  template: `flask/${path}`,
  path,
  concern,
});
const page = (name: string): FileRow => ({
  template: `flask/app/templates/lab/${name}.ejs`,
  path: `app/templates/lab/${name}`,
  concern: 'lab',
});

export const flask: FlaskPart = {
  modules: ['lab'],
  footer: ['flask/partials/lab-link.html.ejs'],
  finds: [{ what: 'the lab', where: '`app/lab/`' }],
  files: [
    plain('app/lab/__init__.py'),
    plain('app/lab/converters.py'),
    plain('app/lab/cookies.py'),
    plain('app/lab/one_file.py'),
    plain('app/lab/views.py'),
    page('index.html'),
    page('facts.html'),
    page('session.html'),
    plain('app/templates/lab/one_file.html'),
    plain('tests/test_lab.py', 'tests'),
  ],
};
