import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { libraryIndexSchema, optionIndexSchema, packageIndexSchema } from './names.ts';

const of = { name: 'nixpkgs', version: '26.05', revision: 'a'.repeat(40), date: '2026-05-31' };
const options = {
  of,
  types: ['boolean'],
  defaults: ['false'],
  options: { web: { '': 'text', port: 'text' } },
  imported: { 'iso.nix': { image: 'text' } },
};
const packages = { of, packages: ['hello'], aliases: { hallo: ['throws', 'hello', '2026-01-31'] } };
const library = {
  of,
  hm: of,
  lib: { id: 1, version: 'string' },
  releases: ['2.34'],
  builtins: { map: [2, '2.8'] },
};

describe.each<[string, z.ZodType, unknown, string[]]>([
  // A part of a name that is "" has no path of its own to leave out.
  [
    'options',
    optionIndexSchema,
    options,
    ['options/web', 'options/web/port', 'imported/iso.nix', 'imported/iso.nix/image'],
  ],
  ['packages', packageIndexSchema, packages, ['aliases/hallo']],
  ['the library', libraryIndexSchema, library, ['lib/id', 'lib/version', 'builtins/map']],
])('an index of %s', (_name, schema, valid, names) => {
  test('may leave out names, and nothing else', () => {
    expect(optionalParts(schema, valid)).toEqual(names);
  });
  test('has no field that nothing reads', () => {
    expect(looseParts(schema, valid)).toEqual([]);
  });
});

const indexes = { options: optionIndexSchema, packages: packageIndexSchema, library: libraryIndexSchema };
const valid = { options, packages, library };

test.each<[keyof typeof indexes, string, unknown, unknown]>([
  ['options', 'of/name', 'home-manager', 'nixos'],
  ['options', 'of/version', '26.11', '126.11'],
  ['options', 'of/version', '26.11', '26.111'],
  ['options', 'of/revision', 'f'.repeat(40), 'f'.repeat(41)],
  ['options', 'of/revision', 'f'.repeat(40), 'x'.repeat(40)],
  ['options', 'of/date', '2026-02-28', '2026-02-30'],
  ['options', 'options/web', 'text', 1],
  ['packages', 'aliases/hallo/0', 'warns', 'shouts'],
  ['packages', 'aliases/hallo/0', 'silent', ''],
  ['packages', 'aliases/hallo/2', '', 'yesterday'],
  ['library', 'hm', null, 'none'],
  ['library', 'lib/id', 0, 1.5],
  ['library', 'releases', ['2.8'], []],
  ['library', 'builtins/map', [0, '2.8'], [0.5, '2.8']],
])('of %s, %s may be %j, and not %j', (name, path, good, bad) => {
  expect(refusals(indexes[name], put(valid[name], path, good))).toEqual([]);
  expect(refusals(indexes[name], put(valid[name], path, bad))).not.toEqual([]);
});
