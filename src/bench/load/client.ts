/**
 * A closed loop of requests: each connection asks, waits for the whole answer, and asks again. The connections stay
 * open, as a browser keeps them; what a server closes is opened anew.
 */
import { Agent, request } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
  readonly body: string;
}

export interface Question {
  readonly method: 'GET' | 'POST';
  /** `/books/` */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Of a form, encoded; null without. */
  readonly body: string | null;
}

/** The client of one app. */
export class Client {
  readonly #agent: Agent;
  readonly #host: string;
  readonly #port: number;

  /** @param connections - that are open at most. */
  constructor(url: string, connections: number) {
    const { hostname, port } = new URL(url);
    this.#host = hostname;
    this.#port = Number(port);
    this.#agent = new Agent({ keepAlive: true, maxSockets: connections, maxFreeSockets: connections });
  }

  /** Asks once. @throws Error when there is no answer. */
  ask({ method, address, headers, body }: Question): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const options = {
        host: this.#host,
        port: this.#port,
        agent: this.#agent,
        method,
        path: address,
        headers: { ...headers, ...(body !== null && { 'content-length': `${Buffer.byteLength(body)}` }) },
      };
      const sent = request(options, (message) => {
        const chunks: Buffer[] = [];
        message.on('data', (chunk: Buffer) => chunks.push(chunk));
        message.on('error', reject);
        message.on('end', () =>
          resolve({
            status: message.statusCode ?? 0,
            headers: message.headers,
            body: Buffer.concat(chunks).toString('utf8'),
          }),
        );
      });
      sent.on('error', reject);
      sent.end(body ?? undefined);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}

export interface LoopResult {
  /** Whole turns. */
  readonly turns: number;
  readonly seconds: number;
  /** Milliseconds of each turn. */
  readonly latencies: readonly number[];
}

/**
 * Runs turns on several connections at once until time is up; a turn that has begun is finished and counted.
 * @param turn - one turn of a connection, numbered from 0.
 * @throws Error when a turn does: a benchmark of failures would be worth nothing.
 */
export async function loop(
  connections: number,
  milliseconds: number,
  turn: (connection: number) => Promise<void>,
): Promise<LoopResult> {
  const latencies: number[] = [];
  const begun = performance.now();
  const one = async (connection: number): Promise<void> => {
    while (performance.now() - begun < milliseconds) {
      const before = performance.now();
      await turn(connection);
      latencies.push(performance.now() - before);
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => one(connection)));
  return { turns: latencies.length, seconds: (performance.now() - begun) / 1000, latencies };
}
