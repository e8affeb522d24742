import remarkFrontmatter from 'remark-frontmatter';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

/** The components that show a unit, and the attributes each takes: name -> required? <Cited> shows no run and says so. */
export const blocks = {
  File: { of: true, path: false, region: false, variant: false },
  Run: { of: true, step: true, line: false, variant: false },
  Example: { of: true, path: true, step: true, region: false, line: false, variant: false },
  BrokenFixed: { of: true, path: false, region: false },
  Session: { of: true, step: true, variant: false },
  Cited: { of: true },
} as const satisfies Record<string, Record<string, boolean>>;

export type BlockName = keyof typeof blocks;

/** One component in a page that shows a unit. */
export interface Binding {
  component: BlockName;
  /** Line in the page's source, from 1. */
  line: number;
  /** Attributes with a plain string as value. */
  attributes: Record<string, string>;
  /** Attributes whose value is an expression in braces: the checks cannot read those. */
  computed: string[];
}

export interface PageBindings {
  bindings: Binding[];
  /** Lines of raw code blocks, which no run stands behind. */
  rawBlocks: number[];
  /** Where the text is no MDX at all. */
  syntaxError?: { line?: number; message: string };
}

const parser = unified().use(remarkParse).use(remarkFrontmatter, ['yaml']).use(remarkMdx);

/** Reads from a page's source which units it shows. Never throws: a page that cannot be parsed says so. */
export function readBindings(source: string): PageBindings {
  const found: PageBindings = { bindings: [], rawBlocks: [] };
  let tree;
  try {
    tree = parser.parse(source);
  } catch (error) {
    const { message, line } = error as { message: string; line?: number };
    return { ...found, syntaxError: { message, ...(line !== undefined && { line }) } };
  }
  visit(tree, (node) => {
    const line = node.position?.start.line ?? 0;
    if (node.type === 'code') found.rawBlocks.push(line);
    if (node.type !== 'mdxJsxFlowElement' && node.type !== 'mdxJsxTextElement') return;
    // <pre> and <code> written as tags would be raw blocks in disguise.
    if (node.name === 'pre') found.rawBlocks.push(line);
    if (!node.name || !Object.hasOwn(blocks, node.name)) return;
    const binding: Binding = { component: node.name as BlockName, line, attributes: {}, computed: [] };
    for (const attribute of node.attributes) {
      if (attribute.type !== 'mdxJsxAttribute') binding.computed.push('{...}');
      else if (typeof attribute.value === 'string') binding.attributes[attribute.name] = attribute.value;
      else binding.computed.push(attribute.name);
    }
    found.bindings.push(binding);
  });
  return found;
}
