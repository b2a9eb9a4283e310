/** The accounts of the Django half. */
import type { DjangoPart, FileRow } from '../types.ts';
import { places } from './django-places.ts';

/** A file without anything of the model in it: the template is the file. */
const plain = (path: string, concern: FileRow['concern'] = 'accounts'): FileRow => ({
  template: `django/${path}`,
  path,
  concern,
});
const made = (path: string, concern: FileRow['concern'] = 'accounts'): FileRow => ({
  template: `django/${path}.ejs`,
  path,
  concern,
});

export const django: DjangoPart = {
  apps: ['accounts'],
  urls: [{ prefix: 'accounts/', module: 'accounts.urls' }],
  finds: [{ what: 'accounts, and who may do what', where: '`accounts/`, `core/access.py`' }],
  places,
  files: [
    plain('core/access.py'),
    plain('core/owned.py', 'model'),
    // Pages name only the rows that the visitor may read.
    { template: 'django/core/templatetags/readable_rows.py', path: 'core/templatetags/rows.py', concern: 'template' },
    plain('alike/passwords.py', 'made alike'),
    plain('accounts/__init__.py'),
    plain('accounts/apps.py'),
    plain('accounts/models.py'),
    plain('accounts/forms.py'),
    plain('accounts/middleware.py', 'security'),
    plain('accounts/sample_users.py', 'sample data'),
    plain('accounts/signals.py'),
    plain('accounts/urls.py'),
    plain('accounts/views.py'),
    plain('accounts/management/__init__.py'),
    plain('accounts/management/commands/__init__.py'),
    plain('accounts/management/commands/create_staff.py'),
    plain('accounts/migrations/__init__.py', 'migration'),
    plain('accounts/migrations/0001_initial.py', 'migration'),
    made('accounts/migrations/0002_staff_group.py', 'migration'),
    plain('accounts/tests/__init__.py', 'tests'),
    plain('accounts/tests/factories.py', 'tests'),
    plain('accounts/tests/test_access.py', 'tests'),
    plain('accounts/tests/test_accounts.py', 'tests'),
    plain('accounts/tests/test_mail.py', 'tests'),
    plain('accounts/tests/test_sample_users.py', 'tests'),
    made('templates/accounts/login.html'),
    made('templates/accounts/register.html'),
    made('templates/accounts/password.html'),
    made('templates/accounts/reset.html'),
    made('templates/accounts/reset_confirm.html'),
    made('templates/accounts/reset_mail.txt', 'mail'),
    made('templates/accounts/reset_subject.txt', 'mail'),
  ],
}; // prettier-ignore
