import { withoutNames } from '../match/gaps.ts';

/** Where a wording stands in the sources: the project, the first and the last release that have it, the file of the last. */
export type WordingPlace = [project: string, first: string, last: string, file: string];

/** The places of each wording, as `npm run wordings` found them. */
export type WordingPlaces = Record<string, WordingPlace[]>;

/** Where the sources have a wording, for example "Nix 2.4 to 2.35, src/libexpr/eval.cc". */
export function wordingPlaces(places: WordingPlaces, signature: string): string[] {
  const text = withoutNames(signature);
  if (!Object.hasOwn(places, text)) return [];
  return (places[text] ?? []).map(([project, first, last, file]) => {
    const releases = first === last ? first : `${first} to ${last}`;
    return `${project} ${releases}, ${file}`;
  });
}
