import { expect, test } from 'vitest';
import type { ProviderId } from '../../../src/schemas/provider.ts';
import { samePrograms } from './provider.ts';

const pocket: ProviderId = { name: 'pocket', revision: 'a', programs: 'b' };
const pinned: ProviderId = { name: 'pinned', revision: 'a', programs: null };

test.each<[string, ProviderId | null, ProviderId | null, boolean]>([
  ['itself', pocket, pocket, true],
  ['none and none', null, null, true],
  ['one and none', pocket, null, false],
  ['none and one', null, pocket, false],
  ['other files of pocketpkgs, the same programs', pocket, { ...pocket, revision: 'z' }, true],
  ['other programs of pocketpkgs', pocket, { ...pocket, programs: 'z' }, false],
  ['a nixpkgs names its programs by its revision', pinned, { ...pinned, revision: 'z' }, false],
  ['the same nixpkgs', pinned, { ...pinned }, true],
  ['another provider of that revision', pinned, { ...pinned, name: 'pocket' }, false],
])('the programs are the same: %s', (_name, one, other, same) => {
  expect(samePrograms(one, other)).toBe(same);
});
