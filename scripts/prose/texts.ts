import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LineCounter, isScalar, parseDocument, visit } from 'yaml';
import { splitPage } from '../../src/lib/blocks/split-page.ts';
import { ofComponent } from './of-component.ts';

/** A text to read, as Markdown. */
export interface Text {
  /** Relative to the repository. */
  file: string;
  /** The line of the file on which it begins, counted from 1. */
  line: number;
  markdown: string;
}

const pages = [
  '*.md',
  'packages/*/README.md',
  'src/content/**/*.mdx',
  'examples/tutorials/**/*.mdx',
  'examples/templates/*/files/**/*.md',
];
const components = ['src/**/*.astro'];
const manifests = [
  'examples/*/*/{example,template,tutorial,exercise}.yaml',
  'examples/tutorials/*/*/lesson.yaml',
  'src/facts/**/*.yaml',
];
/** The fields of a manifest that readers read. */
const fields = new Set([
  'title',
  'summary',
  'fix',
  'why',
  'about',
  'says',
  'but',
  'description',
  'goal',
  'see',
  'when',
]);

/** All prose of a repository: pages, documents, and what units and facts say of themselves. */
export async function proseOf(root: string): Promise<Text[]> {
  const texts: Text[] = [];
  for (const file of await found(root, pages))
    texts.push(...ofPage(file, await readFile(join(root, file), 'utf8')));
  for (const file of await found(root, manifests))
    texts.push(...ofYaml(file, await readFile(join(root, file), 'utf8')));
  for (const file of await found(root, components))
    texts.push(...ofComponent(file, await readFile(join(root, file), 'utf8')));
  return texts;
}

async function found(root: string, patterns: string[]): Promise<string[]> {
  const files = await Array.fromAsync(
    glob(patterns, { cwd: root, exclude: (name) => name === 'node_modules' }),
  );
  return files.sort();
}

/** The text of a page, and the fields of its head. */
function ofPage(file: string, source: string): Text[] {
  const split = splitPage(source);
  // What is wrong with its head is said where it is read as a page.
  if ('message' in split) return [{ file, line: 1, markdown: source }];
  return [...ofYaml(file, split.frontmatter, 2), { file, line: 1, markdown: split.body }];
}

/** @param first the line of the file on which this YAML begins */
function ofYaml(file: string, source: string, first = 1): Text[] {
  const texts: Text[] = [];
  const lines = new LineCounter();
  visit(parseDocument(source, { lineCounter: lines }), {
    Pair(_, { key, value }) {
      if (!isScalar(key) || !fields.has(String(key.value)) || !isScalar(value)) return;
      const { line } = lines.linePos(value.range?.[0] ?? 0);
      texts.push({ file, line: first + line - 1, markdown: String(value.value) });
    },
  });
  return texts;
}
