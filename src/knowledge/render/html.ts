/** A page as HTML: one file that needs nothing else, light and dark, on paper too. */
import { HALF_TITLES, VERDICT_WORDS, type Block, type Document, type Pane } from '../document.ts';
import { escapeHtml as escape } from '../../html.ts';
import { readTemplate } from '../../installation.ts';
import { STYLE } from './style.ts';

function pane(half: 'flask' | 'django', { title, code, note, output }: Pane): string {
  const caption = `${HALF_TITLES[half]}${title === '' ? '' : `: ${title}`}`;
  return [
    `<figure class="${half}">`,
    `<figcaption>${escape(caption)}</figcaption>`,
    ...(code === '' ? [] : [`<pre tabindex="0"><code>${escape(code)}</code></pre>`]),
    ...(note === '' ? [] : [`<p>${escape(note)}</p>`]),
    ...(output === null ? [] : [`<p>prints</p>`, `<pre tabindex="0"><samp>${escape(output)}</samp></pre>`]),
    '</figure>',
  ].join('\n');
}

const head = (titles: readonly string[]): string =>
  `<thead><tr>${titles.map((title) => (title === '' ? '<td></td>' : `<th scope="col">${title}</th>`)).join('')}</tr></thead>`;

function row(about: string, cells: readonly string[]): string {
  const texts = cells.map((text) => `<td>${escape(text)}</td>`).join('');
  return `<tr><th scope="row">${escape(about)}</th>${texts}</tr>`;
}

const table = (rows: readonly string[]): string =>
  `<table>${head(['', HALF_TITLES.flask, HALF_TITLES.django])}<tbody>${rows.join('\n')}</tbody></table>`;

function blockHtml(block: Block): string {
  switch (block.kind) {
    case 'heading': {
      const id = block.id === null ? '' : ` id="${escape(block.id)}"`;
      return `<h${block.level}${id}>${escape(block.text)}</h${block.level}>`;
    }
    case 'prose':
      return `<p>${escape(block.text)}</p>`;
    case 'quiet':
      return `<p class="quiet">${escape(block.text)}</p>`;
    case 'verdict':
      return `<p><strong class="verdict ${block.verdict}">${VERDICT_WORDS[block.verdict]}</strong></p>`;
    case 'sides': {
      const side = (half: 'flask' | 'django') =>
        `<div class="${half}"><p class="half">${HALF_TITLES[half]}</p><p>${escape(block[half])}</p></div>`;
      return `<div class="sides">${side('flask')}${side('django')}</div>`;
    }
    case 'table':
      return table(block.rows.map(({ about, flask, django }) => row(about, [flask, django])));
    case 'code': {
      const panes = (['flask', 'django'] as const).flatMap((half) =>
        block[half] ? [pane(half, block[half])] : [],
      );
      return `<div class="sides">${panes.join('\n')}</div>`;
    }
    case 'figure':
      return table([row(block.title, [`${block.flask}`, `${block.django}`])]);
    case 'names': {
      const rows = block.rows.map(
        ({ name, text }) => `<dt><code>${escape(name)}</code></dt><dd>${escape(text)}</dd>`,
      );
      return `<dl>${rows.join('\n')}</dl>`;
    }
    case 'reasons': {
      const items = block.rows.map(({ text, because, claims, opinion }) => {
        const named = claims.map((claim) => `<code>${escape(claim)}</code>`).join(', ');
        return `<li>${escape(text)}${opinion ? ' *' : ''}<br><span class="quiet">You said: ${escape(because)} (${named})</span></li>`;
      });
      return `<ul>${items.join('\n')}</ul>`;
    }
    case 'command':
      return `<pre tabindex="0"><code>${escape(block.text)}</code></pre>`;
    case 'sources': {
      const items = block.sources.map(
        ({ title, url, primary }) =>
          `<li><a href="${escape(url)}">${escape(title)}</a>${primary ? '' : ' *'}</li>`,
      );
      return `<ul>${items.join('\n')}</ul>`;
    }
  }
}

/** The HTML of a page, from its doctype on. */
export function htmlPage(document: Document): string {
  const title = document.find((block) => block.kind === 'heading')?.text ?? '';
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)}</title>
<style>
${readTemplate('pages/palette.css')}${STYLE}</style>
</head>
<body>
<main>
${document.map(blockHtml).join('\n')}
</main>
</body>
</html>`;
}
