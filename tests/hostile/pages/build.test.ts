import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'node-html-parser';
import { beforeEach, expect, test } from 'vitest';
import { type SiteFixture, siteFixture } from '../../support/site-fixture.ts';

// MDX is a program that the build runs with the rights of who builds. Each page here leaves a file where it was run.

let site: SiteFixture;
let ran: (name: string) => boolean;
/** JavaScript that leaves the file. */
let leave: (name: string) => string;
beforeEach(async () => {
  site = await siteFixture();
  const file = (name: string): string => join(site.root, `ran-${name}`);
  ran = (name) => existsSync(file(name));
  leave = (name) => `(await import("node:fs")).writeFileSync(${JSON.stringify(file(name))}, "")`;
});

const fields = 'title: Hostile\ndescription: A page that tries to run.\norder: 1\n';
const head = `---\n${fields}---\n\n`;

test('a refused page is not run: ESM, expressions, layouts, images', async () => {
  const pages = {
    export: `${head}export const x = await ${leave('export')};\n`,
    import: `${head}import "../../import.mjs"\n`,
    expression: `${head}Text {${leave('expression')}} text.\n`,
    attribute: `${head}<File of={${leave('attribute')}} />\n`,
    layout: `---\n${fields}layout: ../../layout.mjs\n---\n\nText.\n`,
    bomb: `---\n${fields}errors: &a [*a]\n---\n\nText.\n`,
    image: `${head}![an image](../../image.mjs)\n`,
  };
  for (const [name, text] of Object.entries(pages))
    await site.write(`src/content/reference/${name}.mdx`, text);
  for (const name of ['import', 'layout', 'image'])
    await site.write(`src/${name}.mjs`, `${leave(name)};\nexport default "";\n`);
  const { exitCode, said } = await site.build();
  expect(exitCode).not.toBe(0);
  for (const name of Object.keys(pages)) {
    expect(said).toContain(`src/content/reference/${name}.mdx: `);
    expect(ran(name), name).toBe(false);
  }
});

test('nor is a page that comes another way than by the folders of pages', async () => {
  await site.write('src/pages/hostile.mdx', `export const x = await ${leave('route')};\n`);
  const { exitCode, said } = await site.build();
  expect(exitCode).not.toBe(0);
  expect(said).toContain('src/pages/hostile.mdx: line 1: found `import` or `export`');
  expect(ran('route')).toBe(false);
});

test('what a page may write stays text', async () => {
  await site.append(
    site.page,
    '\n{"<pre>fake</pre>"} \\<pre>fake\\</pre> &lt;pre>fake&lt;/pre> `<pre>fake</pre>` [a &lt;pre>fake](/reference/ "&quot;>&lt;pre>fake&lt;/pre>")\n',
  );
  const { exitCode, said } = await site.build();
  expect(said).not.toContain('may not be shown');
  expect(exitCode).toBe(0);
  const page = parse(await readFile(join(site.root, 'dist/reference/greeting/index.html'), 'utf8'));
  const paragraph = page.querySelector('.prose > p')?.text ?? '';
  expect(paragraph.split('<pre>fake</pre>')).toHaveLength(5);
  expect(page.querySelectorAll('pre').map(({ text }) => text)).not.toContain('fake');
});
