/** Somebody who is signed in, as the load asks: with cookies, and with forms that are sent back. */
import { Client, type Answer } from './client.ts';
import { formBody } from './forms.ts';

export class Visitor {
  readonly #client: Client;
  readonly #url: string;
  readonly #cookies = new Map<string, string>();
  #probe = '';

  /** @param connections - that may be open at once. */
  constructor(url: string, connections: number) {
    this.#client = new Client(url, connections);
    this.#url = url;
  }

  #headers(more: Readonly<Record<string, string>> = {}): Record<string, string> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    return { host: new URL(this.#url).host, ...(cookie !== '' && { cookie }), ...more };
  }

  /** What the probe said of the last answer. */
  get probe(): string {
    return this.#probe;
  }

  #keep({ headers }: Answer): void {
    const probe = headers['x-probe'];
    this.#probe = typeof probe === 'string' ? probe : '';
    const given = headers['set-cookie'];
    for (const line of typeof given === 'string' ? [given] : (given ?? [])) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.#cookies.set(name, value);
    }
  }

  /** Asks for a page. @throws Error for an answer that is not the one that is awaited. */
  async get(address: string, awaited = 200): Promise<string> {
    const answer = await this.#client.ask({ method: 'GET', address, headers: this.#headers(), body: null });
    if (answer.status !== awaited) throw new Error(`GET ${address} was answered with ${answer.status}.`);
    this.#keep(answer);
    return answer.body;
  }

  /** Opens a form and sends it back, with some values changed. */
  async send(address: string, changes: Readonly<Record<string, string>> = {}): Promise<void> {
    const values = new URLSearchParams(formBody(await this.get(address), address));
    for (const [name, value] of Object.entries(changes)) values.set(name, value);
    const headers = this.#headers({
      'content-type': 'application/x-www-form-urlencoded',
      origin: this.#url,
      referer: `${this.#url}${address}`,
    });
    const answer = await this.#client.ask({ method: 'POST', address, headers, body: values.toString() });
    if (answer.status !== 302) throw new Error(`POST ${address} was answered with ${answer.status}.`);
    this.#keep(answer);
  }

  close(): void {
    this.#client.close();
  }
}
