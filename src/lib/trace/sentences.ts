import { placeText } from './position.ts';
import type { Frame } from './read-trace.ts';
import { type Folded, isFolded, type Reading } from './reading.ts';

const names = { nixpkgs: 'nixpkgs', nix: 'Nix', other: 'other flakes', yours: 'yours' } as const;

/** What a reading says first, a sentence each. */
export function sentences({ yours, options, definitions, truncated, cycle }: Reading): string[] {
  const [option] = options;
  const [file] = definitions;
  return [
    yours?.position
      ? `The last place in your files: ${placeText(yours.position)}, ${doing(yours)}.`
      : 'No place in a file of yours is in this trace.',
    ...(option === undefined ? [] : [`The value that failed was needed for the option ${option}.`]),
    ...(file === undefined ? [] : [`The definition that was read last is in ${file}.`]),
    ...(truncated && !yours?.position
      ? ['Nix left frames out: run the command again with --show-trace.']
      : []),
    ...(cycle ? ['These places need each other; break the circle at one that is yours.'] : []),
  ];
}

/** What is folded away, by whose it is: "12 frames of nixpkgs, 3 of Nix". */
export function foldedText({ folded }: Folded): string {
  const counts = Map.groupBy(folded, ({ owner }) => owner ?? 'without a place');
  const parts = [...counts].map(([owner, frames]) =>
    owner === 'without a place'
      ? `${String(frames.length)} without a place`
      : `${String(frames.length)} of ${names[owner]}`,
  );
  return `${parts.join(', ')}, folded`;
}

/** One row as a line of text. */
export const rowText = (row: Frame | Folded): string =>
  isFolded(row) ? foldedText(row) : `${row.position ? placeText(row.position) : ''}  ${doing(row)}`;

/** What Nix was doing at a place. */
export function doing({ says }: Frame): string {
  return /^(?:while|from|entering|caused)/.test(says) ? says.replace(/:$/, '') : `where it ended: ${says}`;
}
