import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { mdxToJs } from 'satteri';
import { expect, test } from 'vitest';
import { features, readPage } from '../../../src/lib/blocks/read-page.ts';
import { splitPage } from '../../../src/lib/blocks/split-page.ts';
import { repository } from '../../support/repository.ts';

// A page is judged by the parser that renders it. Were they two, a page could be one thing to each.

const mdx = createRequire(fileURLToPath(import.meta.resolve('@astrojs/mdx')));
const renderer = createRequire(mdx.resolve('@astrojs/markdown-satteri'));

interface Renderer {
  process: (body: string, file: string, frontmatter: object) => Promise<{ code: string }>;
}
interface Processors {
  satteri: () => { createMdxRenderer: (shared: object, mdx: object) => Promise<Renderer> };
}

test('there is one parser', () => {
  expect(renderer.resolve('satteri')).toBe(fileURLToPath(import.meta.resolve('satteri')));
});

test('it reads with the features that it renders with', async () => {
  const { satteri } = mdx('@astrojs/markdown-satteri') as Processors;
  const astro = await satteri().createMdxRenderer(
    { syntaxHighlight: false },
    { srcDir: new URL('file:///') },
  );
  const files = globSync('src/content/**/*.mdx', { cwd: repository });
  expect(files.length).toBeGreaterThan(0);
  const pages = files.map((file) => readFileSync(join(repository, file), 'utf8'));
  const every =
    '"a" -- ... ~~b~~ www.example.com\n\n[^1] $c$ ^d^ :e: [[f]]\n\n[^1]: g\n\ng\n: h\n\n| i |\n| - |\n| j |\n';
  for (const source of [...pages, every]) {
    const split = splitPage(source);
    if ('message' in split) throw new Error(split.message);
    const rendered = await astro.process(split.body, '/page.mdx', {});
    const ours = mdxToJs(split.body, {
      features,
      jsxImportSource: 'astro',
      elementAttributeNameCase: 'html',
    });
    expect(content(rendered.code)).toBe(content(ours.code));
  }
  expect(readPage(every).refused.map(({ message }) => message)).toContain('found a footnote');
});

/** What the page shows, without the ids that Astro gives to headings. */
function content(code: string): string {
  const [, shown = ''] = /function _createMdxContent(.*?)\n}\n/s.exec(code) ?? [];
  expect(shown).not.toBe('');
  return shown.replaceAll(/\{\s+id: "[^"]*",\s+children:/g, '{ children:').replaceAll(/\s+/g, '');
}
