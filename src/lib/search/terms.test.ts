import { expect, test } from 'vitest';
import { indexed, stem, term, words } from './terms.ts';

test('signs part words, and a name of several words is found by each', () => {
  expect(words('flake.lock, git+ssh: --show-trace “é”')).toEqual([
    'flake',
    'lock',
    'git',
    'ssh',
    'show',
    'trace',
    'é',
  ]);
  expect(indexed('nativeBuildInputs of x86_64')).toEqual([
    'nativeBuildInputs',
    'native',
    'Build',
    'Inputs',
    'of',
    'x86',
    '64',
  ]);
});

test('forms of one word are one', () => {
  expect(new Set(['enable', 'Enabled', 'ENABLING', 'enables'].map(stem))).toEqual(new Set(['enabl']));
});

test('words that say nothing stay in titles and headings, where they may be words of Nix', () => {
  expect([term('with', 'text'), term('with', 'about'), term('with', 'heading')]).toEqual([
    null,
    null,
    'with',
  ]);
  expect(term('a'.repeat(41))).toBeNull();
});
