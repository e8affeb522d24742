import type { MdastNode } from 'satteri';

/** The text of an element and of all that is in it, without marks. Braces of a page hold a string, and nothing else. */
export function textOf(node: MdastNode): string {
  if (node.type === 'mdxTextExpression') return node.value.trim().slice(1, -1);
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(textOf).join('') : '';
}
