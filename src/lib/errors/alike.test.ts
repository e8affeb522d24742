import { expect, test } from 'vitest';
import { type Traits, likeness } from './alike.ts';

const family = (id: string, text: string, more: Partial<Traits> = {}): Traits => ({
  id,
  phase: 'evaluate',
  program: 'nix',
  signatures: [{ text }],
  similar: [],
  ...more,
});
const families = [
  family('missing', "attribute '<>' missing"),
  family('defined', "attribute '<>' already defined at <>"),
  family('option', "The option '<>' does not exist", { program: 'nixpkgs' }),
  family('conflict', "The option '<>' has conflicting definition values", { program: 'nixpkgs' }),
  family('recursion', 'infinite recursion encountered'),
  family('overflow', 'stack overflow; max-call-depth exceeded', { similar: ['recursion'] }),
  family('refused', 'The connection to the server <> was refused', { phase: 'cluster', program: 'kubectl' }),
];
const like = likeness(families);

test('errors that share a rare word are alike, in both directions', () => {
  expect(like('missing')[0]).toBe('defined');
  expect(like('defined')[0]).toBe('missing');
  expect(like('option')[0]).toBe('conflict');
});

test('who names this one as similar comes first; whom this one names is left out', () => {
  expect(like('recursion')[0]).toBe('overflow');
  expect(like('overflow')).not.toContain('recursion');
});

test('an error that is like none has none, and an unknown one neither', () => {
  expect(like('refused')).toEqual([]);
  expect(like('no-such-error')).toEqual([]);
});

test('at most as many as are asked for, never itself, the same each time', () => {
  const many = likeness(
    Array.from({ length: 30 }, (_, at) => family(`f${String(at)}`, at < 20 ? 'rare words' : 'other')),
  );
  expect(many('f3')).toEqual(['f0', 'f1', 'f10', 'f11', 'f12']);
  expect(many('f3', 2)).toEqual(['f0', 'f1']);
});

test('a word of two letters says nothing, a word of three does; both only as whole words of all texts', () => {
  const of = (one: string, other: string): string[] =>
    likeness([family('a', one), family('b', other), family('c', 'walrus'), family('d', 'beaver')])('a');
  expect(of('nfs zebra', 'nfs giraffe')).toEqual(['b']);
  expect(of('io zebra', 'io giraffe')).toEqual([]);
  const several = (texts: string[]): Traits => ({
    ...family('a', ''),
    signatures: texts.map((text) => ({ text })),
  });
  const first = several(['zebra', 'crossing']);
  expect(likeness([first, family('b', 'zebra'), family('c', 'walrus'), family('d', 'beaver')])('a')).toEqual([
    'b',
  ]);
});

test('a moment or a program that few have makes errors alike', () => {
  const others = [family('c', 'walrus'), family('d', 'beaver'), family('e', 'otter')];
  const boot = (id: string, text: string): Traits => family(id, text, { phase: 'boot' });
  expect(likeness([boot('a', 'zebra'), boot('b', 'giraffe'), ...others])('a')).toEqual(['b']);
  const helm = (id: string, text: string): Traits => family(id, text, { program: 'helm' });
  expect(likeness([helm('a', 'zebra'), helm('b', 'giraffe'), ...others])('a')).toEqual(['b']);
});
