/** The placeholders of pointers. */
import type { Showcase } from '../../model/showcase.ts';

/** `{entity}` and its like, filled with the names of the showcase entity. */
export const filled = (text: string, names: Showcase): string =>
  text.replaceAll(/\{(entity|Entity|entities|area)\}/g, (_, name: keyof Showcase) => names[name]);
