import { expect, test } from 'vitest';
import { folderWith } from '../../tests/support/write-files.ts';
import { ProblemsError } from '../lib/problem/problem.ts';
import { readNames } from './read-names.ts';

const of = { name: 'nixpkgs', version: '26.05', revision: 'a'.repeat(40), date: '2026-05-31' };
const nixos = {
  of,
  types: ['boolean'],
  defaults: ['false'],
  options: { services: { web: 'text' } },
  imported: {},
};
const home = { ...nixos, of: { ...of, name: 'home-manager' } };
const packages = { of, packages: ['hello'], aliases: { hallo: ['throws', 'hello', '2026-01-31'] } };
const library = { of, hm: null, lib: { id: 1 }, releases: ['2.8', '2.34'], builtins: { map: [2, '2.8'] } };
const path = (name: string): string => `public/names/${name}.json`;
/** The indexes, but for one that is another, or missing. */
function files(name?: string, index?: unknown): Record<string, string> {
  const all: [string, unknown][] = Object.entries({ nixos, home, packages, library });
  return Object.fromEntries(
    all
      .filter(([one]) => one !== name || index !== undefined)
      .map(([one, own]) => [path(one), JSON.stringify(one === name ? index : own)]),
  );
}

test('the four indexes of names are read', async () => {
  expect(await readNames(await folderWith(files()))).toEqual({ nixos, home, packages, library });
});

test.each(['nixos', 'home', 'packages', 'library'])(
  'without the index %s, it says how one is written',
  async (name) => {
    const refused = readNames(await folderWith(files(name)));
    await expect(refused).rejects.toThrow(ProblemsError);
    await expect(refused).rejects.toThrow(
      `Provenix cannot read its index of names.\n${path(name)}: found no such file\n` +
        `${path(name)}: it is written by a program\n    Write it anew: npm run names -- --help`,
    );
  },
);

test('of an index in another form the first five problems are said', async () => {
  const odd = { ...nixos, types: [1, 2, 3, 4, 5, 6, 7] };
  const refused = await readNames(await folderWith(files('nixos', odd))).catch((error: unknown) => error);
  const { message } = refused as Error;
  expect(message).toContain(`${path('nixos')}: types[4]: `);
  expect(message).not.toContain('types[5]');
  expect(message).toContain('it is written by a program');
});
