/** The pages of the knowledge: the overview, a topic, a claim, what was found. */
import type { WorkspaceView } from '../../workspace/view.ts';
import { VERDICT_WORDS, type Block, type Document } from '../document.ts';
import type { Found, Hit } from '../find.ts';
import type { Claim, Knowledge, Topic } from '../types.ts';
import { evidenceBlocks, FEW_LINES } from './shown.ts';

/** What the pages are made for. */
export interface Reader {
  /** The workspace whose code is shown; null outside. */
  readonly view: WorkspaceView | null;
  /** The command as this reader types it: `flask-vs-django explain`. */
  readonly command: string;
}

const heading = (level: 1 | 2 | 3, text: string, id: string | null = null): Block => ({
  kind: 'heading',
  level,
  text,
  id,
});

const prose = (text: string): Block => ({ kind: 'prose', text });

/** By what, and when, the texts were checked. */
const checkedLine = ({ overview: { checked, versions } }: Knowledge): Block => ({
  kind: 'quiet',
  text: `Checked on ${checked} with Flask ${versions.flask} and Django ${versions.django}.`,
});

/** The twenty-second version, and all topics. */
export function overviewPage(knowledge: Knowledge, { command }: Reader): Document {
  const { short, summary, groups } = knowledge.overview;
  const topic = (id: string) => knowledge.topics.find((each) => each.id === id);
  return [
    heading(1, 'Flask and Django'),
    prose(short),
    { kind: 'table', rows: summary },
    ...groups.flatMap(({ title, topics }): Block[] => [
      heading(2, title),
      { kind: 'names', rows: topics.map((id) => ({ name: id, text: topic(id)?.question ?? '' })) },
    ]),
    {
      kind: 'quiet',
      text: `${command} NAME shows a topic, ${command} words what terms mean; other words are looked for.`,
    },
    checkedLine(knowledge),
  ];
}

/** The terms that the texts use. */
export const wordsPage = ({ overview }: Knowledge): Document => [
  heading(1, 'Words'),
  { kind: 'names', rows: overview.words },
];

/** What a reader sees before anything is asked. */
export function openingPage({ overview, topics }: Knowledge, { command }: Reader): Document {
  return [
    heading(1, 'Flask or Django?'),
    prose(overview.short),
    { kind: 'table', rows: overview.summary },
    { kind: 'quiet', text: `More: ${command} with one of ${topics.map(({ id }) => id).join(', ')}.` },
  ];
}

/** A topic in twenty seconds. */
export const cardPage = (topic: Topic, { command }: Reader): Document => [
  heading(1, topic.title),
  prose(topic.short),
  { kind: 'table', rows: topic.summary },
  { kind: 'quiet', text: `What people say of it, with sources and code: ${command} ${topic.id}` },
];

/** A claim as a part of its topic: what people say, what holds, and where more is. */
const claimLines = ({ id, claim, verdict, flask, django }: Claim, command: string): readonly Block[] => [
  heading(3, `“${claim}”`, id),
  { kind: 'verdict', verdict },
  { kind: 'sides', flask, django },
  { kind: 'quiet', text: `${command} ${id}` },
];

/** A topic: twenty seconds, two columns, its claims, and the code of the first that can be shown. */
export function topicPage(topic: Topic, knowledge: Knowledge, { view, command }: Reader): Document {
  const [first] = topic.claims;
  const shown = first ? evidenceBlocks(first.evidence, knowledge, view, FEW_LINES) : [];
  return [
    heading(1, topic.title),
    { kind: 'quiet', text: topic.question },
    prose(topic.short),
    { kind: 'table', rows: topic.summary },
    ...(shown.length > 0 ? [heading(2, 'In code'), ...shown] : []),
    heading(2, 'What people say, and what holds'),
    ...topic.claims.flatMap((claim) => claimLines(claim, command)),
    checkedLine(knowledge),
  ];
}

/** One claim with everything that shows it. */
export function claimPage(
  { topic, claim }: Found,
  knowledge: Knowledge,
  { view, command }: Reader,
): Document {
  const shown = evidenceBlocks(claim.evidence, knowledge, view);
  const secondHand = claim.sources.some(({ primary }) => !primary);
  return [
    heading(1, `“${claim.claim}”`, claim.id),
    { kind: 'verdict', verdict: claim.verdict },
    { kind: 'sides', flask: claim.flask, django: claim.django },
    ...(shown.length > 0 ? [heading(2, 'What shows it'), ...shown] : []),
    heading(2, 'Sources'),
    { kind: 'sources', sources: claim.sources },
    ...(secondHand ? [{ kind: 'quiet' as const, text: '* second hand: no primary source was found' }] : []),
    { kind: 'quiet', text: `Topic: ${topic.title} (${command} ${topic.id})` },
    checkedLine(knowledge),
  ];
}

/** What a search found. */
export function hitsPage(asked: string, hits: readonly Hit[], { command }: Reader): Document {
  return [
    heading(1, `“${asked}”`),
    {
      kind: 'names',
      rows: hits.map(({ topic, claim }) =>
        claim === null
          ? { name: topic.id, text: `Topic: ${topic.question}` }
          : { name: claim.id, text: `${claim.claim} ${VERDICT_WORDS[claim.verdict]}.` },
      ),
    },
    { kind: 'quiet', text: `${command} NAME shows each of them.` },
  ];
}
