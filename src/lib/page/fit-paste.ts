/**
 * What the box for errors takes. A browser lays out every line of a text field, seen or not, before it draws anything:
 * about 30 µs each, so that a megabyte of newlines in a link stalled the page for 27 seconds. Others write links.
 */
export const limits = {
  link: { characters: 100 * 1024, lines: 5_000 },
  paste: { characters: 1024 * 1024, lines: 50_000 },
} as const;

/** Empty lines that stay where there are more. */
const emptyLines = 2;

export interface Fitted {
  text: string;
  /** What the reader is told; undefined: the text is whole but for empty lines. */
  said?: string;
}

/** The text as it goes into the box. A paste that is too long keeps its end, where errors are; a link keeps nothing. */
export function fitPaste(text: string, from: keyof typeof limits): Fitted {
  const { characters, lines } = limits[from];
  const all = withoutEmptyRuns(text.split(/\r\n|\r|\n/));
  const fitted = all.join('\n');
  if (fitted.length <= characters && all.length <= lines) return { text: fitted };
  const found = `${number(fitted.length)} characters in ${number(all.length)} ${all.length === 1 ? 'line' : 'lines'}`;
  const most = `${number(characters)} characters and ${number(lines)} lines`;
  if (from === 'link')
    return {
      text: '',
      said: `This link brings ${found}; the box takes at most ${most} from a link. Paste the text itself.`,
    };
  const end = all.slice(-lines).join('\n').slice(-characters);
  return { text: end, said: `This text has ${found}. Its end is in the box: at most ${most}.` };
}

function withoutEmptyRuns(lines: readonly string[]): string[] {
  let empty = 0;
  return lines.filter((line) => {
    empty = line.trim() === '' ? empty + 1 : 0;
    return empty <= emptyLines;
  });
}

const number = (value: number): string => value.toLocaleString('en');
