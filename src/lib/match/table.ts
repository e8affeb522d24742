import { toLetters, WORD } from './letters.ts';
import type { Signature } from '../../schemas/signature.ts';
import type { Family } from './family.ts';
import { commonWords } from './common-words.ts';
import { gapsOf, withoutNames } from './gaps.ts';
import { anyNix } from './index-table.ts';
import { type Columns, markers, packFamilies, packRows } from './rows.ts';
import { unwritten } from './unwritten.ts';

/** The table as JSON: what the site serves, the command line tool embeds and the skill reads. */
export interface Table {
  /** Raised when the shape changes. */
  version: 2;
  /** The address of a page, with * for the id of its family. */
  address: string;
  /** Id, title, and the address where it is another one, "" where there is none. As rows.ts reads them. */
  families: [id: string, title: string, url?: string][];
  /** Literal text as letters (letters.ts), each once, joined by spaces. */
  pieces: string;
  /** As rows.ts reads them. */
  signatures: Columns;
}

/**
 * Family, weight, 1 for a consequence (2 for one of every failure, 3 beside one of near), then numbers of pieces: the
 * text in order, near, requires, unless; then the names of its parts, joined by commas, the part before the first piece
 * first. After a name may stand the words that end it.
 * In the text -1 at either end says that the message goes on there with a variable part,
 * and -2 that only a store hash stands before the next piece. In requires -1 is any sign of Nix.
 */
export type SignatureRow = [
  number,
  number,
  0 | 1 | 2 | 3,
  number[],
  number[]?,
  number[]?,
  number[]?,
  string?,
];

/** A shorter piece stands in too many places to be looked up; it is read as part of the variable text. */
const shortestPiece = 3;
/** Four common words or two others; a text of so little is matched only as a whole message after `error:`. */
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
    needed(family.signatures).map((signature): SignatureRow => {
      const text = withoutNames(signature.text);
      const weight = weigh(text);
      if (weight < leastWeight)
        throw new Error(
          `${family.id}: the signature "${signature.text}" says too little to tell this error from others. ` +
            'Write more of the message, with <> for the parts that vary.',
        );
      const row: SignatureRow = [
        index,
        weight,
        consequences[String(signature.consequence ?? false) as keyof typeof consequences],
        sequence(text, number),
        longest(signature.near),
        [
          ...(signature.requires?.includes('nix') ? [anyNix] : []),
          ...longest(signature.requires?.filter((text) => text !== 'nix')),
        ],
        longest(signature.unless),
      ];
      const names = namesOfParts(signature.text);
      if (names !== '') row[7] = names;
      return row;
    }),
  );
  return {
    version: 2,
    ...packFamilies(families),
    pieces: [...pieces.keys()].join(' '),
    signatures: packRows(signatures),
  };
}

/** A text that says so much is known by itself, wherever it stands. */
const enough = 14;

/** Without those that a shorter one of the family finds as well, under the same conditions and with the same parts. */
function needed(signatures: readonly Signature[]): Signature[] {
  const known = signatures.map((signature) => ({
    signature,
    literal: withoutMark(withoutNames(signature.text))
      .split('<>')
      .map((part) =>
        words(part)
          .map((word) => ` ${word}`)
          .join(''),
      )
      .filter((part) => part.replaceAll(' ', '').length >= shortestPiece),
    conditions: JSON.stringify([signature.consequence, signature.requires, signature.unless, signature.near]),
    parts: gapsOf(withoutMark(signature.text)).names.filter((name) => name !== ''),
  }));
  return known
    .filter(
      (one) =>
        !known.some(
          (other) =>
            other.literal.join('').length < one.literal.join('').length &&
            other.conditions === one.conditions &&
            one.parts.every((name) => other.parts.includes(name)) &&
            weigh(withoutNames(other.signature.text)) >= enough &&
            standsIn(other.literal, one.literal),
        ),
    )
    .map(({ signature }) => signature);
}

/** Whether literal parts stand in those of another text as whole words, in order and with something between two of them. */
function standsIn(parts: readonly string[], others: readonly string[]): boolean {
  const text = others.map((part) => `${part} `).join('<>');
  let from = 0;
  return parts.every((part) => {
    const at = text.indexOf(`${part} `, from);
    from = at + part.length + 1;
    return at >= 0;
  });
}

const consequences = { false: 0, true: 1, always: 2, near: 3 } as const;

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

/** The names of a signature's parts, one for each place before, between and after its pieces; "" where none is named. */
function namesOfParts(signature: string): string {
  const { literal, names } = gapsOf(withoutMark(signature));
  if (names.every((name) => name === '')) return '';
  const known = literal.map((text) => words(text).join('').length >= shortestPiece);
  const around: string[] = ['', ...names];
  const placed: string[] = [];
  let lost = '';
  for (const [at, text] of literal.entries()) {
    const name = lost || (around[at] ?? '');
    lost = '';
    if (known[at]) placed.push(name);
    // Words that are too short to be looked up end the part before them, where it has a name.
    else if (at > 0) lost = name && /\s[a-z]/.test(text) ? name + text.replace(/['"`]/g, '') : name;
  }
  return [...placed, known.at(-1) ? '' : lost].join(',');
}

function words(text: string): string[] {
  const { bytes, flags, length } = toLetters(text);
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
