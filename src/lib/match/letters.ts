/**
 * A paste as the matcher reads it: letters and digits only, in lower case, without a gap between them.
 * Quotes, colours, prefixes and line ends are not compared, so a message is the same message
 * however it was wrapped, coloured, quoted or logged. What they said is kept as flags.
 */
export interface Letters {
  /** One byte a character: ASCII as it is; other letters as 128 to 255 (equal letters are equal bytes). */
  bytes: Uint8Array;
  /** What stands between the character before and this one. One longer than `length`: the end is a boundary too. */
  flags: Uint8Array;
  /** Where each character stands in the original (UTF-16 units). One longer than `length`. */
  offsets: Uint32Array;
  length: number;
}

/** A word begins here. */
export const WORD = 1;
/** A quotation mark stands before. */
export const QUOTE = 2;
/** A line begins here. */
export const LINE = 4;
export const COLON = 8;
/** Three dots stand before, as in a line of a trace. */
export const DOTS = 16;
// match.ts writes the three highest flags while it reads.

/* eslint-disable no-control-regex -- escapes are what these look for */
/** What log viewers, editors and CI put before a line. All repetitions are bounded, so it reads a line once. */
const prefix =
  /(?:(?:[ \t]|\x1b\[[\d;]{0,12}m)*(?:[>┃│|]|\d{1,6} ?[|│]|#\d{1,4} \d{1,5}\.\d{1,3} |\[(?:ERROR|WARN|INFO|DEBUG|TRACE) ?\](?: {1,4}\w{1,12}\))?|\[(?:\d{4}-\d\d-\d\d[T ])?\d\d:\d\d:\d\d(?:[.,]\d{1,9})?Z?\] |[\w.+-]{1,80}> |[\w.-]{1,80}-\d{1,3} {1,40}\| |[A-Za-z]{3,5}\.? {1,2}\d{1,2} [\d:]{8} \S{1,64} [^\s:]{1,80}: |\d{4}-\d\d-\d\d[T ](?:- )?[\d:.,]{8,20}(?:Z|[+-]\d\d:?\d\d)?(?: \d\d[OE](?=[ +])| \[\d\]:| [^\s:]{1,64} [^\s:]{1,80}\[\d{1,9}\]:)?[ +]))*/y;
/** Terminal escapes, and what is left of them where the escape character was lost or printed as `\u001b`. */
const escape =
  /\x1b(?:\[[\d;:?]{0,24}[@-~]|\][^\x07\x1b\n]{0,300}(?:\x07|\x1b\\)?|[()]\w)?|(?:\\(?:u001b|x1b|e|033))?\[[\d;]{1,12}m/y;
/* eslint-enable no-control-regex */
/** Nix 2.4 wrote `error: --- SysError --- nix` and the message on the next line. */
const header = /---[-\s]{0,300}\w{1,40}\s?---[-\s]{0,600}(?:nix[\w-]{0,30})?/y;

/** How UTF-8 quotes begin where they were read as Windows-1251, or as the code pages 437 and 850 of a console. */
const misread = new Map([
  [0x432, 0x402],
  [0x393, 0xc7],
  [0xd4, 0xc7],
]);
/** What the last byte of a quote became there. */
const misreadEnds = new Set([0x98, 0xff, 0xd6, 0x2122, 0xa3, 0xa5, 0xd8, 0x45a, 0x45c]);

/** Line ends in a string of JSON, or of a program: not each backslash before an n is one. */
const escapedLine = /\\n(?:error:|warning:|\\n| {2}|\\u001b|["'])/;
/** How quotes are written in JSON that has ASCII alone. */
const escapedQuote = /^\\u201[89cd]/;

/** More may begin here than the character says: an escape, a header, dots, a prefix of the line. */
const MORE = 32;

/** For ASCII: the byte to keep (48 or more), or flags, with MORE perhaps, or 0 for what is left out without a trace. */
const ascii = Uint8Array.from({ length: 128 }, (_, code) => {
  const char = String.fromCharCode(code);
  if (/[a-z\d]/i.test(char)) return char.toLowerCase().charCodeAt(0);
  if (char === '\n') return WORD | LINE | MORE;
  if (/[-.[\\]/.test(char)) return WORD | MORE;
  if (code === 27) return MORE;
  if (char === ':') return WORD | COLON;
  if (/['"`]/.test(char)) return WORD | QUOTE;
  return code < 32 && !/\s/.test(char) ? 0 : code === 127 ? 0 : WORD;
});

export function toLetters(text: string): Letters {
  const size = text.length;
  const bytes = new Uint8Array(size);
  const flags = new Uint8Array(size + 1);
  const offsets = new Uint32Array(size + 1);
  let length = 0;
  let between = WORD | LINE;
  let wasDigit = false;
  const isString = text.includes('\\n') && escapedLine.test(text);
  let at = afterPrefix(text, 0);

  while (at < size) {
    const code = text.charCodeAt(at);
    const plain = code < 128 ? (ascii[code] ?? 0) : MORE;
    // Most of a paste is one of these two.
    if (plain < MORE) {
      between |= plain;
      at++;
      continue;
    }
    if (plain >= 48) {
      const digit = plain < 58;
      flags[length] = digit === wasDigit ? between : between | WORD;
      bytes[length] = plain;
      offsets[length++] = at++;
      between = 0;
      wasDigit = digit;
      continue;
    }
    const next = text.charCodeAt(at + 1);
    // Texts may have long runs of these two, so that they are asked nothing else.
    if (code === 45) {
      const may = next === 45 && (between & COLON) !== 0 && text.charCodeAt(at - 1) !== 45;
      const after = may ? skip(header, text, at) : at;
      if (after === at) between |= WORD;
      at = Math.max(after, at + 1);
      continue;
    }
    if (code === 46) {
      between |= next === 46 ? WORD | DOTS : WORD;
      at++;
      continue;
    }
    if (
      code === 27 ||
      (code === 91 && isDigit(next)) ||
      (code === 92 && (next === 117 || next === 120 || next === 101 || next === 48))
    ) {
      const after = skip(escape, text, at);
      if (after > at) {
        at = after;
        continue;
      }
    }
    if (code === 92 && isString && (next === 110 || next === 114 || next === 116)) {
      at += 2;
      between |= next === 116 ? WORD : WORD | LINE;
      if (next === 110) at = afterPrefix(text, at);
      continue;
    }
    if (code === 92 && next === 117 && escapedQuote.test(text.slice(at, at + 6))) {
      at += 6;
      between |= WORD | QUOTE;
      continue;
    }
    let kept = code < 128 ? plain & ~MORE : beyondAscii(code);
    if (code === 0xe2) {
      // UTF-8 quotes read as Latin-1 or Windows-1252: a lone a with a circumflex and two odd characters.
      const odd = next === 0x20ac || (next >= 0x80 && next < 0xa0);
      if (odd || between & WORD || !isAlphanumeric(next))
        kept = text.charCodeAt(at + 2) === 0xa6 ? WORD | DOTS : WORD | QUOTE;
      if (odd) at += 2;
    } else if (misread.get(code) === next) {
      const last = text.charCodeAt(at + 2);
      kept = last === 0xa6 || last === 0xaa ? WORD | DOTS : WORD | QUOTE;
      // The last byte of an opening quote has no letter in Windows-1251, and may be lost.
      at += kept & DOTS || misreadEnds.has(last) ? 2 : 1;
    }
    if (kept < 48) {
      between |= kept;
      at++;
      if (kept & LINE && next !== 10) at = afterPrefix(text, at);
      continue;
    }
    // A letter beyond ASCII, and so no digit.
    flags[length] = wasDigit ? between | WORD : between;
    bytes[length] = kept;
    offsets[length++] = at++;
    between = 0;
    wasDigit = false;
  }
  flags[length] = between | WORD | LINE;
  offsets[length] = size;
  return { bytes, flags, offsets, length };
}

/** The longest name of a derivation before a line of its log. */
const longestLogName = 80;

/** Where a line goes on after what was put before it. Of most lines one look at their beginning tells that nothing was. */
function afterPrefix(text: string, at: number): number {
  let from = at;
  let code = text.charCodeAt(from);
  while (code === 32 || code === 9) code = text.charCodeAt(++from);
  if (code >= 128) return code === 0x2503 || code === 0x2502 ? skip(prefix, text, at) : at;
  // NaN at the end of the text is none of these.
  const first = isDigit(code) || code === 62 || code === 124 || code === 91 || code === 27 || code === 35;
  if (first) return skip(prefix, text, at);
  const begin = from;
  const last = Math.min(begin + longestLogName, text.length);
  while (from < last && isName(text.charCodeAt(from))) from++;
  const end = text.charCodeAt(from);
  // A month, in the words of any country, and a day, which a space may come before.
  const day = text.charCodeAt(from + 1);
  const dated = end === 32 && from >= begin + 3 && from <= begin + 6 && (day === 32 || isDigit(day));
  const numbered = end === 32 && isDigit(text.charCodeAt(from - 1)) && (day === 32 || day === 124);
  return end === 62 || dated || numbered ? skip(prefix, text, at) : at;
}

/** The end of the pattern's match at this place; the place itself where it does not match. */
function skip(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function beyondAscii(code: number): number {
  if (code === 0x2026) return WORD | DOTS;
  const quote =
    (code >= 0x2018 && code <= 0x201f) ||
    code === 0xab ||
    code === 0xbb ||
    code === 0xb4 ||
    code === 0x2039 ||
    code === 0x203a ||
    code === 0xfffd;
  if (quote) return WORD | QUOTE;
  // Control characters of Latin-1, soft hyphens, zero-width characters, byte order marks.
  if (
    code < 0xa0 ||
    code === 0xad ||
    (code >= 0x200b && code <= 0x200f) ||
    code === 0x2060 ||
    code === 0xfeff
  )
    return 0;
  const symbol = code < 0xc0 || (code >= 0x2000 && code < 0x2c00) || (code >= 0xd800 && code < 0xf900);
  return symbol ? WORD : 128 | (code & 127);
}

/** Of a name before a line of a log: letters, digits, and `_`, `.`, `+`, `-`. */
const isName = (code: number): boolean =>
  isAlphanumeric(code) || code === 95 || code === 46 || code === 43 || code === 45;
const isDigit = (code: number): boolean => code >= 48 && code < 58;
const isAlphanumeric = (code: number): boolean => code < 128 && (ascii[code] ?? 0) >= 48;
