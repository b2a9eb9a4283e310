/** Keeps a half running: starts it again when it ends by itself, at the same port, until it is told to stop. */
import { setTimeout as sleep } from 'node:timers/promises';
import { done, type Outcome } from '../outcome.ts';
import { serve, type ServeOptions, type Server } from '../runtime/serve.ts';

/** Whether it answers; when it does not start, why. */
export type State = { readonly up: true } | { readonly up: false; readonly why: string };

export interface Kept {
  /** `http://127.0.0.1:5001` */
  readonly url: string;
  readonly port: number;
  stop(): Promise<void>;
}

/** What the server says of its own processes: of no use to who looks for an error in an app. */
const SERVER_LINE = /^\[\d{4}-[^\]]+\].*$\n?/gm;

/** Between two starts of an app that does not get up. */
const PAUSE = 1000;

/**
 * Starts a half.
 * @param told - of each change of its state.
 * @returns what keeps it running; a failure when it does not start the first time.
 */
export async function supervise(options: ServeOptions, told: (state: State) => void): Promise<Outcome<Kept>> {
  const first = await serve(options);
  if (!first.ok) return first;
  const { url } = first.value;
  const port = Number(new URL(url).port);
  const over = new AbortController();
  let current: Server | null = first.value;
  told({ up: true });
  /** What was said last of why it does not start: the same is not said again each second. */
  let last = '';
  const again = async (): Promise<void> => {
    while (!over.signal.aborted) {
      if (current !== null) {
        await current.ended;
        current = null;
        if (!over.signal.aborted) told({ up: false, why: '' });
      }
      await sleep(PAUSE, undefined, { signal: over.signal }).catch(() => undefined);
      if (over.signal.aborted) return;
      const next = await serve({ ...options, port, signal: over.signal });
      if (next.ok) {
        current = next.value;
        last = '';
        told({ up: true });
      } else if (!over.signal.aborted) {
        const why = next.failures.map(({ message }) => message.replaceAll(SERVER_LINE, '').trim()).join('\n');
        if (why !== last) {
          options.print(why);
          told({ up: false, why });
        }
        last = why;
      }
    }
  };
  const running = again();
  const stop = async (): Promise<void> => {
    over.abort();
    await current?.stop();
    await running;
  };
  return done({ url, port, stop });
}
