/** What the API adds to the files that both halves have alike. */
import type { Meeting, SharedPart } from '../types.ts';

const SIGNED_IN = `// "Try it out" as the visitor who is signed in.
requestInterceptor(request) {
  if (token) request.headers['X-CSRFToken'] = token;
  return request;
},`;

export const shared: Meeting<SharedPart> = {
  with: {
    accounts: {
      lines: {
        problems: [
          '401: ("Sign in first", "Send a token that is valid, or sign in."),',
          '403: ("Not allowed", "You may not do this."),',
        ],
        docsStart: [`const token = document.querySelector('meta[name="csrf-token"]')?.content;`],
        docsOptions: [SIGNED_IN],
      },
    },
  },
};
