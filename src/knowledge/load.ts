/** The knowledge as the build has left it. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { PACKAGE_ROOT } from '../installation.ts';
import type { Knowledge } from './types.ts';

export const loadKnowledge = (): Knowledge =>
  JSON.parse(readFileSync(path.join(PACKAGE_ROOT, 'dist', 'knowledge.json'), 'utf8')) as Knowledge;
