/** How a recording drifted: only by hashes in store paths, only by numbers as well, or by its words. */
export const driftKinds = ['store paths', 'numbers', 'text'] as const;
export type DriftKind = (typeof driftKinds)[number];

const withoutHashes = (text: string): string => text.replaceAll(/\b[0-9a-z]{32}-/g, '-');
const withoutNumbers = (text: string): string => withoutHashes(text).replaceAll(/\d+/g, '0');

export function driftKind(recorded: string, output: string): DriftKind {
  if (withoutHashes(recorded) === withoutHashes(output)) return 'store paths';
  return withoutNumbers(recorded) === withoutNumbers(output) ? 'numbers' : 'text';
}
