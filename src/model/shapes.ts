/** Forms of text that a field type asks for, the same as in both apps: see templates/shared/alike/patterns.py.ejs. */
import type { FieldType } from './types.ts';

const WORD = "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+";
const DOMAIN = '(?:[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z]{2,63}';

export const SHAPES: Readonly<Partial<Record<FieldType, RegExp>>> = {
  email: new RegExp(`^${WORD}(?:\\.${WORD})*@${DOMAIN}$`),
  url: new RegExp(`^https?://(?:${DOMAIN}|localhost)(?::[0-9]{1,5})?(?:[/?#][!-~]*)?$`),
  slug: /^[-a-zA-Z0-9_]+$/,
};
