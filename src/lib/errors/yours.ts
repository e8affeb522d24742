import type { Yours } from '../../schemas/yours.ts';
import type { Parts } from '../match/parts.ts';
import { shellWord } from '../shell/quote.ts';
import { cutAt } from '../terminal/cut-at.ts';

export type { Yours };

/** A piece of a sentence; `own`: it comes from the reader's paste, and is text whatever it holds. */
export interface Piece {
  text: string;
  own: boolean;
}

/** What is said of a paste. */
export interface OwnWords {
  says: Piece[];
  /** Ready to be typed. */
  run: string[];
}

/** A longer part is cut where it is shown, and is in no command. In characters. */
const longest = 120;
/** Addresses of flakes such as `.#web` and of machines need no quotes either. */
const plain = /^[\w./:@+-]+(?:#[\w./:@+-]+)?$/;
const place = /\{(\w+)\}/;

/** What is said of the parts of a paste; undefined where the paste lacks a part that the sentence names. */
export function ownWords({ says, run }: Yours, parts: Parts): OwnWords | undefined {
  const pieces = says.split(place).map((text, at) => (at % 2 === 0 ? text : partOf(parts, text)));
  if (!pieces.every((piece) => piece !== undefined)) return undefined;
  return {
    says: pieces
      .map((text, at) => ({
        text: text.length > longest && at % 2 ? cutAt(text, longest) : text,
        own: at % 2 === 1,
      }))
      .filter(({ text }) => text !== ''),
    run: run.map((command) => fill(command, parts)).filter((command) => command !== undefined),
  };
}

/** A command with its parts, each word quoted as a whole; undefined where a part is missing or is no name to be typed. */
function fill(command: string, parts: Parts): string | undefined {
  const filled = command.split(' ').map((word) => {
    if (!place.test(word)) return word;
    const pieces = word.split(place).map((text, at) => (at % 2 === 0 ? text : partOf(parts, text)));
    if (!pieces.every((piece) => piece !== undefined && piece.length <= longest)) return undefined;
    const whole = pieces.join('');
    // What begins so would be an option of the command.
    return whole.startsWith('-') ? undefined : shellWord(whole, plain);
  });
  return filled.every((word) => word !== undefined) ? filled.join(' ') : undefined;
}

const partOf = (parts: Parts, name: string): string | undefined => parts[name as keyof Parts];
