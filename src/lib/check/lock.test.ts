import { expect, test } from 'vitest';
import { lockFindings } from './lock.ts';

const rule = {
  id: 'several-nixpkgs',
  why: 'Each is evaluated.',
  fix: 'Let one follow the other.',
  proof: { says: 'run 2026-01-31', url: 'https://docs.example.com/' },
};
const lines = (nodes: unknown, rules = [rule]): number[] =>
  lockFindings('flake.lock', JSON.stringify({ nodes }), rules).map(({ line }) => line);
const node = (original: object, rev?: string): object => ({ original, locked: { rev } });

test('several revisions of nixpkgs are one finding, of the whole file', () => {
  const nodes = { a: node({ repo: 'nixpkgs' }, 'a'), b: node({ id: 'nixpkgs' }, 'b'), root: {} };
  expect(lockFindings('sub/flake.lock', JSON.stringify({ nodes }), [rule])).toEqual([
    { ...rule, file: 'sub/flake.lock', line: 0 },
  ]);
  expect(lines({ ...nodes, c: node({ repo: 'nixpkgs' }, 'c') })).toEqual([0]);
  expect(lines(nodes, [{ ...rule, id: 'other' }])).toEqual([]);
});

test.each<[string, unknown]>([
  ['one revision', { a: node({ repo: 'nixpkgs' }, 'a') }],
  ['the same twice', { a: node({ repo: 'nixpkgs' }, 'a'), b: node({ id: 'nixpkgs' }, 'a') }],
  ['another input', { a: node({ repo: 'nixpkgs' }, 'a'), b: node({ repo: 'disko' }, 'b') }],
  ['another registry name', { a: node({ id: 'nixpkgs' }, 'a'), b: node({ id: 'disko' }, 'b') }],
  [
    'no revision',
    { a: node({ repo: 'nixpkgs' }, 'a'), b: node({ repo: 'nixpkgs' }), c: { original: { repo: 'nixpkgs' } } },
  ],
  ['no nodes', undefined],
  ['null', null],
  ['a text', 'nixpkgs'],
  ['nodes that are none', { a: null, b: 'x', c: 1 }],
])('nothing is said of %s', (_name, nodes) => {
  expect(lines(nodes)).toEqual([]);
});

test('what is no JSON is not ours to judge', () => {
  expect(lockFindings('flake.lock', '{\n<<<<<<< HEAD\n', [rule])).toEqual([]);
  expect(lockFindings('flake.lock', 'null', [rule])).toEqual([]);
});
