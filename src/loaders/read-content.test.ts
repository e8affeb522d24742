import { symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, test } from 'vitest';
import { cited, versions } from '../../tests/support/small-repository.ts';
import { type Files, folderWith, writeFiles } from '../../tests/support/write-files.ts';
import { formatProblems } from '../lib/problem/problem.ts';
import { errorSections } from './check-pages.ts';
import { contentOf, forgetContent } from './content.ts';
import { readContent } from './read-content.ts';

const sections = errorSections.map((name) => `## ${name}`).join('\n\n');
/** A page of prose, with more frontmatter. */
const prose = (text: string, more = ''): string =>
  `---\ntitle: A title\ndescription: A sentence about the page.\norder: 1\n${more}---\n\n${text}\n`;
const site: Files = {
  'versions.json': JSON.stringify(versions),
  ...cited,
  'src/content/errors/boot.mdx': `---\nsimilar: []\n---\n\n${sections}\n`,
  'src/content/reference/nixos.mdx': prose('<Cited of="boot" />', 'errors: [boot]\n'),
  'src/content/concepts/proof.mdx': prose('Text.'),
};
async function read(files: Files = {}): Promise<Record<string, string>> {
  const { pageProblems, units } = await readContent(await folderWith({ ...site, ...files }));
  const all = { units: units.problems, ...pageProblems };
  return Object.fromEntries(Object.entries(all).map(([name, problems]) => [name, formatProblems(problems)]));
}

const nothing = { units: '', reference: '', concepts: '', errors: '', tutorials: '', lessons: '' };

test('pages and units in order', async () => {
  expect(await read()).toEqual(nothing);
  const { pages, units } = await readContent(await folderWith(site));
  expect(Object.entries(pages).map(([folder, all]) => [folder, all.map(({ id }) => id)])).toEqual([
    ['reference', ['nixos']],
    ['concepts', ['proof']],
    ['errors', ['boot']],
    ['tutorials', []],
    ['lessons', []],
  ]);
  expect([...units.entries.keys()]).toEqual(['boot']);
});

test.each<[string, Files, string]>([
  [
    'reference',
    { 'src/content/reference/nixos.mdx': prose('<Cited of="root" />', 'errors: [boot]\n') },
    '"root"',
  ],
  ['concepts', { 'src/content/concepts/proof.mdx': prose('```\nraw\n```') }, 'found a raw code block'],
  ['errors', { 'src/content/errors/boot.mdx': '---\nsimilar: []\n---\n' }, 'sections: found none'],
  [
    'errors',
    { 'src/content/reference/nixos.mdx': prose('Text.') },
    'found no reference or concept page that leads to it',
  ],
])('what is wrong with a page is said of its folder: %s', async (folder, files, refusal) => {
  const said = await read(files);
  expect(said[folder]).toContain(refusal);
  expect(Object.entries(said).filter(([, text]) => text !== '')).toHaveLength(1);
});

test('a concept page leads to an error as a reference page does', async () => {
  const files = {
    'src/content/reference/nixos.mdx': prose('Text.'),
    'src/content/concepts/proof.mdx': prose('As in [boot](/errors/boot/).'),
  };
  expect(await read(files)).toEqual(nothing);
});

test('all loaders of a build wait for one reading; what an author changed is read after it is forgotten', async () => {
  const root = await folderWith(site);
  const other = await folderWith(site);
  const url = pathToFileURL(`${root}/`);
  const first = await contentOf(url);
  expect(first.pageProblems.concepts).toEqual([]);
  await writeFiles(root, { 'src/content/concepts/proof.mdx': prose('```\nraw\n```') });
  expect(await contentOf(url)).toBe(first);
  forgetContent();
  expect((await contentOf(url)).pageProblems.concepts).toHaveLength(1);
  expect((await contentOf(pathToFileURL(`${other}/`))).pageProblems.concepts).toEqual([]);
});

test('a link in the folder of a page is refused: what it leads to would be a page', async () => {
  const root = await folderWith({ ...site, 'elsewhere/more.mdx': prose('Text.') });
  await symlink('../../../elsewhere', join(root, 'src/content/reference/more'));
  const { pageProblems } = await readContent(root);
  expect(formatProblems(pageProblems.reference)).toContain(
    'src/content/reference/more: found a link to "../../../elsewhere"',
  );
});
