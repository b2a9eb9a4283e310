/** What the accounts add to the files that both halves have alike. */
import type { SharedPart } from '../types.ts';

export const shared: SharedPart = {
  messages: [
    'login_failed', 'password_short', 'password_common', 'password_mismatch', 'password_incorrect', 'invalid_username',
  ],
  lines: { patterns: [String.raw`USERNAME = r"[\w.@+-]+"`] },
}; // prettier-ignore
