/** The command cannot be run as it was typed. The message says what happened, why, and what to do. */
export class BadUse extends Error {
  // `provenix learn` is a file of its own, with a class of its own: both are known by the name.
  override name = 'BadUse';
}

/** A word as it was typed, on one line: a name may have the end of one in it, and what follows would look like ours. */
export function quoted(word: string): string {
  return JSON.stringify(word);
}
