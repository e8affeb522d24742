import { stripVTControlCharacters } from 'node:util';
import { assertedText } from './assertions.ts';
import { parseCast } from './cast.ts';

type Law = Parameters<typeof assertedText>[1];

/**
 * What a cast asserts: two sessions show the same where these texts are equal, colours and places included. Lines that
 * need not repeat are treated as in the text of the session: one that is not asserted is left out, and one that a
 * pattern matches is the pattern.
 * @param cast as formatCast wrote it; what cannot be parsed stands for itself
 */
export function assertedScreens(cast: string, law: Law): string {
  try {
    const { columns, rows, frames } = parseCast(cast);
    const screens = frames.map(({ screen, keys }) => ({
      keys,
      lines: screen.split('\r\n').flatMap((line) => assertedLine(line, law)),
    }));
    return JSON.stringify({ columns, rows, screens });
  } catch {
    return cast;
  }
}

function assertedLine(line: string, law: Law): string[] {
  const text = stripVTControlCharacters(line).trimEnd();
  if (text === '') return [line];
  const asserted = assertedText(text, law);
  if (asserted === '') return [];
  return [asserted === text ? line : asserted];
}
