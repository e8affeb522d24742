import { type MdastNode, mdxToMdast } from 'satteri';
import { firstUnprintable } from '../terminal/printable.ts';
import { refusals } from './allowlist.ts';
import { type Binding, blocks, isBlock } from './bindings.ts';
import { type Refusal, splitPage } from './split-page.ts';
import { textOf } from './text-of.ts';

export interface Page {
  /** YAML; whether it is in order is the schema's matter. */
  frontmatter: string;
  /** What the page shows, in its order. */
  bindings: Binding[];
  /** The headings of the second level. */
  sections: string[];
  /** Its inline code, with the line of each in the file. */
  code: { text: string; line: number }[];
  /** How many raw code blocks it has; refused all of them. */
  rawBlocks: number;
  /** Where this is not empty, the page may not be compiled: compiling runs it. */
  refused: Refusal[];
}

/** Limits within which the parser, which is native, neither overflows its stack nor takes a second. */
const most = {
  /** The longest page is a third of it. */
  characters: 24_000,
  /** The page with most has a quarter of them. A tag or an expression that nests is parsed on the native stack. */
  brackets: 400,
  /** Quotes, `&` and `...`: the page with most has a fifth. What becomes typography takes quadratic time. */
  quotes: 1500,
  /** Elements inside each other. */
  depth: 30,
};

/** Reads a page's source, once, by the parser that Astro renders it with. Never throws, and never runs the page. */
export function readPage(source: string): Page {
  const page: Page = { frontmatter: '', bindings: [], sections: [], code: [], rawBlocks: 0, refused: [] };
  const limit = beyondLimits(source);
  if (limit) return { ...page, refused: [limit] };
  const split = splitPage(source);
  if ('message' in split) return { ...page, refused: [split] };
  page.frontmatter = split.frontmatter;
  try {
    walk(mdxToMdast(split.body, { features }), page);
  } catch (error) {
    page.refused.push(syntaxError(error));
  }
  return page;
}

/** Those that Astro's MDX has by default. */
export const features = { gfm: true, smartPunctuation: true };

function walk(root: MdastNode, page: Page): void {
  // No recursion: how deep a page nests is the author's choice.
  const open: { node: MdastNode; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next;
    const line = node.position?.start.line;
    if (depth > most.depth) {
      page.refused.push({
        line,
        message: `found elements inside each other, more than ${String(most.depth)} deep`,
        hint: 'Write shorter lists and quotes.',
      });
      return;
    }
    page.refused.push(...refusals(node).map((refusal) => ({ line, ...refusal })));
    collect(node, page);
    if ('children' in node)
      for (const child of node.children.toReversed()) open.push({ node: child, depth: depth + 1 });
  }
}

function collect(node: MdastNode, page: Page): void {
  if (node.type === 'code') page.rawBlocks += 1;
  if (node.type === 'inlineCode') page.code.push({ text: node.value, line: node.position?.start.line ?? 0 });
  if (node.type === 'heading' && node.depth === 2) page.sections.push(textOf(node));
  if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
  if (!node.name || !isBlock(node.name)) return;
  const attributes: Record<string, string> = {};
  for (const attribute of node.attributes) {
    if (attribute.type !== 'mdxJsxAttribute' || typeof attribute.value !== 'string') return;
    if (!Object.hasOwn(blocks[node.name], attribute.name)) return;
    attributes[attribute.name] = attribute.value;
  }
  page.bindings.push({ component: node.name, line: node.position?.start.line ?? 0, attributes });
}

function beyondLimits(source: string): Refusal | undefined {
  const counted = [
    { what: 'characters', found: source.length, allowed: most.characters },
    { what: 'opening brackets', found: count(source, /[([{<]/g), allowed: most.brackets },
    { what: 'quotation marks', found: count(source, /["'&]|\.\.\./g), allowed: most.quotes },
  ];
  const over = counted.find(({ found, allowed }) => found > allowed);
  if (over)
    return {
      message: `found ${String(over.found)} ${over.what}, expected at most ${String(over.allowed)}`,
      hint: 'Make two pages of it.',
    };
  const strange = firstUnprintable(source);
  return (
    strange && {
      line: source.slice(0, strange.index).split('\n').length,
      message: `found the character ${strange.mark}, which no editor shows`,
      hint: 'Remove it. Lines end with a line feed alone.',
    }
  );
}

const count = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

function syntaxError(error: unknown): Refusal {
  const text = error instanceof Error ? error.message : String(error);
  const [, line, message = text] = /^(\d+):\d+: (.*?)(?: \(mdx[\w:-]+\))?$/s.exec(text) ?? [];
  return {
    line: line === undefined ? undefined : Number(line),
    message: `found text that is not MDX: ${message}`,
    hint: 'A brace or an angle bracket that is text stands in `backquotes`.',
  };
}
