import { expect, test } from 'vitest';
import { latestFirst } from './releases.ts';

test('releases stand by their numbers, the newest first, each once', () => {
  expect(latestFirst(['2.8', '2.34', '2.26', '2.34'])).toEqual(['2.34', '2.26', '2.8']);
  expect(latestFirst(new Set(['2.34.8', '2.34.10']))).toEqual(['2.34.10', '2.34.8']);
});
