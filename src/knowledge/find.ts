/** Finds a topic, a claim or whatever speaks of some words. */
import type { Claim, Knowledge, Topic } from './types.ts';

/** A claim with the topic that it is told under. */
export interface Found {
  readonly topic: Topic;
  readonly claim: Claim;
}

const plain = (words: string): string =>
  words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, ' ')
    .trim();

/** The topic of this id, title or other name. */
export const topicNamed = (knowledge: Knowledge, name: string): Topic | undefined => {
  const wanted = plain(name);
  return knowledge.topics.find(({ id, title, aliases }) =>
    [id, title, ...aliases].some((one) => plain(one) === wanted),
  );
};

/** The claim of this id. */
export const claimNamed = (knowledge: Knowledge, id: string): Found | undefined =>
  knowledge.topics
    .flatMap((topic) => topic.claims.map((claim) => ({ topic, claim })))
    .find(({ claim }) => claim.id === id);

/** All names that can be asked for. */
export const namesIn = (knowledge: Knowledge): readonly string[] =>
  knowledge.topics.flatMap((topic) => [topic.id, ...topic.aliases, ...topic.claims.map(({ id }) => id)]);

/** How well texts go with words: so many must be there; in an earlier text a word counts for more. */
function score(texts: readonly string[], words: readonly string[], least: number): number {
  const places = words
    .map((word) => texts.findIndex((one) => ` ${plain(one)}`.includes(` ${word}`)))
    .filter((place) => place >= 0);
  if (places.length < least) return 0;
  return places.reduce((sum, place) => sum + texts.length - place, 0);
}

/** A topic, or a claim of it, that speaks of what was asked. */
export interface Hit {
  readonly topic: Topic;
  readonly claim: Claim | null;
}

/**
 * Topics and claims that speak of all the words (each may be the beginning of one), the nearest first; where none does,
 * those that speak of all but one, or else of most.
 */
export function search(knowledge: Knowledge, asked: string): readonly Hit[] {
  const words = plain(asked).split(' ').filter(Boolean);
  for (let least = words.length; least > 0 && least > words.length / 2; least -= 1) {
    const hits = hitsWith(knowledge, words, least);
    if (hits.length > 0) return hits;
  }
  return [];
}

function hitsWith(knowledge: Knowledge, words: readonly string[], least: number): readonly Hit[] {
  const hits = knowledge.topics.flatMap((topic) => {
    const rows = topic.summary.map(({ about, flask, django }) => `${about} ${flask} ${django}`).join(' ');
    const texts = [
      `${topic.id} ${topic.title} ${topic.aliases.join(' ')}`,
      topic.question,
      topic.short,
      rows,
    ];
    return [
      { topic, claim: null, points: score(texts, words, least) + 0.5 },
      ...topic.claims.map((claim) => ({
        topic,
        claim,
        points: score([claim.id, claim.claim, claim.flask, claim.django], words, least),
      })),
    ];
  });
  return hits
    .filter(({ points }) => points >= 1)
    .toSorted((one, other) => other.points - one.points)
    .map(({ topic, claim }) => ({ topic, claim }));
}
