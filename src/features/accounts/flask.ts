/** The accounts of the Flask half. */
import type { FlaskPart } from '../types.ts';

export const flask: FlaskPart = {};
