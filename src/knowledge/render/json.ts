/** The knowledge for programs. */
import type { WorkspaceView } from '../../workspace/view.ts';
import { measure } from '../evidence/metrics.ts';
import { resolve } from '../evidence/resolve.ts';
import type { Found, Hit } from '../find.ts';
import type { Evidence, Knowledge, Topic } from '../types.ts';

/** A pointer, with what it shows: the program, or in a workspace its lines or figures. */
function evidenceData(evidence: Evidence, knowledge: Knowledge, view: WorkspaceView | null): object {
  if (evidence.kind === 'snippet') return { ...evidence, shows: knowledge.snippets[evidence.snippet] };
  if (view === null) return evidence;
  if (evidence.kind === 'code') return { ...evidence, shows: resolve(evidence, view) };
  if (evidence.kind !== 'metric') return evidence;
  return {
    ...evidence,
    shows: { flask: measure(evidence, view, 'flask'), django: measure(evidence, view, 'django') },
  };
}

/** A claim as data. */
export const claimData = (
  { topic, claim }: Found,
  knowledge: Knowledge,
  view: WorkspaceView | null,
): object => ({
  ...claim,
  topic: topic.id,
  checked: knowledge.overview.checked,
  versions: knowledge.overview.versions,
  evidence: claim.evidence.map((each) => evidenceData(each, knowledge, view)),
});

/** A topic with its claims as data. */
export const topicData = (topic: Topic, knowledge: Knowledge, view: WorkspaceView | null): object => ({
  ...topic,
  checked: knowledge.overview.checked,
  versions: knowledge.overview.versions,
  claims: topic.claims.map((claim) => claimData({ topic, claim }, knowledge, view)),
});

/** The overview, with a line for each topic. */
export const overviewData = ({ overview, topics }: Knowledge): object => ({
  ...overview,
  topics: topics.map(({ id, title, question, aliases, claims }) => ({
    id,
    title,
    question,
    aliases,
    claims: claims.map((claim) => ({ id: claim.id, verdict: claim.verdict })),
  })),
});

/** What a search found. */
export const hitsData = (hits: readonly Hit[]): object =>
  hits.map(({ topic, claim }) => ({
    topic: topic.id,
    claim: claim?.id ?? null,
    text: claim?.claim ?? topic.question,
  }));
