import { expect, test } from 'vitest';
import { directionOf } from '../../src/scaffold/direction.ts';

test.each(['en', 'de', 'zh-Hans', 'ja', 'pt-BR', 'az', 'pa'])(
  '%s is written from left to right',
  (language) => {
    expect(directionOf(language)).toBe('ltr');
  },
);

test.each(['ar', 'fa', 'he-IL', 'ur', 'AR-eg'])('%s is written from right to left', (language) => {
  expect(directionOf(language)).toBe('rtl');
});

test('a named script decides', () => {
  expect(directionOf('ks-Deva')).toBe('ltr');
  expect(directionOf('az-Arab-IR')).toBe('rtl');
});
