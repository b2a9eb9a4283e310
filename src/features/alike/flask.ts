/** The same words in the Flask half. */
import type { FlaskPart } from '../types.ts';

export const flask: FlaskPart = {};
