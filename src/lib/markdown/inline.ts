import { HTMLElement, type Node, NodeType } from 'node-html-parser';
import { backquotes } from './fenced.ts';

/** Makes the address of a link whole. */
export type Absolute = (href: string) => string;

/** The text of a part of a page as Markdown: links with whole addresses, code in backquotes, on one line. */
export function inlineMarkdown(node: Node, absolute: Absolute): string {
  return node.childNodes
    .map((child) => nodeMarkdown(child, absolute))
    .join('')
    .replaceAll(/\s+/g, ' ');
}

const controls = new Set(['script', 'style', 'svg', 'button', 'textarea', 'input', 'label']);

/** What a reader does not read: programs, and what is to be clicked or filled in. */
export function isControl(element: HTMLElement): boolean {
  return controls.has(element.tagName.toLowerCase());
}

/** A node by itself, as `inlineMarkdown` has it among others. */
export function nodeMarkdown(node: Node, absolute: Absolute): string {
  if (node.nodeType === NodeType.TEXT_NODE) return escapeText(node.text);
  if (!(node instanceof HTMLElement) || isControl(node)) return '';
  switch (node.tagName.toLowerCase()) {
    case 'a': {
      const text = inlineMarkdown(node, absolute).trim();
      const address = node.getAttribute('href');
      return address === undefined || text === '' ? text : `[${text}](${absolute(address)})`;
    }
    case 'code':
    case 'kbd':
    case 'samp':
      return inlineCode(node.text);
    case 'strong':
      return `**${inlineMarkdown(node, absolute).trim()}**`;
    case 'br':
      return ' ';
    default:
      return inlineMarkdown(node, absolute);
  }
}

/** Code in as many backquotes as it needs. */
export function inlineCode(text: string): string {
  const squeezed = text.replaceAll(/\s+/g, ' ').trim();
  if (squeezed === '') return '';
  if (!squeezed.includes('`')) return `\`${squeezed}\``;
  const quotes = backquotes(squeezed, 1);
  return `${quotes} ${squeezed} ${quotes}`;
}

/** Characters that Markdown would read as its own. */
function escapeText(text: string): string {
  return text.replaceAll(/[\\`*_[\]<]/g, String.raw`\$&`);
}
