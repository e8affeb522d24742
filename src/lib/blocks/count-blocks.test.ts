import { expect, test } from 'vitest';
import { countBlocks } from './count-blocks.ts';

test('blocks are counted, pairs as two', () => {
  expect(countBlocks('<File of="a" />\n\n<Example of="a" path="b" step="c" />\n\n```nix\n1\n```')).toEqual({
    total: 4,
    bound: 3,
  });
});
