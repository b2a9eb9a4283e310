/** The lab: pages that show what rows and forms do not. */
import type { Feature } from '../types.ts';
import { contract } from './contract.ts';
import { django } from './django.ts';
import { flask } from './flask.ts';
import { workspace } from './workspace.ts';

export const lab: Feature = {
  id: 'lab',
  title: 'Lab',
  about: 'Pages that show the session, an error, mistakes in a template, async and more, in both',
  // What it shows of the session is kept where accounts keep theirs.
  needs: ['accounts'],
  claims: [
    'table-request-object',
    'django-cons-silent-templates',
    'flask-features-signed-sessions',
    'table-visual-debugging',
    'flask-cons-async',
    'table-layout',
  ],
  flask,
  django,
  contract,
  workspace,
};
