/** What people say of the two, with where it shows in this pair. */
import { escapeHtml as e } from '../../html.ts';
import { VERDICT_WORDS } from '../../knowledge/document.ts';
import type { ClaimRow, Comparison, Shown } from '../comparison.ts';
import { pieceId } from './code.ts';
import { fold, quiet, section, slug } from './parts.ts';

/** Leads to the lines, when they stand in the code by concern. */
function link({ half, path, line }: Shown, { groups }: Comparison): string {
  const pieces = groups.flatMap((group) => group.pieces[half]);
  const found = pieces.find((one) => one.path === path && one.from <= line && line <= one.to);
  const text = e(`${path}, line ${line}`);
  return found === undefined ? text : `<a href="#${pieceId(found)}">${text}</a>`;
}

function claim(one: ClaimRow, comparison: Comparison): string {
  const shown = one.shown.map((each) => link(each, comparison));
  return `<article id="${slug('claim', one.id)}">
<p class="said">“${e(one.claim)}” <strong class="verdict ${one.verdict}">${VERDICT_WORDS[one.verdict]}</strong></p>
<div class="pair"><p class="flask"><b>Flask</b> ${e(one.flask)}</p><p class="django"><b>Django</b> ${e(one.django)}</p></div>
${shown.length === 0 ? '' : `<p class="quiet">Shown here: ${shown.join('; ')}</p>`}
</article>`;
}

export function claimsSection(comparison: Comparison): string {
  const topics = [...new Set(comparison.claims.map(({ topic }) => topic))];
  return section(
    'claims',
    'Things people say',
    quiet('What holds today, and the lines of this pair that show it. The command explain has the sources.'),
    ...topics.map((topic) => {
      const own = comparison.claims.filter((one) => one.topic === topic);
      return fold(
        `${e(topic.replaceAll('-', ' '))} <span class="counts">${own.length}</span>`,
        ...own.map((one) => claim(one, comparison)),
      );
    }),
  );
}
