import { expect, test } from 'vitest';
import { sourceLink } from './source-link.ts';

const of = { repository: 'NixOS/nix', file: 'src/libexpr/eval.cc', says: 'infinite recursion' };

test('a source is named by its tag, and a revision by its beginning', () => {
  expect(sourceLink({ ...of, at: '2.34.8' })).toEqual({
    name: 'NixOS/nix 2.34.8, src/libexpr/eval.cc',
    url: 'https://github.com/NixOS/nix/blob/2.34.8/src/libexpr/eval.cc',
  });
  const at = 'a1'.repeat(20);
  expect(sourceLink({ ...of, at })).toEqual({
    name: 'NixOS/nix a1a1a1a1, src/libexpr/eval.cc',
    url: `https://github.com/NixOS/nix/blob/${at}/src/libexpr/eval.cc`,
  });
  // Longer or shorter, it is no revision.
  for (const name of [`${at}0`, at.slice(1), `v${at}`])
    expect(sourceLink({ ...of, at: name }).name).toBe(`NixOS/nix ${name}, src/libexpr/eval.cc`);
});
