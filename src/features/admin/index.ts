/** The admin: Flask-Admin there, Django's own here. */
import type { Feature } from '../types.ts';
import { contract } from './contract.ts';
import { django } from './django.ts';
import { flask } from './flask.ts';
import { workspace } from './workspace.ts';

export const admin: Feature = {
  id: 'admin',
  title: 'Admin',
  about: "Every entity and the accounts for staff, in each framework's own admin",
  needs: ['accounts'],
  claims: ['django-pros-admin', 'choose-django-admin'],
  flask,
  django,
  contract,
  workspace,
};
