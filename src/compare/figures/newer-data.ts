/** Parts of newer releases that do what the halves do by hand. */
import type { Half } from '../../scaffold/types.ts';

export interface Newer {
  readonly half: Half;
  readonly release: string;
  /** `6.0`: a half that stands on it or on a later one has it already. */
  readonly version: string;
  /** Day or month of the release (ISO 8601). */
  readonly released: string;
  /** One sentence: what it supplies, and what of ours that spares. */
  readonly supplies: string;
  readonly source: string;
  /** Files of the half, and in them symbols or beginnings of lines. */
  readonly code: {
    readonly files: RegExp;
    readonly symbols?: readonly string[];
    readonly texts?: readonly string[];
  };
}

/** Day on which the newest releases were looked at: Flask 3.1.3 and Django 6.1.3. */
export const NEWER_SEEN = '2026-11-29';

export const NEWER: readonly Newer[] = [
  {
    half: 'django',
    release: 'Django 6.0',
    version: '6.0',
    released: '2025-12-03',
    supplies:
      'A content security policy by a middleware of its own and the setting SECURE_CSP; here a middleware of ours sends it, beside other headers.',
    source: 'https://docs.djangoproject.com/en/6.0/releases/6.0/',
    code: {
      files: /\/core\/middleware\.py$/,
      symbols: ['POLICY'],
      texts: ['response.headers.setdefault("Content-Security-Policy"'],
    },
  },
  {
    half: 'django',
    release: 'Django 6.1',
    version: '6.1',
    released: '2026-08',
    supplies:
      'Fetch modes: FETCH_PEERS fetches the rows that relations lead to for all rows of a list at once; here each list names them.',
    source: 'https://docs.djangoproject.com/en/6.1/releases/6.1/',
    code: {
      files: /\/(?:views|admin)\/\w+\.py$/,
      texts: ['select_related = ', 'list_select_related = '],
    },
  },
];
