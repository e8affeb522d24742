import type { Signature } from '../../schemas/signature.ts';
import { normalise, WORD } from './normalise.ts';
import { commonWords } from './common-words.ts';
import { unwritten } from './unwritten.ts';

/** A family of errors; without `url` it is known but has no page, and a paste of it is answered with none. */
export interface Family {
  id: string;
  title: string;
  url?: string;
  signatures: Signature[];
}

/** The table as JSON: what the site serves, the command line tool embeds and the skill reads. */
export interface Table {
  /** Raised when the shape changes. */
  version: 1;
  /** Id, title, and address or "". */
  families: [string, string, string][];
  /** Literal text, normalised, each once, joined by blanks. */
  pieces: string;
  signatures: SignatureRow[];
}

/**
 * Family, weight, 1 for a consequence, then numbers of pieces: the text in order, near, requires, unless.
 * In the text -1 at either end says that the message goes on there with a variable part,
 * and -2 that only a store hash stands before the next piece.
 */
export type SignatureRow = [number, number, 0 | 1, number[], number[]?, number[]?, number[]?];

/** Pieces that match.ts looks for in every paste, whatever the signatures. */
export const markers = ['error', 'warning'];

/** A shorter piece stands in too many places to be looked up; it is read as part of the variable text. */
const shortestPiece = 3;
/** Four common words or two others; a text of so little is matched only as a whole message behind `error:`. */
const leastWeight = 4;

/**
 * Makes the table from the families that have a page.
 * Families of `withoutPage` that are not among them are added without an address.
 */
export function compileTable(pages: Family[], withoutPage: Family[] = unwritten): Table {
  const written = new Set(pages.map((family) => family.id));
  const families = [...pages, ...withoutPage.filter((family) => !written.has(family.id))];
  const pieces = new Map<string, number>();
  const number = (piece: string): number => {
    const known = pieces.get(piece) ?? pieces.size;
    pieces.set(piece, known);
    return known;
  };
  markers.forEach(number);
  const longest = (texts: string[] = []): number[] =>
    texts.flatMap((text) => {
      const parts = split(text).sort((a, b) => b.length - a.length);
      return (parts[0] ?? '').length >= shortestPiece ? [number(parts[0] ?? '')] : [];
    });

  const signatures = families.flatMap((family, index) =>
    family.signatures.map((signature): SignatureRow => {
      const weight = weigh(signature.text);
      if (weight < leastWeight)
        throw new Error(
          `${family.id}: the signature "${signature.text}" says too little to tell this error from others. ` +
            'Write more of the message, with <> for the parts that vary.',
        );
      return [
        index,
        weight,
        signature.consequence ? 1 : 0,
        sequence(signature.text, number),
        longest(signature.near),
        longest(signature.requires),
        longest(signature.unless),
      ];
    }),
  );
  return {
    version: 1,
    families: families.map((family) => [family.id, family.title, family.url ?? '']),
    pieces: [...pieces.keys()].join(' '),
    signatures,
  };
}

const withoutMark = (text: string): string => text.replace(/^(?:error|warning):/i, '');

/** The literal parts of a signature as the matcher compares them. */
function split(text: string): string[] {
  return withoutMark(text)
    .split('<>')
    .map((part) => words(part).join(''));
}

/** A signature's text as a row of the table. A leading `error:` is dropped: pastes often lack it. */
function sequence(text: string, number: (piece: string) => number): number[] {
  const literal = split(text);
  const pieces = literal.flatMap((piece, order) => {
    if (piece.length < shortestPiece) return [];
    const [before, here] = text.split('<>').slice(Math.max(0, order - 1), order + 1);
    const afterHash = before?.endsWith('/nix/store/') && here?.startsWith('-');
    return afterHash ? [-2, number(piece)] : [number(piece)];
  });
  return [...(literal[0] ? [] : [-1]), ...pieces, ...(literal.at(-1) ? [] : [-1])];
}

function words(text: string): string[] {
  const { bytes, flags, length } = normalise(text);
  const found: string[] = [];
  let begin = 0;
  for (let at = 1; at <= length; at++) {
    if (!((flags[at] ?? 0) & WORD)) continue;
    found.push(String.fromCharCode(...bytes.subarray(begin, at)));
    begin = at;
  }
  return found;
}

/** How much a text tells: a word counts 2 to 4 by its length; a word of every message, or of one or two letters, 1. */
function weigh(text: string): number {
  return words(withoutMark(text).replaceAll('<>', ' ')).reduce(
    (sum, word) =>
      sum +
      (commonWords.has(word) || word.length < 3 ? 1 : Math.min(4, Math.max(2, Math.ceil(word.length / 3)))),
    0,
  );
}
