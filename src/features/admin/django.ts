/** The admin of the Django half. */
import type { DjangoPart, FileRow } from '../types.ts';

const plain = (path: string, concern: FileRow['concern'] = 'admin'): FileRow => ({
  template: `django/${path}`,
  path,
  concern,
});

export const django: DjangoPart = {
  apps: ['core.admin_site.SiteConfig'],
  urls: [{ prefix: 'admin/', view: 'admin.site.urls' }],
  footer: ['django/partials/admin-link.html.ejs'],
  finds: [{ what: 'the admin', where: '`core/admin_site.py`, `core/row_admin.py` and `admin/` of each app' }],
  files: [
    plain('core/admin_site.py'),
    plain('core/row_admin.py'),
    plain('accounts/admin.py'),
    plain('templates/admin/base_site.html'),
    plain('templates/admin/row_form.html'),
    plain('templates/admin/row_delete.html'),
    plain('core/tests/test_admin.py', 'tests'),
  ],
  areaFiles: [
    {
      template: 'django/area/admin/__init__.py.ejs',
      path: 'AREA/admin/__init__.py',
      concern: 'admin',
    },
  ],
  entityFiles: [
    { template: 'django/area/admin/entity.py.ejs', path: 'AREA/admin/ENTITY.py', concern: 'admin' },
  ],
  entityTests: [
    {
      template: 'django/area/tests/test_entity_admin.py.ejs',
      path: 'AREA/tests/test_ENTITY_admin.py',
      concern: 'tests',
    },
  ],
};
