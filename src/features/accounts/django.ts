/** The accounts of the Django half. */
import type { DjangoPart } from '../types.ts';

export const django: DjangoPart = {};
