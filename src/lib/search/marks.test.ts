import { expect, test } from 'vitest';
import { marks } from './marks.ts';

test('the words of the question are marked in any form, and the text stays whole', () => {
  const parts = marks('Flakes: <b> how a flake works', 'how to flake');
  expect(parts.map(({ text }) => text).join('')).toBe('Flakes: <b> how a flake works');
  expect(parts.filter(({ marked }) => marked).map(({ text }) => text)).toEqual(['Flakes', 'flake']);
});
