import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import { figureMarkdown, preMarkdown } from './code-block.ts';
import { type Absolute, inlineMarkdown, isControl, nodeMarkdown } from './inline.ts';
import { tableMarkdown } from './table.ts';

/** Ways through the site, and parts that are empty without their script. */
const left = new Set(['nav', 'form', 'template']);
const leaves = new Set(['p', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dt', 'summary']);

/** The blocks of a part of a page as Markdown, one after the other. */
export function blocksMarkdown(root: Node, absolute: Absolute): string[] {
  const blocks: string[] = [];
  let loose = '';
  const flush = (): void => {
    if (loose.trim() !== '') blocks.push(loose.replaceAll(/\s+/g, ' ').trim());
    loose = '';
  };
  for (const child of root.childNodes) {
    if (child instanceof HTMLElement && isBlock(child)) {
      flush();
      blocks.push(...blockMarkdown(child, absolute));
    } else if (child.nodeType !== NodeType.COMMENT_NODE) loose += nodeMarkdown(child, absolute);
  }
  flush();
  return blocks.filter((block) => block !== '');
}

function blockMarkdown(element: HTMLElement, absolute: Absolute): string[] {
  const name = element.tagName.toLowerCase();
  if (left.has(name) || isControl(element) || element.classList.contains('page-tools')) return [];
  if (/^h[1-6]$/.test(name)) {
    // A heading leads to itself on the site.
    const own = element.querySelector('a') ?? element;
    return [`${'#'.repeat(Number(name[1]))} ${inlineMarkdown(own, absolute).trim()}`];
  }
  if (name === 'summary') return [`**${inlineMarkdown(element, absolute).trim()}**`];
  if (leaves.has(name)) return [inlineMarkdown(element, absolute).trim()];
  if (name === 'figure') return [figureMarkdown(element, absolute)];
  if (name === 'pre') return [preMarkdown(element, 'text')];
  if (name === 'ul' || name === 'ol') return [listMarkdown(element, absolute)];
  if (name === 'table') return [tableMarkdown(element, absolute)];
  if (name === 'dl') return [factsMarkdown(element, absolute)];
  return blocksMarkdown(element, absolute);
}

/** A list, also one in another, or with blocks in its items. */
function listMarkdown(list: HTMLElement, absolute: Absolute): string {
  const ordered = list.tagName.toLowerCase() === 'ol';
  return list.childNodes
    .filter((child): child is HTMLElement => child instanceof HTMLElement && child.tagName === 'LI')
    .map((item, index) => {
      const sign = ordered ? `${String(index + 1)}. ` : '- ';
      const blocks = blocksMarkdown(item, absolute);
      const text = blocks.reduce(
        (all, block) => all + (all === '' ? '' : /^(?:- |1\. )/.test(block) ? '\n' : '\n\n') + block,
        '',
      );
      return sign + text.replaceAll(/\n(?=[^\n])/g, `\n${' '.repeat(sign.length)}`);
    })
    .join('\n');
}

function factsMarkdown(list: HTMLElement, absolute: Absolute): string {
  return list
    .querySelectorAll('dt')
    .map((term) => {
      const says = term.nextElementSibling;
      return `- ${inlineMarkdown(term, absolute).trim()}: ${says ? inlineMarkdown(says, absolute).trim() : ''}`;
    })
    .join('\n');
}

const inline = new Set(['a', 'b', 'br', 'code', 'em', 'i', 'kbd', 'samp', 'small', 'span', 'strong', 'time']);

function isBlock(element: HTMLElement): boolean {
  return !inline.has(element.tagName.toLowerCase());
}
