import { describe, expect, test } from 'vitest';
import { FEATURES } from '../../src/features/index.ts';
import { FEATURE_IDS } from '../../src/features/types.ts';
import type { Claim, Evidence } from '../../src/knowledge/types.ts';
import article from './article.json' with { type: 'json' };
import { knowledge } from './support.ts';

const claims = knowledge.topics.flatMap((topic) => topic.claims);
const evidence = claims.flatMap((claim) => claim.evidence);

/** Features that evidence waits for. */
const TO_COME = ['i18n', 'cache', 'limits'];

/** Shown by what is there today. */
const isThere = ({ needs }: Evidence): boolean => needs.every((need) => !TO_COME.includes(need));

const bare = ({ measurable, evidence: shown }: Claim) => measurable && !shown.some(isThere);

describe('the claims', () => {
  test('hold each of the article that they began with', () => {
    const ids = new Set(claims.map(({ id }) => id));
    expect(article.filter((id) => !ids.has(id))).toEqual([]);
  });

  test('have an id of their own', () => {
    const ids = claims.map(({ id }) => id);
    expect(ids.length).toBe(new Set(ids).size);
  });

  test('that can be measured are shown by code, a program or a figure of today', () => {
    expect(claims.filter(bare).map(({ id }) => id)).toEqual([]);
  });

  test('name a primary source, but for those that have none', () => {
    const second = claims.filter(({ sources }) => !sources.some(({ primary }) => primary));
    expect(second.map(({ id }) => id)).toEqual([]);
  });

  test('are told shortly, on either side', () => {
    const long = claims.filter(({ flask, django }) => Math.max(flask.length, django.length) > 420);
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

describe('the topics', () => {
  test('open with what takes twenty seconds to read', () => {
    const long = knowledge.topics.filter(({ short }) => short.split(' ').length > 75);
    expect(long.map(({ id }) => id)).toEqual([]);
  });

  test('have names that no other has', () => {
    const names = knowledge.topics.flatMap(({ id, aliases }) => [id, ...aliases]);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

test('evidence needs features that are there, or these that are to come', () => {
  const needs = new Set(evidence.flatMap((one) => one.needs));
  const unknown = [...needs].filter((need) => !(FEATURE_IDS as readonly string[]).includes(need));
  expect(unknown.toSorted()).toEqual(TO_COME.toSorted());
});

test('every snippet shows some claim', () => {
  const shown = new Set(evidence.flatMap((one) => (one.kind === 'snippet' ? [one.snippet] : [])));
  expect(Object.keys(knowledge.snippets).filter((name) => !shown.has(name))).toEqual([]);
});

test('features show claims that there are', () => {
  const ids = new Set(claims.map(({ id }) => id));
  expect(FEATURES.flatMap((feature) => feature.claims.filter((id) => !ids.has(id)))).toEqual([]);
});
