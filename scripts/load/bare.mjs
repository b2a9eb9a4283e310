/** How many requests an app serves beside bare pages of the same queries and templates in its own framework. */
import path from 'node:path';
import { serve } from '../../dist/src/bench/app.js';
import { ratioOf, spreadOf } from '../../dist/src/bench/statistics.js';
import { serveApp } from '../../dist/src/runtime/check-app.js';
import { said, throughput } from './common.mjs';
import { table } from '../markdown.mjs';

const BARE = { flask: 'bare_flask:app', django: 'bare_django:application' };
const FOLDER = path.join(import.meta.dirname, '..', 'bare');
const PAGES = [
  { title: 'list of 20 books', address: '/books/' },
  { title: 'one book with related rows', address: '/books/1/' },
];

const text = async (url, address) => {
  const answer = await fetch(`${url}${address}`);
  if (answer.status !== 200) throw new Error(`${address} was answered with ${answer.status}.`);
  return answer.text();
};

/** Addresses differ, and so does what marks the place in the navigation. */
const plain = (html) => html.replaceAll(' aria-current="page"', '').replaceAll('/bare/', '/');

async function measure(app, hand, { title, address }, half, rounds) {
  if (plain(await text(app.url, address)) !== plain(await text(hand.url, `/bare${address}`)))
    throw new Error(`${half}: ${address} is not the same page as /bare${address}.`);
  const counts = { app: [], hand: [] };
  for (let round = -1; round < rounds; round += 1) {
    const turns = [
      ['app', () => throughput(app.url, address)],
      ['hand', () => throughput(hand.url, `/bare${address}`)],
    ];
    for (const [name, turn] of round % 2 === 0 ? turns : turns.toReversed()) {
      const count = await turn();
      if (round >= 0) counts[name].push(count);
    }
  }
  console.error(`${half}: ${title} done`);
  return [
    half,
    title,
    said(spreadOf(counts.app), 0),
    said(spreadOf(counts.hand), 0),
    said(ratioOf(counts.app, counts.hand)),
  ];
}

export async function bare(halves, rounds) {
  const rows = [];
  for (const prepared of halves) {
    const { half, plan } = prepared;
    const running = [await serve(prepared)];
    try {
      const settings = { ...plan.settings, PYTHONPATH: FOLDER };
      running.push(await serveApp({ ...plan, application: BARE[half], settings }));
      const [app, hand] = running;
      for (const page of PAGES) rows.push(await measure(app, hand, page, half, rounds));
    } finally {
      await Promise.all(running.map((one) => one.stop()));
    }
  }
  return [
    `## Requests a second: the app, and a bare page of the same queries and template (${rounds} rounds in turn)`,
    '',
    ...table(['half', 'page', 'the app', 'bare', 'ratio'], rows),
  ];
}
