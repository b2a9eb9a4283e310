/** Accounts: Flask-Login with views of its own there, django.contrib.auth here. */
import type { Feature } from '../types.ts';
import { contract } from './contract.ts';
import { django } from './django.ts';
import { flask } from './flask.ts';
import { shared } from './shared.ts';
import { workspace } from './workspace.ts';

export const accounts: Feature = {
  id: 'accounts',
  title: 'Accounts',
  about: 'Registration, sign-in, password change and reset, owners and rights',
  needs: ['alike'],
  claims: ['flask-features-signed-sessions', 'django-pros-auth'],
  shared,
  flask,
  django,
  contract,
  workspace,
};
