/** Tells the open pages what happens, as server-sent events. */
import type { ServerResponse } from 'node:http';

export class Events {
  readonly #open = new Set<ServerResponse>();
  /** The last of each name, for a page that is opened later. */
  readonly #last = new Map<string, string>();

  /** Sends an event to every open page. @param key - the last event of a key is sent to pages that come later. */
  send(name: string, key: string, data: unknown): void {
    const text = `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;
    this.#last.set(key, text);
    for (const response of this.#open) response.write(text);
  }

  /** Keeps an answer open and tells it what there was last. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 1000\n\n');
    for (const text of this.#last.values()) response.write(text);
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  /** Ends all answers that are open. */
  close(): void {
    for (const response of this.#open) response.end();
  }
}
