/** The admin of the Flask half. */
import type { FileRow, FlaskPart } from '../types.ts';

const plain = (path: string, concern: FileRow['concern'] = 'admin'): FileRow => ({
  template: `flask/${path}`,
  path,
  concern,
});
const page = (name: string): FileRow => plain(`app/templates/admin/${name}`);

export const flask: FlaskPart = {
  packages: [
    {
      name: 'flask-admin',
      // 2.2.1 cannot be imported beside Flask-SQLAlchemy-Lite alone.
      version: '>=2.2,!=2.2.1,<3',
      for: 'run',
      purpose: 'the admin',
    },
  ],
  modules: ['admin'],
  footer: ['flask/partials/admin-link.html.ejs'],
  finds: [{ what: 'the admin', where: '`app/admin/` and `admin/` of each package' }],
  files: [
    { template: 'flask/app/admin/__init__.py.ejs', path: 'app/admin/__init__.py', concern: 'admin' },
    plain('app/admin/views.py'),
    plain('app/admin/users.py'),
    page('site.html'),
    page('index.html'),
    page('rows.html'),
    page('row.html'),
    page('delete.html'),
    page('_delete_row.html'),
    plain('tests/test_admin.py', 'tests'),
  ],
  areaFiles: [
    {
      template: 'flask/app/area/admin/__init__.py.ejs',
      path: 'app/AREA/admin/__init__.py',
      concern: 'admin',
    },
  ],
  entityFiles: [
    { template: 'flask/app/area/admin/entity.py.ejs', path: 'app/AREA/admin/ENTITY.py', concern: 'admin' },
  ],
  entityTests: [
    {
      template: 'flask/tests/area/test_entity_admin.py.ejs',
      path: 'tests/AREA/test_ENTITY_admin.py',
      concern: 'tests',
    },
  ],
};
