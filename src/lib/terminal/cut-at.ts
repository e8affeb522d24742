/** The beginning of a text, with no half of a character at the cut. @param length of what is left, in UTF-16 units */
export function cutAt(text: string, length: number): string {
  return `${text.slice(0, length).replace(/[\ud800-\udbff]$/, '')}…`;
}
