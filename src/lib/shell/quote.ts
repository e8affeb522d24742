/** A word for bash that stands for exactly this text. */
export function quote(text: string): string {
  return `'${text.replaceAll("'", String.raw`'\''`)}'`;
}

/** The same without quotes where it needs none. @param plain words that need none */
export function shellWord(text: string, plain = /^[\w./+-]+$/): string {
  return plain.test(text) ? text : quote(text);
}
