import type { PartName } from '../../schemas/part-name.ts';
import type { Chain } from './chains.ts';
import type { Rule } from './index-table.ts';
import { LINE } from './letters.ts';
import { ERROR, HEAD, type Paste, WARNING } from './read-paste.ts';

/** What a paste has in the places of the named parts of its message. */
export type Parts = Partial<Record<PartName, string>>;

/** A part is sought in so many characters at most: a page of blanks is no name. */
const mostLetters = 4000;
/** Longer is no name. In characters. */
const longest = 200;
/** What stands around a name in a message, and is no part of it. */
const around = new Set(' \t\'"`‘’“”,:;');
/** What a terminal obeys, and marks that turn the direction of the text after them. */
// eslint-disable-next-line no-control-regex -- colours and controls
const unseen = /\x1b?\[[\d;]{0,12}m|[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * A part as it stands in the paste, without its quotes and colours.
 * Undefined where it is none: nothing is left, a line ends in it, or it is longer than a name.
 */
export function readPart(text: string): string | undefined {
  const lines = text.trim();
  if (/[\n\r]/.test(lines)) return undefined;
  const part = lines.replace(unseen, '');
  let begin = 0;
  let end = part.length;
  while (begin < end && around.has(part.charAt(begin))) begin++;
  while (end > begin && around.has(part.charAt(end - 1))) end--;
  return begin === end || end - begin > longest ? undefined : part.slice(begin, end);
}

/** A message that was found, and how much it counts. */
export interface Spoken {
  rule: Rule;
  chain: Chain;
  score: number;
}

/** The named parts of the messages of one family: of the surest message first, then what only others name. */
export function partsOfAll(paste: Paste, text: string, all: readonly Spoken[]): Parts {
  const best = all.toSorted((one, other) => other.score - one.score);
  return best.reduce<Parts>(
    (parts, { rule, chain }) => ({ ...partsOf(paste, text, rule, chain), ...parts }),
    {},
  );
}

/** Reads the named parts of one message. */
function partsOf(paste: Paste, text: string, { parts }: Rule, chain: Chain): Parts {
  const found: Parts = {};
  let after = chain.end;
  let place = parts.length - 1;
  let until = lineEnd(paste, text, after);
  for (let link: Chain | undefined = chain; place >= 0; place--) {
    const name = parts[place];
    const from = link ? after : headBefore(paste, chain.start);
    const [, own, ends] = /^([a-z]+)([^a-z].*)?$/.exec(name ?? '') ?? [];
    if (own) {
      const raw = text.slice(behind(paste, from), Math.min(until, behind(paste, from) + mostLetters));
      const upTo = ends ? raw.indexOf(ends) : -1;
      const part = readPart(quoted(upTo > 0 ? raw.slice(0, upTo) : raw));
      if (part !== undefined) found[own as PartName] = part;
    }
    if (!link) break;
    until = paste.offsets[link.at] ?? 0;
    link = link.before;
    after = link?.end ?? 0;
  }
  return found;
}

const closing: Record<string, string> = { '`': "'", '‘': '’', '“': '”' };

/** Of a text that begins with a quotation mark what is in quotes: a mark within a word is none. */
function quoted(text: string): string {
  const raw = text.replace(unseen, (mark) => (/\s/.test(mark) ? mark : ''));
  const begin = raw.search(/[^\s(]/);
  const open = raw.charAt(begin);
  if (!/['"`‘“]/.test(open)) return text;
  const close = closing[open] ?? open;
  for (let end = raw.indexOf(close, begin + 1); end >= 0; end = raw.indexOf(close, end + 1))
    if (!/[\w.]/.test(raw.charAt(end + 1)) || /^\.(?:\s|$)/.test(raw.slice(end + 1, end + 3)))
      return raw.slice(begin + 1, end);
  return text;
}

/** Where the text after a character of the paste begins. */
const behind = ({ offsets }: Paste, at: number): number => (at > 0 ? (offsets[at - 1] ?? 0) + 1 : 0);

/** The end of the line in which the character before this one stands. */
function lineEnd(paste: Paste, text: string, at: number): number {
  const end = text.indexOf('\n', behind(paste, at));
  return end < 0 ? text.length : end;
}

/** Where the message or the line begins that a name at its beginning belongs to. */
function headBefore({ flags }: Paste, start: number): number {
  let at = start - 1;
  while (at > 0 && start - at < longest && !((flags[at] ?? 0) & (HEAD | LINE))) at--;
  return (flags[at] ?? 0) & (HEAD | LINE | ERROR | WARNING) ? at : start;
}
