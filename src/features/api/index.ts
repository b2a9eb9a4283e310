/** The JSON API: Flask views with marshmallow and apispec there, Django REST framework with drf-spectacular here. */
import type { Feature } from '../types.ts';
import { contract } from './contract.ts';
import { django } from './django.ts';
import { flask } from './flask.ts';
import { shared } from './shared.ts';
import { workspace } from './workspace.ts';

export const api: Feature = {
  id: 'api',
  title: 'JSON API',
  about: 'Every entity as JSON, with tokens, ETags, OpenAPI and a page of documentation',
  needs: ['alike'],
  claims: ['glance-api-builtin', 'table-api-support', 'django-pros-api-docs'],
  shared,
  flask,
  django,
  contract,
  workspace,
};
