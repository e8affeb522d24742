import { type MdastNode, mdxToMdast } from 'satteri';
import { features } from '../blocks/read-page.ts';
import { splitPage } from '../blocks/split-page.ts';
import { textOf } from '../blocks/text-of.ts';

/** A piece of the prose of a page: its text, and where it leads if it is a link. */
export interface Piece {
  text: string;
  line: number;
  link?: string;
}

/** The prose of a page in its order, without code and headings. A page that cannot be read has none. */
export function prosePieces(source: string): Piece[] {
  const split = splitPage(source);
  if ('message' in split) return [];
  const pieces: Piece[] = [];
  const open: MdastNode[] = [];
  try {
    open.push(mdxToMdast(split.body, { features }));
  } catch {
    // What is wrong with the page is said where it is read as a page.
  }
  for (let node = open.pop(); node; node = open.pop()) {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'link') pieces.push({ text: textOf(node), line, link: node.url });
    else if (node.type === 'text') pieces.push({ text: node.value, line });
    else if (node.type !== 'heading' && 'children' in node) open.push(...node.children.toReversed());
  }
  return pieces;
}

/** The first piece that has one of these words, as a whole word and in any case. */
export function firstUse<T extends Piece>(pieces: readonly T[], forms: readonly string[]): T | undefined {
  return pieces.find(({ text }) => forms.some((form) => hasWord(text.toLowerCase(), form.toLowerCase())));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1))
    if (!isWordPart(text[at - 1]) && !isWordPart(text[at + word.length])) return true;
  return false;
}

const isWordPart = (character: string | undefined): boolean =>
  character !== undefined && /[\w-]/.test(character);
