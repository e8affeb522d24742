import { comparable } from './natural.ts';
import { saysMissing } from './nix-reasons.ts';

/** How the lines begin by which Nix tells of fetching and building, and of a build that could not be done. */
const ofNix =
  /^(?:error\b|building '|copying |unpacking |downloading '|fetching |these \d+ |this (?:derivation|path) | {2}\/nix\/store\/| {7}|.*> )/;

/**
 * What a step said on a real nixpkgs, without the lines that tell of builds that could not be done, and of what is not
 * there since it was not built.
 * @param recorded lines that it has stay, whatever they tell of
 */
export function withoutFailedBuilds(recorded: string, output: string): string[] {
  const known = new Set(comparable(recorded).split('\n'));
  return comparable(output)
    .split('\n')
    .filter((line) => known.has(line) || !(ofNix.test(line) || saysMissing(line)));
}

/**
 * What a step said on a real nixpkgs before it wanted to download something, and did not say when it was recorded: an
 * evaluation that warns, or prints other values.
 */
export function newLines(recorded: string, output: string): string[] {
  const known = new Set(comparable(recorded).split('\n'));
  return withoutFailedBuilds(recorded, output).filter((line) => line.trim() !== '' && !known.has(line));
}
