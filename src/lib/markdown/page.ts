import { parse } from 'node-html-parser';
import { blocksMarkdown } from './block.ts';
import type { Absolute } from './inline.ts';

export interface MarkdownPage {
  title: string;
  /** One sentence on what the page is about; "" where it says none. */
  about: string;
  markdown: string;
}

/**
 * A page of the built site as Markdown: what a reader reads of it, in the same order. Undefined where there is none.
 * @param path its address on the site, for example "/reference/flakes/"
 * @param absolute makes the address of a link whole
 */
export function pageMarkdown(html: string, path: string, absolute: Absolute): MarkdownPage | undefined {
  const root = parse(html, { blockTextElements: { script: true, style: true } });
  const main = root.querySelector('main');
  if (!main) return undefined;
  const title = main.querySelector('h1')?.text.replaceAll(/\s+/g, ' ').trim() ?? '';
  const about = root.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  const here: Absolute = (link) => absolute(link.startsWith('#') ? path + link : link);
  const [first = `# ${title}`, ...rest] = orderedBlocks(blocksMarkdown(main, here));
  const index = `> All pages: ${absolute('/llms.txt')} · this page: ${absolute(path)}`;
  return { title, about, markdown: `${[first, index, ...rest].join('\n\n')}\n` };
}

/** The title comes first: on some pages a word on their place stands above it. */
function orderedBlocks(blocks: readonly string[]): string[] {
  const at = blocks.findIndex((block) => block.startsWith('# '));
  return at <= 0 ? [...blocks] : [blocks[at] ?? '', ...blocks.slice(0, at), ...blocks.slice(at + 1)];
}
