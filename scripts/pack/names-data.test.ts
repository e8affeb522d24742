import { expect, test } from 'vitest';
import { namesOnly } from './names-data.ts';

test('an index for the command says what is renamed and removed, and neither types nor defaults', () => {
  const of = { name: 'nixpkgs', version: '26.11', revision: '0'.repeat(40), date: '2026-07-14' } as const;
  expect(
    namesOnly({
      of,
      types: ['string'],
      defaults: ['1'],
      options: { web: { port: '3 0', old: '> web.port', gone: '- web.port' } },
      imported: { 'a/b.nix': { api: '2' } },
    }),
  ).toEqual({
    of,
    types: [],
    defaults: [],
    options: { web: { port: '0', old: '> web.port', gone: '- web.port' } },
    imported: { 'a/b.nix': { api: '0' } },
  });
});
