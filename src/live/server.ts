/** The one server of the live page: its own host, and a proxy for the host of each app. Loopback only. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readTemplate } from '../installation.ts';
import { done, failed, fault, type Failure, type Outcome } from '../outcome.ts';
import { HALF_COMMANDS } from '../runtime/halves.ts';
import type { Half } from '../scaffold/types.ts';
import type { WorkspaceView } from '../workspace/view.ts';
import { Events } from './events.ts';
import { FRAME_SCRIPT } from './headers.ts';
import { askedBy, originOf } from './hosts.ts';
import { livePage, pagePolicy } from './page.ts';
import { panesOf } from './panes.ts';
import { forward } from './proxy.ts';
import { readRecord } from './record.ts';
import type { State } from './supervise.ts';

export interface LiveOptions {
  readonly project: string;
  /** Port of each app. */
  readonly ports: Readonly<Record<Half, number>>;
  /** Folder that the probes write into. */
  readonly records: string;
  /** Part of the addresses that sign in; empty without accounts. */
  readonly key: string;
  /** The workspace as it is now, looked at anew each time. */
  readonly view: () => WorkspaceView | null;
}

export interface Live {
  /** `http://compare.fvd.localhost:8080/` */
  readonly url: string;
  /** Tells the page that an app went down or came up. */
  state(half: Half, state: State): void;
  close(): Promise<void>;
}

/** Type and templates, one after another, of what the page loads from its own host. */
const FILES: Readonly<Record<string, readonly [string, ...string[]]>> = {
  '/live.js': ['text/javascript', 'live/live.js'],
  '/live.css': ['text/css', 'pages/palette.css', 'live/live.css'],
};

function send(
  response: ServerResponse,
  status: number,
  type: string,
  text: string,
  more: Record<string, string> = {},
): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    ...more,
  });
  response.end(text);
}

class LiveServer {
  readonly #options: LiveOptions;
  readonly #events = new Events();
  #port = 0;
  #count = 0;
  readonly #why: Record<Half, string> = { flask: '', django: '' };

  constructor(options: LiveOptions) {
    this.#options = options;
  }

  /** From here on it answers for this port. */
  set port(port: number) {
    this.#port = port;
  }

  /** Tells the open pages, and remembers why an app does not start. */
  state(half: Half, state: State): void {
    this.#why[half] = state.up ? '' : state.why;
    this.#events.send('state', `${half} state`, { half, up: state.up });
  }

  get events(): Events {
    return this.#events;
  }

  handle(request: IncomingMessage, response: ServerResponse): void {
    const asked = askedBy(request.headers.host, this.#port);
    if (asked === null) return send(response, 421, 'text/plain', 'This host is not served here.\n');
    if (asked === 'compare') return this.#own(request, response);
    return this.#half(asked, request, response);
  }

  #own(request: IncomingMessage, response: ServerResponse): void {
    const [path = '/'] = (request.url ?? '/').split('?');
    if (request.method !== 'GET') return send(response, 405, 'text/plain', 'Only GET.\n', { allow: 'GET' });
    if (path === '/events') return this.#events.add(response);
    if (path === '/roles') return void this.#roles(response);
    if (path === '/') {
      const { project, key } = this.#options;
      const policy = { 'content-security-policy': pagePolicy(this.#port), 'referrer-policy': 'no-referrer' };
      return send(response, 200, 'text/html', livePage({ project, key, port: this.#port }), policy);
    }
    const file = Object.hasOwn(FILES, path) ? FILES[path] : undefined;
    if (file === undefined) return send(response, 404, 'text/plain', 'Not found.\n');
    const [type, ...templates] = file;
    return send(response, 200, type, templates.map(readTemplate).join(''));
  }

  /** Who may sign in, as the Flask app knows it: the sample users are the same in both. */
  async #roles(response: ServerResponse): Promise<void> {
    const { ports, key } = this.#options;
    const url = `http://127.0.0.1:${ports.flask}/__probe__/${key}/users/`;
    const answer = key === '' ? null : await fetch(url).catch(() => null);
    if (answer?.status !== 200) return send(response, 404, 'text/plain', 'There are no accounts.\n');
    return send(response, 200, 'application/json', await answer.text());
  }

  #half(half: Half, request: IncomingMessage, response: ServerResponse): void {
    if (request.url === FRAME_SCRIPT)
      return send(response, 200, 'text/javascript', readTemplate('live/frame.js'));
    this.#count += 1;
    const number = this.#count;
    return forward(request, response, HALF_COMMANDS[half].name, {
      port: this.#options.ports[half],
      page: originOf('compare', this.#port),
      told: (probe, { framed }) => {
        if (probe !== null && framed) void this.#tell(half, number, probe);
      },
      failed: () => this.#events.send('state', `${half} state`, { half, up: false }),
      why: () => this.#why[half],
    });
  }

  async #tell(half: Half, number: number, probe: string): Promise<void> {
    const record = await readRecord(this.#options.records, probe);
    // Signing somebody in is this page's doing, not the app's.
    if (record === null || record.path.startsWith('/__probe__/')) return;
    const view = record.status < 300 || record.status >= 400 ? this.#options.view() : null;
    const panes = view === null ? [] : panesOf(view, half, record);
    this.#events.send('answer', `${half} answer`, { half, number, record, panes });
  }
}

/** The user wants a port that another program has. */
export const portTaken = (port: number): Failure =>
  fault(
    'port-taken',
    '',
    `Port ${port} is taken by another program.`,
    'End that program, or choose another: --port NUMBER.',
  );

/** @param port - that the user wants; 0 for any that is free. */
export async function startLive(options: LiveOptions, port: number): Promise<Outcome<Live>> {
  const live = new LiveServer(options);
  const server: Server = createServer((request, response) => live.handle(request, response));
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, '127.0.0.1', resolve);
    });
  } catch {
    return failed(portTaken(port));
  }
  const given = (server.address() as AddressInfo).port;
  live.port = given;
  return done({
    url: `${originOf('compare', given)}/`,
    state: (half, state) => live.state(half, state),
    close: () => {
      live.events.close();
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  });
}
