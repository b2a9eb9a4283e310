/** The same words: one set of messages, error pages and statuses, where each framework has its own. */
import { ERROR_MESSAGES } from '../../scaffold/messages.ts';
import type { Feature } from '../types.ts';
import { contract } from './contract.ts';
import { django } from './django.ts';
import { flask } from './flask.ts';
import { workspace } from './workspace.ts';

export const alike: Feature = {
  id: 'alike',
  title: 'The same words',
  about: 'One set of messages, error pages and statuses in both, instead of what each framework says itself',
  needs: [],
  claims: [],
  shared: {
    words: {
      about: 'One sentence for each kind of error, the same in both halves.',
      sentences: ERROR_MESSAGES,
    },
  },
  flask,
  django,
  contract,
  workspace,
};
