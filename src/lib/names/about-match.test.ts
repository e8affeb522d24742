import { expect, test } from 'vitest';
import type { OptionIndex, PackageIndex, Tree } from '../../schemas/names.ts';
import { aboutMatch } from './about-match.ts';

const of: Tree = {
  name: 'nixpkgs',
  version: '26.11',
  revision: '0123456789abcdef0123456789abcdef01234567',
  date: '2026-07-14',
};
const index = (options: OptionIndex['options']): OptionIndex => ({
  of,
  types: [],
  defaults: [],
  imported: {},
  options,
});

function names(): { load: Parameters<typeof aboutMatch>[0]; loaded: string[] } {
  const loaded: string[] = [];
  const give =
    <T>(name: string, value: T) =>
    (): Promise<T> => {
      loaded.push(name);
      return Promise.resolve(value);
    };
  const packages: PackageIndex = { of, packages: ['hello'], aliases: {} };
  return {
    loaded,
    load: {
      nixos: give('nixos', index({ services: { web: { port: '0' } } })),
      home: give('home', index({ programs: { git: { enable: '0' } } })),
      packages: give('packages', packages),
    },
  };
}

test('an option is looked up in both indexes of options', async () => {
  const { load, loaded } = names();
  const said = await aboutMatch(load, {
    id: 'option-does-not-exist',
    parts: { option: 'programs.git.enable' },
  });
  expect(said.join(' ')).toContain('is an option of Home Manager');
  expect(loaded).toEqual(['nixos', 'home']);
});

test('an attribute is looked up among the packages', async () => {
  const { load, loaded } = names();
  const said = await aboutMatch(load, { id: 'attribute-missing', parts: { attribute: 'helo' } });
  expect(said.join(' ')).toContain('did you mean hello?');
  expect(loaded).toEqual(['packages']);
});

test.each([
  { id: 'attribute-missing', parts: {} },
  { id: 'option-does-not-exist', parts: { attribute: 'hello' } },
  { id: 'infinite-recursion', parts: { attribute: 'helo' } },
])('nothing is loaded for $id without a name of its kind', async (match) => {
  const { load, loaded } = names();
  expect(await aboutMatch(load, match)).toEqual([]);
  expect(loaded).toEqual([]);
});
