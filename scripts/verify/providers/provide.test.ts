import { expect, test } from 'vitest';
import { versions } from '../../../tests/support/small-repository.ts';
import { NoNix } from '../toolchains/no-nix.ts';
import { pinned } from './provide.ts';
import type { ProvideOptions } from './provider.ts';

const noWayOut = (): Promise<never> => Promise.reject(new NoNix('There is no pasta.', 'Install it.'));

test('whoever asks for the locked nixpkgs where its steps can have no network of their own is told why, and what they reach', async () => {
  const said: string[] = [];
  const options = { versions, say: (text: string) => said.push(text) } as unknown as ProvideOptions;
  const { setup, id } = await pinned(options, noWayOut);
  expect(setup.network).toBe('machine');
  expect(id).toEqual({ name: 'pinned', revision: versions.nixpkgs.rev, programs: null });
  expect(said).toEqual([
    "warning: steps that need nixpkgs use this machine's network, its loopback and abstract sockets included, since they cannot have one of their own: There is no pasta.\n  Run units of strangers without --provider pinned.",
  ]);
});
