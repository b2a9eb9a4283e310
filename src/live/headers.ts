/** What the proxy changes in the headers of an app's answer, so that the page may frame it and nobody else may. */
import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';

/** Of the proxy's own business, or of a connection that ends here. */
const DROPPED = new Set([
  'x-frame-options',
  'x-probe',
  'x-loaded',
  'connection',
  'keep-alive',
  'transfer-encoding',
]);

/** The policy with the page as the one ancestor; scripts of the app's own host stay allowed. */
function policy(given: string | undefined, page: string): string {
  const kept = (given ?? '')
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '' && !part.startsWith('frame-ancestors'));
  return [...kept, `frame-ancestors ${page}`].join('; ');
}

/** @param page - origin of the page that frames both apps. */
export function framed(headers: IncomingHttpHeaders, page: string): OutgoingHttpHeaders {
  const kept = Object.fromEntries(Object.entries(headers).filter(([name]) => !DROPPED.has(name)));
  const given = headers['content-security-policy'];
  return {
    ...kept,
    'content-security-policy': policy(Array.isArray(given) ? given.join('; ') : given, page),
  };
}

/** Where the script of the frames is served, on the host of either app. */
export const FRAME_SCRIPT = '/__fvd__/frame.js';

/** A page with the script that keeps the two in step. */
export function withScript(html: string): string {
  const tag = `<script src="${FRAME_SCRIPT}" defer></script>`;
  const at = html.search(/<\/head>/i);
  return at < 0 ? `${html}${tag}` : html.slice(0, at) + tag + html.slice(at);
}
