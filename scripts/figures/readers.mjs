/** How much more pages several readers get than one. */
import path from 'node:path';
import { folder, HALVES, median, spread } from './common.mjs';
import { table } from '../markdown.mjs';

/** Pages a second that so many readers get in a few seconds. */
async function pagesPerSecond(url, readers) {
  const DURATION = 4000;
  const end = performance.now() + DURATION;
  const counts = await Promise.all(
    Array.from({ length: readers }, async () => {
      let count = 0;
      for (; performance.now() < end; count += 1) await (await fetch(url)).text();
      return count;
    }),
  );
  return counts.reduce((sum, count) => sum + count, 0) / (DURATION / 1000);
}

export async function readers(workspace) {
  const { startApp } = await import('../../dist/src/runtime/check-app.js');
  const lines = [];
  for (const half of HALVES) {
    const scratch = folder('readers');
    const app = await startApp({
      half, folder: path.join(workspace, `${half}-app`), scratch, database: `sqlite:///${path.join(scratch, 'db.sqlite3')}`,
    }); // prettier-ignore
    try {
      await pagesPerSecond(`${app.url}/books/`, 1);
      const pairs = [];
      for (let nth = 0; nth < 3; nth += 1) {
        pairs.push([
          await pagesPerSecond(`${app.url}/books/`, 1),
          await pagesPerSecond(`${app.url}/books/`, 8),
        ]);
      }
      const ratios = pairs.map(([one, eight]) => eight / one);
      lines.push([
        half, ...[0, 1].map((nth) => median(pairs.map((pair) => pair[nth])).toFixed(0)),
        spread(ratios),
      ]); // prettier-ignore
    } finally {
      await app.stop();
    }
  }
  return [
    '## Readers on SQLite: the list of books, pages a second',
    '',
    ...table(['half', '1 reader', '8 readers', 'ratio'], lines),
  ];
}
