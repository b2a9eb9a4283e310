/**
 * The three hosts that one port serves. They are of one site, so cookies go into frames, and each has a jar of its own.
 * `localhost` counts as a public suffix, which is why there is a third label.
 */
import { HALVES } from '../runtime/halves.ts';
import type { Half } from '../scaffold/types.ts';

const DOMAIN = 'fvd.localhost';

/** Who is asked: the page itself, or a half. */
export type Asked = 'compare' | Half;

/** `http://flask.fvd.localhost:8080` */
export const originOf = (asked: Asked, port: number): string => `http://${asked}.${DOMAIN}:${port}`;

/**
 * Who a `Host` header means.
 * @returns null for any other name: a page elsewhere that points its own name at this machine is refused.
 */
export function askedBy(host: string | undefined, port: number): Asked | null {
  const names: readonly Asked[] = ['compare', ...HALVES];
  return names.find((name) => `${name}.${DOMAIN}:${port}` === host?.toLowerCase()) ?? null;
}
