import { withoutNames } from '../../src/lib/match/gaps.ts';

/** Letters and digits only, as the matcher compares them. */
const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** A shorter text is said in too many places to be found by its letters. */
const leastLetters = 12;
/** Of the letters of a message those that a signature must have. */
const leastShare = 0.6;

export interface Wording {
  text: string;
  pieces: string[];
}

export function wordingOf(signature: string): Wording {
  const text = withoutNames(signature);
  return {
    text,
    pieces: text
      .replace(/^(?:error|warning):/i, '')
      .split('<>')
      .map(letters)
      .filter(Boolean),
  };
}

/** Whether a message of a source has the literal parts of a signature in their order. */
export function isWording({ pieces }: Wording, message: string): boolean {
  const all = letters(message.replaceAll('<>', ''));
  const own = pieces.join('').length;
  if (own < leastLetters || own < leastShare * all.length) return false;
  let from = 0;
  for (const piece of pieces) {
    const at = all.indexOf(piece, from);
    if (at < 0) return false;
    from = at + piece.length;
  }
  return true;
}
