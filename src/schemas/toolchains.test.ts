import { expect, test } from 'vitest';
import { looseParts, optionalParts, put, refusals } from '../../tests/support/shapes.ts';
import { digest } from '../lib/units/digest.ts';
import { toolchainsSchema } from './toolchains.ts';

const toolchains = {
  toolchains: [{ release: '2.34', nix: '2.34.8', userland: digest('tools'), since: '2026-01-31' }],
  providers: [{ name: 'pinned', programs: 'a'.repeat(40), since: '2026-01-31' }],
};

test('the list of toolchains has all of its fields, and no other', () => {
  expect(optionalParts(toolchainsSchema, toolchains)).toEqual([]);
  expect(looseParts(toolchainsSchema, toolchains)).toEqual([]);
});

test.each<[string, unknown, unknown]>([
  ['toolchains', [], {}],
  ['toolchains/0/release', '2.8', '2.34.8'],
  ['toolchains/0/userland', digest('others'), 'sha256-0'],
  ['toolchains/0/since', '2026-02-28', '2026-02-30'],
  ['providers', [], {}],
  ['providers/0/name', 'pocket', 'nixpkgs'],
  ['providers/0/since', '2026-02-28', 'today'],
])('%s may be %j, and not %j', (path, good, bad) => {
  expect(refusals(toolchainsSchema, put(toolchains, path, good))).toEqual([]);
  expect(refusals(toolchainsSchema, put(toolchains, path, bad))).toEqual([
    expect.stringMatching(new RegExp(`^${path}: `)),
  ]);
});
