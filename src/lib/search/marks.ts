import { isSilent, stem, words } from './terms.ts';

/** A text in parts, those marked that a question asks for. */
export function marks(text: string, question: string): { text: string; marked: boolean }[] {
  const asked = new Set(
    words(question)
      .filter((word) => !isSilent(word))
      .map(stem),
  );
  return text
    .split(/([\p{L}\p{N}]+)/u)
    .filter((part) => part !== '')
    .map((part) => ({ text: part, marked: asked.has(stem(part)) }));
}
