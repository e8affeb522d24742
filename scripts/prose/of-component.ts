import { parseForESLint } from 'astro-eslint-parser';
import type { Text } from './texts.ts';

/** The attributes of a component that readers read. */
const attributes = new Set(['title', 'description', 'heading', 'about', 'aria-label', 'placeholder', 'alt']);

/** What is read of the tree of a component. */
type Node =
  | { type: 'JSXText' | 'AstroRawText'; value: string; loc: Where }
  | {
      type: 'JSXAttribute';
      name: { name: unknown };
      value: { type: 'Literal'; value: unknown } | null;
      loc: Where;
    }
  | { type: 'Program'; loc: Where };
interface Where {
  start: { line: number };
}

/** What stands between the tags of a component, piece by piece, and in the attributes that readers read. */
export function ofComponent(file: string, source: string): Text[] {
  const texts: Text[] = [];
  const add = (line: number, text: string): void => {
    if (/\p{L}{2}/u.test(text)) texts.push({ file, line, markdown: text.replaceAll(/^[ \t]+/gm, '') });
  };
  const { ast, visitorKeys } = parseForESLint(source, { parser: '@typescript-eslint/parser' });
  const walk = (node: Node): void => {
    if (node.type === 'JSXText' || node.type === 'AstroRawText') add(node.loc.start.line, node.value);
    if (
      node.type === 'JSXAttribute' &&
      attributes.has(String(node.name.name)) &&
      node.value?.type === 'Literal'
    )
      add(node.loc.start.line, String(node.value.value));
    for (const key of visitorKeys[node.type] ?? [])
      for (const child of [(node as unknown as Record<string, unknown>)[key]].flat())
        if (isNode(child)) walk(child);
  };
  walk(ast);
  return texts;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}
