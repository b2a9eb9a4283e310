/** Ports of this machine. */
import { createServer } from 'node:net';

const HOST = '127.0.0.1';

/** Listens for a moment. @returns the port, or null when it is taken or not allowed. */
function tryPort(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: HOST, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

export const isFree = async (port: number): Promise<boolean> => (await tryPort(port)) !== null;

/** The port that is usual, so that a bookmark stays good; any free one when that is taken. */
export async function freePort(usual = 0): Promise<number> {
  const found = (await tryPort(usual)) ?? (await tryPort(0));
  if (found === null) throw new Error('There is no free port on 127.0.0.1.');
  return found;
}
