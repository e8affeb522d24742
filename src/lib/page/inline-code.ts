/** A part of a text: inline code, or what stands between. */
export interface TextPart {
  code: boolean;
  text: string;
}

/** The parts of a text in which inline code stands between two backquotes; one that has no other is text. */
export function inlineCode(text: string): TextPart[] {
  const parts = text.split('`');
  const alone = parts.length % 2 === 0 ? `\`${parts.pop() ?? ''}` : '';
  return [
    ...parts.map((part, index) => ({ code: index % 2 === 1, text: part })),
    { code: false, text: alone },
  ].filter((part) => part.text !== '');
}
