/** A page as Markdown. */
import { HALF_TITLES, VERDICT_WORDS, type Block, type Document, type Pane } from '../document.ts';

const cell = (text: string): string => text.replaceAll('|', '\\|');

const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  [head, head.map(() => '---'), ...rows].map((row) => `| ${row.map(cell).join(' | ')} |`).join('\n');

/** A fence that is longer than any in the text. */
function fence(text: string, info: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const marks = '`'.repeat(longest + 1);
  return `${marks}${info}\n${text}\n${marks}`;
}

function pane(name: string, { title, code, language, note, output }: Pane): string {
  return [
    title === '' ? `**${name}**` : `**${name}**: ${title}`,
    ...(code === '' ? [] : [fence(code, language)]),
    ...(note === '' ? [] : [note]),
    ...(output === null ? [] : ['prints', fence(output, 'text')]),
  ].join('\n\n');
}

function blockText(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${block.text}`;
    case 'prose':
      return block.text;
    case 'quiet':
      return `*${block.text.replaceAll('*', '\\*')}*`;
    case 'verdict':
      return `**${VERDICT_WORDS[block.verdict]}**`;
    case 'sides':
      return table([HALF_TITLES.flask, HALF_TITLES.django], [[block.flask, block.django]]);
    case 'table':
      return table(
        ['', HALF_TITLES.flask, HALF_TITLES.django],
        block.rows.map(({ about, flask, django }) => [about, flask, django]),
      );
    case 'code':
      return (['flask', 'django'] as const)
        .flatMap((half) => (block[half] ? [pane(HALF_TITLES[half], block[half])] : []))
        .join('\n\n');
    case 'figure':
      return table(
        ['', HALF_TITLES.flask, HALF_TITLES.django],
        [[block.title, `${block.flask}`, `${block.django}`]],
      );
    case 'names':
      return block.rows.map(({ name, text }) => `- \`${name}\`: ${text}`).join('\n');
    case 'reasons':
      return block.rows
        .map(({ text, because, claims, opinion }) => {
          const named = claims.map((claim) => `\`${claim}\``).join(', ');
          return `- ${text}${opinion ? ' \\*' : ''} You said: ${because} (${named})`;
        })
        .join('\n');
    case 'command':
      return fence(block.text, 'sh');
    case 'sources':
      return block.sources
        .map(({ title, url, primary }) => `- [${title}](${url})${primary ? '' : ' \\*'}`)
        .join('\n');
  }
}

/** The Markdown of a page. */
export const markdownPage = (document: Document): string => document.map(blockText).join('\n\n');
