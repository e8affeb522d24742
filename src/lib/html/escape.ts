import { withMarks } from '../terminal/printable.ts';

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/**
 * Text of others as HTML between tags. A character that nobody sees, or that turns the text around it (U+202E), is
 * shown by its name in a box: what a reader sees and copies is what stands in the file.
 */
export function escapeHtml(text: string): string {
  const escaped = text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
  return withMarks(escaped, (character) => `<span class="odd">${codePoint(character)}</span>`);
}

/** For example "U+202E". */
function codePoint(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
