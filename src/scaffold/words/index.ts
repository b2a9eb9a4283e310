/** What each framework says itself. */
import type { Words } from '../messages.ts';
import type { Half } from '../types.ts';
import { DJANGO_WORDS } from './django.ts';
import { FLASK_WORDS } from './flask.ts';

export const OWN_WORDS: Readonly<Record<Half, Words>> = { flask: FLASK_WORDS, django: DJANGO_WORDS };
