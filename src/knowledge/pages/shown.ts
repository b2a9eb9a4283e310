/** Evidence as blocks: in a workspace the lines and figures of its own two apps. */
import type { WorkspaceView } from '../../workspace/view.ts';
import type { Block, Pane } from '../document.ts';
import { measure, metricTitle } from '../evidence/metrics.ts';
import { resolve, type Place } from '../evidence/resolve.ts';
import type { BenchPointer, CodePointer, Evidence, Knowledge, Snippet } from '../types.ts';

/** A pane with more lines is cut: where a claim is shown, and where it stands among others. */
export const MOST_LINES = 40;
export const FEW_LINES = 14;

const LANGUAGES = { py: 'python', html: 'html' } as const;

function languageOf(path: string): Pane['language'] {
  const ending = path.slice(path.lastIndexOf('.') + 1);
  return ending in LANGUAGES ? LANGUAGES[ending as keyof typeof LANGUAGES] : 'text';
}

function placePane({ path, line, text }: Place, note: string, most: number): Pane {
  const lines = text.split('\n');
  const more = lines.length - most;
  return {
    title: `${path}, line ${line}`,
    code: lines.slice(0, most).join('\n'),
    language: languageOf(path),
    note: more > 0 ? `${note}${note && ' '}${more} more lines follow.` : note,
    output: null,
  };
}

const notePane = (title: string, note: string): Pane => ({
  title,
  code: '',
  language: 'text',
  note,
  output: null,
});

const sought = ({ symbol, text, concern }: CodePointer): string => `${symbol ?? text ?? ''} (${concern})`;

/** What a pointer shows in a workspace; null when the workspace does not have it at all. */
function paneOf(pointer: CodePointer, view: WorkspaceView, most: number): Pane | null {
  const found = resolve(pointer, view);
  if (found.kind === 'found') return placePane(found.place, '', most);
  if (found.kind === 'without') return null;
  if (found.kind === 'unclear') {
    return notePane(sought(pointer), `There are several: ${found.paths.join(', ')}.`);
  }
  if (found.was === null) return notePane(sought(pointer), 'You have renamed or removed this.');
  return placePane(found.was, 'You have renamed or removed this. At generation it was as shown.', most);
}

/** Pointers into the two halves, set beside each other in their order. */
function codeBlocks(pointers: readonly CodePointer[], view: WorkspaceView, most: number): readonly Block[] {
  const panes = (half: 'flask' | 'django') =>
    pointers.filter((each) => each.half === half).map((each) => paneOf(each, view, most));
  const [flask, django] = [panes('flask'), panes('django')];
  return Array.from({ length: Math.max(flask.length, django.length) }, (_, index) => ({
    kind: 'code' as const,
    flask: flask[index] ?? null,
    django: django[index] ?? null,
  })).filter((block) => block.flask !== null || block.django !== null);
}

const programPane = ({ code, output }: Snippet['flask']): Pane => ({
  title: '',
  code,
  language: 'python',
  note: '',
  output,
});

function snippetBlocks({ title, flask, django }: Snippet): readonly Block[] {
  return [
    { kind: 'heading', level: 3, text: title, id: null },
    { kind: 'code', flask: programPane(flask), django: programPane(django) },
  ];
}

/** The sentence of a rule, as the workspace's own contract has it. */
function ruleText(rule: string, view: WorkspaceView | null): string {
  const rules = view?.read('contract/rules.yaml') ?? '';
  const says = new RegExp(`- id: ${rule.replaceAll('.', '\\.')}\\s+says: "(.*)"`).exec(rules)?.[1];
  return `The contract proves it in both apps: ${rule}${says === undefined ? '' : `, “${says}”`}`;
}

/** How to measure it; the figures are the machine's own and are not shipped. */
const benchText = ({ bench }: BenchPointer, view: WorkspaceView | null): string =>
  `${view === null ? 'In a workspace' : 'On your machine'}, the command that measures it: bench --only ${bench}`;

/** Needs that the workspace does not meet. */
const unmet = ({ needs }: Evidence, view: WorkspaceView): readonly string[] =>
  needs.filter((need) => !view.features.includes(need));

const needsText = (needs: ReadonlySet<string>): string =>
  `A workspace made with --features ${[...needs].join(',')} shows more.`;

/**
 * What shows a claim.
 * @param most - lines of a pane before it is cut.
 * @param view - a workspace, or null: then only what needs none is shown, and it is said what a workspace would show.
 */
export function evidenceBlocks(
  evidence: readonly Evidence[],
  knowledge: Knowledge,
  view: WorkspaceView | null,
  most: number = MOST_LINES,
): readonly Block[] {
  const blocks: Block[] = [];
  const needed = new Set<string>();
  let waiting = 0;
  const here = evidence.filter((each) => {
    if (view !== null ? unmet(each, view).length > 0 : each.kind === 'lab') {
      for (const need of each.needs) needed.add(need);
      return false;
    }
    return true;
  });
  const code = here.filter((each) => each.kind === 'code');
  if (view !== null) blocks.push(...codeBlocks(code, view, most));
  else waiting += code.length;
  for (const each of here) {
    const snippet = each.kind === 'snippet' ? knowledge.snippets[each.snippet] : undefined;
    if (snippet) blocks.push(...snippetBlocks(snippet));
    if (each.kind === 'lab')
      blocks.push({ kind: 'prose', text: `In both apps, while they run: ${each.lab}` });
    if (each.kind === 'bench') blocks.push({ kind: 'prose', text: benchText(each, view) });
    if (each.kind === 'rule') blocks.push({ kind: 'prose', text: ruleText(each.rule, view) });
    if (each.kind !== 'metric') continue;
    if (view === null) waiting += 1;
    else {
      const [flask, django] = [measure(each, view, 'flask'), measure(each, view, 'django')];
      blocks.push({ kind: 'figure', title: metricTitle(each), flask, django });
    }
  }
  if (waiting > 0) {
    blocks.push({
      kind: 'quiet',
      text: 'In a workspace, the lines and figures of your own two apps stand here.',
    });
  }
  if (needed.size > 0) blocks.push({ kind: 'quiet', text: needsText(needed) });
  return blocks;
}
