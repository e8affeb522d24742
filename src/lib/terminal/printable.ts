/**
 * What a terminal would not show but obey: control characters (C0 but newline and tab, DEL, C1), marks that turn the
 * direction of text or take no room (U+202E, U+200B, a byte order mark), lone surrogates, and other line ends.
 */
const obeyed = /(?![\n\t])[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/**
 * Text of others (a file name, a command, what a program printed) that is safe to print on a terminal: what a
 * terminal would obey is written as `\u{1b}`. It is marked, not taken out: what stands around something taken out
 * could join into a new escape sequence. Printing twice changes nothing.
 */
export function printable(text: string): string {
  return withMarks(text, marked);
}

/** The text with something else for each character that a terminal would obey and a reader does not see. */
export function withMarks(text: string, mark: (character: string) => string): string {
  return text.replaceAll(obeyed, mark);
}

/** JSON of a value, on one line, in which what a terminal would obey is escaped; a program reads what was meant. */
export function printableJson(value: unknown): string {
  const escaped = (unit: string): string => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return withMarks(JSON.stringify(value), (character) => character.split('').map(escaped).join(''));
}

/** The first character of a text that a terminal would obey, as `\u{1b}`, and where it stands; undefined: there is none. */
export function firstUnprintable(text: string): { mark: string; index: number } | undefined {
  const index = text.search(obeyed);
  const character = index === -1 ? undefined : text.codePointAt(index);
  return character === undefined ? undefined : { mark: marked(String.fromCodePoint(character)), index };
}

/** At most so many characters, and how many more there were. */
export function shortened(text: string, most: number): string {
  if (text.length <= most) return text;
  return `${text.slice(0, most)}... (${String(text.length - most)} more characters)`;
}

function marked(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}
