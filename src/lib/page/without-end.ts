/**
 * A text without one character at its end, however often it stands there. A pattern such as `/x+$/` looks at each run
 * of it in the text, and takes quadratic time where there is one long run elsewhere.
 * @param character one character
 */
export function withoutEnd(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}
