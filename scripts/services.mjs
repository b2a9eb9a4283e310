/** What the tests need beside Node and Python, whether it is here, and how to get it. */
import { accessSync, constants } from 'node:fs';
import { connect } from 'node:net';
import path from 'node:path';

const MILLISECONDS = 3000;

/** @param {string} name - a program. @returns {string | null} its path, when it is on PATH. */
export function onPath(name) {
  for (const folder of (process.env.PATH ?? '').split(path.delimiter)) {
    const file = path.join(folder, name);
    try {
      accessSync(file, constants.X_OK);
      return file;
    } catch {
      // Not here: try the next folder.
    }
  }
  return null;
}

/** @returns {string | null} the browser that the tests drive. */
export const browser = () =>
  process.env.FVD_BROWSER ?? onPath('chromium') ?? onPath('chromium-browser') ?? onPath('google-chrome');

/** @param {string} address - `scheme://host:port`. @param {number} port - when it has none. */
function answers(address, port) {
  const { hostname, port: given } = new URL(address);
  return new Promise((resolve) => {
    const socket = connect({ host: hostname, port: Number(given) || port });
    const end = (found) => {
      socket.destroy();
      resolve(found);
    };
    socket.setTimeout(MILLISECONDS, () => end(false));
    socket.once('connect', () => end(true));
    socket.once('error', () => end(false));
  });
}

/** Where the tests find each server; an address in the environment comes first. */
export const ADDRESSES = {
  postgresql: process.env.FVD_POSTGRESQL ?? 'postgresql://postgres@127.0.0.1:5432/postgres',
  mariadb: process.env.FVD_MARIADB ?? 'mysql://root@127.0.0.1:3306/test',
  redis: process.env.FVD_REDIS ?? 'redis://127.0.0.1:6379/0',
};

const SERVICES = {
  browser: {
    found: async () => browser() !== null,
    remedy: 'Install Chromium, or name one in FVD_BROWSER.',
  },
  cloc: { found: async () => onPath('cloc') !== null, remedy: 'Install cloc.' },
  zsh: { found: async () => onPath('zsh') !== null, remedy: 'Install zsh.' },
  postgresql: {
    found: () => answers(ADDRESSES.postgresql, 5432),
    remedy: 'Start a PostgreSQL whose user may make databases; its address goes into FVD_POSTGRESQL.',
  },
  mariadb: {
    found: () => answers(ADDRESSES.mariadb, 3306),
    remedy: 'Start MariaDB; its address goes into FVD_MARIADB.',
  },
  redis: {
    found: () => answers(ADDRESSES.redis, 6379),
    remedy: 'Start Redis; its address goes into FVD_REDIS.',
  },
};

/** @returns {Promise<{name: string, found: boolean, remedy: string}[]>} every service. */
export function services() {
  return Promise.all(
    Object.entries(SERVICES).map(async ([name, { found, remedy }]) => ({
      name,
      found: await found(),
      remedy,
    })),
  );
}
