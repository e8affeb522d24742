import { expect, test } from 'vitest';
import { laidFile } from './play-unit.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

test('a file is laid as its bytes, and may be run where it could be before', () => {
  expect(laidFile({ path: 'a.nix', text: 'ä' })).toEqual({
    path: 'a.nix',
    content: bytes('ä'),
    executable: false,
  });
  expect(laidFile({ path: 'a.sh', text: 'x', form: 'executable' })).toEqual({
    path: 'a.sh',
    content: bytes('x'),
    executable: true,
  });
});

test('a link has no bytes of its own', () => {
  expect(laidFile({ path: 'result', text: '../a', form: 'link' })).toEqual({
    path: 'result',
    content: bytes(''),
    executable: false,
    link: '../a',
  });
});
