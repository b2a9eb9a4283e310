import { describe, expect, test } from 'vitest';
import { claimNamed, search, topicNamed } from '../../src/knowledge/find.ts';
import { knowledge } from './support.ts';

test.each([
  ['routing', 'routing'],
  ['Routing', 'routing'],
  ['ORM', 'database'],
  ['rate limiting', 'limits'],
  ['rate-limiting', 'limits'],
  ['logout', 'accounts'],
  ['Who uses them', 'popularity'],
])('the topic of %s is %s', (name, id) => {
  expect(topicNamed(knowledge, name)?.id).toBe(id);
});

test('a claim is found with its topic', () => {
  expect(claimNamed(knowledge, 'django-cons-regex')?.topic.id).toBe('routing');
  expect(claimNamed(knowledge, 'no-such-claim')).toBeUndefined();
});

const ids = (words: string) => search(knowledge, words).map(({ topic, claim }) => claim?.id ?? topic.id);

describe('a search', () => {
  test('wants every word, or the beginning of it', () => {
    expect(ids('regular expressions')).toContain('django-cons-regex');
    expect(ids('regul express')).toContain('django-cons-regex');
    expect(ids('regular unicorn')).toEqual([]);
  });

  test('goes on with most of the words where nothing has them all', () => {
    expect(ids('stolen cookie logout')).toContain('accounts');
    expect(ids('unicorn cookie logout')).toContain('accounts');
  });

  test('shows what says it in its claim before what mentions it', () => {
    expect(ids('jquery')[0]).toBe('django-features-frontend');
  });

  test('for nothing finds nothing', () => {
    expect(ids(' ?! ')).toEqual([]);
  });
});
