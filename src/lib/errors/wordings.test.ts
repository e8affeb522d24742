import { expect, test } from 'vitest';
import { wordingPlaces } from './wordings.ts';

const places = {
  "attribute '<>' missing": [
    ['Nix', '2.0', '2.35', 'src/libexpr/eval.cc'] as [string, string, string, string],
  ],
  'of one release': [['Lix', '2.93', '2.93', 'lix/a.cc'] as [string, string, string, string]],
};

test('a wording has its places, whatever its parts are called', () => {
  expect(wordingPlaces(places, "attribute '<attribute>' missing")).toEqual([
    'Nix 2.0 to 2.35, src/libexpr/eval.cc',
  ]);
  expect(wordingPlaces(places, 'of one release')).toEqual(['Lix 2.93, lix/a.cc']);
  expect(wordingPlaces(places, 'constructor')).toEqual([]);
});
