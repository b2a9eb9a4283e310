/** The frameworks that a workspace can have a half in, in the order in which they are shown. */
import type { Framework } from '../scaffold/types.ts';
import { django } from './django/index.ts';
import { flask } from './flask/index.ts';

export const FRAMEWORKS: readonly Framework[] = [flask, django];
