import { expect, test } from 'vitest';
import { libraryIndex } from './library-index.ts';

const of = { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' } as const;
const sources = new Map([
  ['top', '{\n  inherit (self.strings) split;\n  inherit (builtins) map;\n  inherit (self.loop) round;\n}'],
  ['strings', '{\n  split = sep: text: [ ];\n  same = builtins.map;\n  made = split ",";\n}'],
  ['loop', '{\n  inherit (self) round;\n}'],
]);
const raw = [
  { name: 'split', kind: 'lambda', file: 'top', line: 2 },
  { name: 'map', kind: 'lambda', file: 'top', line: 3 },
  { name: 'round', kind: 'lambda', file: 'top', line: 4 },
  { name: 'strings.split', kind: 'lambda', file: 'strings', line: 2 },
  { name: 'strings.same', kind: 'lambda', file: 'strings', line: 3 },
  { name: 'strings.made', kind: 'lambda', file: 'strings', line: 4 },
  { name: 'loop.round', kind: 'lambda', file: 'loop', line: 2 },
  { name: 'version', kind: 'string' },
];
const releases = new Map([
  ['2.26', { map: 2, warn: 2, nixVersion: 0 }],
  ['2.8', { map: 2, nixVersion: 0 }],
]);
const index = libraryIndex({ of, hm: null }, raw, sources, releases);

test('the arguments of a function are those of where it is written', () => {
  expect(index.lib).toEqual({
    split: 2,
    map: 2,
    round: 0,
    'strings.split': 2,
    'strings.same': 2,
    'strings.made': 0,
    'loop.round': 0,
    version: 'string',
  });
});

test('a builtin has its arguments and the oldest release that was asked and has it', () => {
  expect(index.builtins).toEqual({ map: [2, '2.8'], nixVersion: [0, '2.8'], warn: [2, '2.26'] });
  expect(index.releases).toEqual(['2.8', '2.26']);
});
