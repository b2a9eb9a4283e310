/** Whether the client of `bench` counts what `wrk` counts. */
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { serve } from '../../dist/src/bench/app.js';
import { ratioOf, spreadOf } from '../../dist/src/bench/statistics.js';
import { CONNECTIONS, said, SECONDS, throughput } from './common.mjs';
import { table } from '../markdown.mjs';

const run = promisify(execFile);
const PAGES = ['/books/', '/healthz'];

async function wrk(url, address) {
  const { stdout } = await run('wrk', ['-t1', `-c${CONNECTIONS}`, `-d${SECONDS * 2}s`, `${url}${address}`]);
  const [, count] = /Requests\/sec:\s+([\d.]+)/.exec(stdout) ?? [];
  if (count === undefined || /Non-2xx/.test(stdout)) throw new Error(stdout);
  return Number(count);
}

export async function client(halves, rounds) {
  const rows = [];
  for (const prepared of halves) {
    const serving = await serve(prepared);
    try {
      for (const address of PAGES) {
        const counts = { own: [], wrk: [] };
        for (let round = -1; round < rounds; round += 1) {
          const turns = [
            ['own', () => throughput(serving.url, address, SECONDS * 2)],
            ['wrk', () => wrk(serving.url, address)],
          ];
          for (const [name, turn] of round % 2 === 0 ? turns : turns.toReversed()) {
            const count = await turn();
            if (round >= 0) counts[name].push(count);
          }
        }
        const spreads = [spreadOf(counts.own), spreadOf(counts.wrk)];
        rows.push([
          prepared.half, address, ...spreads.map((one) => said(one, 0)), said(ratioOf(counts.own, counts.wrk)),
        ]); // prettier-ignore
      }
    } finally {
      await serving.stop();
    }
  }
  return [
    `## Requests a second: the client of bench, and wrk (${CONNECTIONS} connections, ${rounds} rounds in turn)`,
    '',
    ...table(['half', 'page', 'own client', 'wrk', 'ratio'], rows),
  ];
}
