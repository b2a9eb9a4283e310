/** What both checks of the load need: turns of a page. */
import { loop } from '../../dist/src/bench/load/client.js';
import { CONNECTIONS } from '../../dist/src/bench/load/load.js';
import { Visitor } from '../../dist/src/bench/load/visitor.js';

export { CONNECTIONS };
export const SECONDS = 1;

/** Requests a second to an address, as `bench` counts them. */
export async function throughput(url, address, seconds = SECONDS) {
  const visitor = new Visitor(url, CONNECTIONS);
  try {
    const { turns, seconds: took } = await loop(CONNECTIONS, seconds * 1000, async () => {
      await visitor.get(address);
    });
    return turns / took;
  } finally {
    visitor.close();
  }
}

export const said = ({ median, low, high }, places = 2) =>
  `${median.toFixed(places)} (${low.toFixed(places)} to ${high.toFixed(places)})`;
