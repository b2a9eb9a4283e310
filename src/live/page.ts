/** The page that frames both apps. */
import { escapeHtml as e } from '../html.ts';
import { readTemplate } from '../installation.ts';
import { HALF_COMMANDS, HALVES } from '../runtime/halves.ts';
import type { Half } from '../scaffold/types.ts';
import { originOf } from './hosts.ts';

export interface PageFacts {
  readonly project: string;
  readonly port: number;
  /** Part of the addresses that sign in; empty where there are no accounts. */
  readonly key: string;
}

function pane(half: Half, port: number): string {
  const { name } = HALF_COMMANDS[half];
  return `<section class="half ${half}" data-half="${half}" data-origin="${originOf(half, port)}" aria-labelledby="${half}-name">
<header><h2 id="${half}-name">${name}</h2><span class="state" role="status"></span><a class="out" href="${originOf(half, port)}/" target="_blank" rel="noopener">Open alone</a></header>
<div class="request" aria-live="polite"><p class="line">Nothing asked yet.</p></div>
<div class="screen"><iframe src="${originOf(half, port)}/" title="The ${name} app"></iframe></div>
<div class="code" aria-label="The code of this page in ${name}"></div>
</section>`;
}

const PLACES = /PROJECT|KEY|<!-- halves -->/g;

/** The page, from its doctype on. */
export const livePage = ({ project, port, key }: PageFacts): string =>
  readTemplate('live/page.html').replaceAll(PLACES, (place) => {
    // In one pass: a project may be called like a place.
    if (place === 'PROJECT') return e(project);
    return place === 'KEY' ? e(key) : HALVES.map((half) => pane(half, port)).join('\n');
  });

/** What the page may load: itself, and the two apps in frames. */
export const pagePolicy = (port: number): string =>
  `default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self' ${HALVES.map((half) => originOf(half, port)).join(' ')}; img-src data:; frame-src ${HALVES.map((half) => originOf(half, port)).join(' ')}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;
