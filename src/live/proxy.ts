/** Passes a request on to an app and its answer back, and tells what the probe saw. */
import { request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import { escapeHtml } from '../html.ts';
import { framed, withScript } from './headers.ts';

export interface Upstream {
  readonly port: number;
  /** Origin of the page that may frame the answer. */
  readonly page: string;
  /** Told of each answer: what the probe says of it, and what it is. */
  readonly told: (probe: string | null, answer: { readonly html: boolean; readonly framed: boolean }) => void;
  /** Why the app does not start, as far as it is known. */
  readonly why: () => string;
  /** Told when the app does not answer. */
  readonly failed: () => void;
}

const isHtml = (message: IncomingMessage): boolean =>
  /^text\/html\b/.test(message.headers['content-type'] ?? '');

const one = (value: string | readonly string[] | undefined): string | null =>
  typeof value === 'string' ? value : (value?.[0] ?? null);

function answer(
  given: IncomingMessage,
  message: IncomingMessage,
  response: ServerResponse,
  { page, told }: Upstream,
): void {
  const html = isHtml(message) && given.method !== 'HEAD';
  // What a browser loads into a frame; a fetch of a script is none.
  const isFrame = given.headers['sec-fetch-dest'] === 'iframe';
  told(one(message.headers['x-probe']), { html: isHtml(message), framed: isFrame });
  const headers = framed(message.headers, page);
  const status = message.statusCode ?? 502;
  if (!html) {
    response.writeHead(status, headers);
    message.pipe(response);
    return;
  }
  const chunks: Buffer[] = [];
  message.on('data', (chunk: Buffer) => chunks.push(chunk));
  message.on('end', () => {
    const text = Buffer.from(withScript(Buffer.concat(chunks).toString('utf8')));
    response.writeHead(status, { ...headers, 'content-length': text.length });
    response.end(text);
  });
}

/** The page that stands in for an app that does not answer; it asks again by itself. */
const silent = (name: string, why: string): string => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>No answer</title><meta http-equiv="refresh" content="1"><meta name="color-scheme" content="light dark"></head>
<body><h1>${name} does not answer</h1><p>It is starting again, or an error in its code keeps it from starting: the terminal says which. This page asks again each second.</p>${why === '' ? '' : `<pre>${escapeHtml(why)}</pre>`}</body></html>`;

/** @param name - of the app, for people. */
export function forward(
  given: IncomingMessage,
  response: ServerResponse,
  name: string,
  upstream: Upstream,
): void {
  const headers = { ...given.headers };
  // Answers are read here: they come as they are.
  delete headers['accept-encoding'];
  const passed = ask(
    { host: '127.0.0.1', port: upstream.port, method: given.method, path: given.url, headers },
    (message) => answer(given, message, response, upstream),
  );
  passed.on('error', () => {
    upstream.failed();
    if (response.headersSent) response.destroy();
    else {
      const text = silent(name, upstream.why());
      response.writeHead(502, {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        // What follows by itself looks like no link that somebody followed.
        'referrer-policy': 'no-referrer',
        'content-security-policy': `default-src 'none'; script-src 'self'; frame-ancestors ${upstream.page}`,
      });
      response.end(withScript(text));
    }
  });
  given.pipe(passed);
  response.on('close', () => passed.destroy());
}
