import { describe, expect, test } from 'vitest';
import { listed, toolchainOf } from '../../tests/support/small-repository.ts';
import { folderWith } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { digest } from '../lib/units/digest.ts';
import type { ProviderId } from '../schemas/provider.ts';
import { programsOf, readToolchains, toolchainsFile, unlisted } from './read-toolchains.ts';

test('where nothing was recorded yet, nothing is listed', async () => {
  expect(await readToolchains(await folderWith({}))).toEqual({
    problems: [],
    value: { toolchains: [], providers: [] },
  });
});

test('the list is read; what is no list is refused', async () => {
  const read = async (text: string): ReturnType<typeof readToolchains> =>
    readToolchains(await folderWith({ [toolchainsFile]: text }));
  expect(await read(JSON.stringify(listed))).toEqual({ problems: [], value: listed });
  expect(formatProblems((await read('{')).problems)).toMatch(
    /^toolchains\.json: found text that is not JSON\n.*verify:record/,
  );
  expect(formatProblems((await read('{}')).problems)).toContain('toolchains.json: toolchains: ');
});

describe('a recording comes from what is listed', () => {
  const { version: nix, userland } = toolchainOf('2.34');
  const provider: ProviderId = { name: 'pocket', revision: 'a', programs: 'b' };
  const run = { release: '2.34', nix, userland, provider };
  const said = (more: Partial<typeof run> | { provider: null }): string =>
    formatProblems(unlisted(listed, { ...run, ...more }, 'run.json'));
  test('or uses no nixpkgs', () => {
    expect(said({})).toBe('');
    expect(said({ provider: null })).toBe('');
    expect(said({ provider: { ...provider, revision: 'other' } })).toBe('');
  });
  test.each([
    ['another Nix', { nix: '2.34.2' }, `Nix 2.34.2 with the tools ${userland}`],
    ['another release', { release: '2.8' }, `Nix ${nix} with the tools`],
    ['other tools', { userland: digest('others') }, `with the tools ${digest('others')}`],
  ])('else it is refused: %s', (_name, more, found) => {
    expect(said(more)).toMatch(
      /^run\.json: userland: found a toolchain that is not listed: .*\n.*toolchains\.json lists/,
    );
    expect(said(more)).toContain(found);
  });
  test.each<[string, ProviderId]>([
    ['other programs', { ...provider, programs: 'c' }],
    ['another provider', { ...provider, name: 'pinned' }],
  ])('so is %s', (_name, other) => {
    expect(said({ provider: other })).toMatch(
      /^run\.json: provider: found a provider that is not listed: (?:pocket with the programs c|pinned with the programs b)\n.*lists/,
    );
  });
});

test('a nixpkgs names its programs by its revision', () => {
  expect(programsOf({ name: 'pinned', revision: 'a', programs: null })).toBe('a');
  expect(programsOf({ name: 'pocket', revision: 'a', programs: 'b' })).toBe('b');
});
