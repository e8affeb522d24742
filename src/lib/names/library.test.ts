import { expect, test } from 'vitest';
import type { LibraryIndex } from '../../schemas/names.ts';
import { findValue, nearValues } from './library.ts';

const index: LibraryIndex = {
  of: { name: 'nixpkgs', version: '26.11', revision: 'a'.repeat(40), date: '2026-07-14' },
  hm: null,
  lib: { mapAttrs: 2, mkForce: 0, version: 'string', readPathsFromFile: 'throws', 'types.str': 'set' },
  releases: ['2.8', '2.26'],
  builtins: { map: [2, '2.8'], warn: [2, '2.26'], nixVersion: [0, '2.8'] },
};

test('a function is found with its arguments, if they are known, and a value with its type', () => {
  expect(findValue(index, 'lib.mapAttrs')).toEqual({ kind: 'function', args: 2 });
  expect(findValue(index, 'lib.mkForce')).toEqual({ kind: 'function', args: undefined });
  expect(findValue(index, 'lib.types.str')).toEqual({ kind: 'value', type: 'set' });
  expect(findValue(index, 'lib.readPathsFromFile')).toEqual({ kind: 'throws' });
});

test('a builtin is found with the first release that has it', () => {
  expect(findValue(index, 'builtins.warn')).toEqual({ kind: 'function', args: 2, since: '2.26' });
  expect(findValue(index, 'builtins.nixVersion')).toEqual({ kind: 'value', type: 'constant', since: '2.8' });
});

test.each(['lib.constructor', 'builtins.toString', 'mapAttrs', 'lib.', 'pkgs.hello'])(
  '%s is not there',
  (name) => {
    expect(findValue(index, name)).toBeUndefined();
  },
);

test('near ones are named as they are written', () => {
  expect(nearValues(index, 'lib.mapAttr')).toEqual(['lib.mapAttrs']);
  expect(nearValues(index, 'builtins.wran')).toEqual(['builtins.warn']);
  expect(nearValues(index, 'lib.entirelyOther')).toEqual([]);
});
