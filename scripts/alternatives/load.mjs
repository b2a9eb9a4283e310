/** Requests a second of an alternative over those of the choice, in rounds of both in turn. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepare, serve } from '../../dist/src/bench/app.js';
import { loop } from '../../dist/src/bench/load/client.js';
import { CONNECTIONS } from '../../dist/src/bench/load/load.js';
import { visit } from '../../dist/src/bench/load/visit.js';
import { ratioOf } from '../../dist/src/bench/statistics.js';
import { viewWorkspace } from '../../dist/src/workspace/view.js';

const MILLISECONDS = 1000;

async function target(workspace, half, scratch) {
  const view = viewWorkspace(workspace).value;
  const prepared = await prepare(workspace, half, scratch);
  const serving = await serve(prepared);
  const { visitor, pages } = await visit(view, prepared, serving.url, CONNECTIONS).catch(async (error) => {
    await serving.stop();
    throw error;
  });
  const stop = async () => {
    visitor.close();
    await serving.stop();
  };
  const run = async (id, milliseconds) => {
    const page = pages.find((one) => one.id === id);
    const turn = (connection) => page.turn(visitor, connection);
    const { turns, seconds } = await loop(CONNECTIONS, milliseconds, turn);
    return turns / seconds;
  };
  return { run, stop };
}

/** @returns ratios with their intervals, by page. */
export async function ratiosOf(chosen, other, { half, pages }, rounds) {
  const scratch = mkdtempSync(path.join(tmpdir(), 'alternative-'));
  const targets = [];
  try {
    for (const [name, workspace] of [['chosen', chosen], ['other', other]])
      targets.push(await target(workspace, half, path.join(scratch, name))); // prettier-ignore
    const result = {};
    for (const page of pages) {
      const counts = [[], []];
      for (const one of targets) await one.run(page, 300);
      for (let round = 0; round < rounds; round += 1) {
        const order = round % 2 === 0 ? [0, 1] : [1, 0];
        for (const at of order) counts[at].push(await targets[at].run(page, MILLISECONDS));
      }
      result[page] = ratioOf(counts[1], counts[0]);
    }
    return result;
  } finally {
    await Promise.all(targets.map((one) => one.stop()));
    rmSync(scratch, { recursive: true, force: true });
  }
}
