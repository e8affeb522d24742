/** Words that a reader of technical prose reads in a minute, with time to think. */
const wordsInAMinute = 180;
/** To type or copy a command and to read what it prints. */
const minutesAStep = 0.75;
/** To type a line of a file, or to find it and to look at it. */
const minutesALine = 0.1;

/** The measure of a lesson that its minutes are computed from. */
export interface Effort {
  words: number;
  steps: number;
  /** Lines that the reader changes. */
  lines: number;
}

/** Whole minutes, at least one; what Nix downloads is not in it. */
export function minutes({ words, steps, lines }: Effort): number {
  return Math.max(1, Math.round(words / wordsInAMinute + steps * minutesAStep + lines * minutesALine));
}

/** Words of prose; tags and marks of Markdown are none. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)?.length ?? 0;
}
