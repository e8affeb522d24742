import { execa } from 'execa';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';
import { writeFiles } from '../tests/support/write-files.ts';
import { checkProse } from './check-prose.ts';
import { proseOf } from './prose/texts.ts';

const said = async (markdown: string): Promise<string[]> =>
  (await checkProse([{ file: 'a.mdx', line: 1, markdown }])).map(
    ({ field = '', message }) => `${field}: ${message}`,
  );

test.each([
  ['Mend the URL.', 'line 1: found "Mend", write: fix'],
  ['One line.\nThe hash behind `got:`.', 'line 2: found "behind", write: after'],
  ['- a folder in the place of a server', 'line 1: found "in the place of", write: instead of'],
  [
    '| a | b |\n|---|---|\n| x | the template has it not |',
    'found "has it not", write: the verb before "not"',
  ],
  ['It is *just* this.', 'line 1: found "just", write: nothing: leave it out'],
  ['## Build it', 'expected a heading with its noun instead of "it"'],
  ['## Build the ISO.', 'expected a heading without a full stop'],
])('%j is refused', async (text, message) => {
  const found = await said(text);
  expect(found).toHaveLength(1);
  expect(found[0]).toContain(message);
});

test.each([
  'Run `just build`, and `mend` nothing.',
  'Machines behind one address.',
  '<Run of="package-fetch" step="mend" />',
  '## Build the ISO',
  'A justified line, and a blanket.',
])('%j is in order', async (text) => {
  expect(await said(text)).toEqual([]);
});

test('pages, components and units are read where readers read them, each at its line', async () => {
  const root = await temporaryFolder();
  await writeFiles(root, {
    'src/content/reference/a.mdx':
      '---\ntitle: A page\ndescription: Blanks decide.\n---\n\nMend this line.\n',
    'examples/errors/b/example.yaml':
      'title: mend is a name\nsteps:\n  - { id: mend, run: mend }\nfix: Till then, wait.\n',
    'src/pages/c.astro':
      '---\nconst mend = \'mend\';\n---\n<Page title="Easy" class="mend">\n  {mend && <p>\n    It is\n    <b>simply</b>\n  </p>}\n</Page>\n',
    'examples/templates/d/files/README.md': '# d\n\n## Change it\n',
    'README.md': '# Provenix\n',
  });
  const problems = await checkProse(await proseOf(root));
  expect(problems.map(({ file, field }) => `${file}: ${field ?? ''}`).sort()).toEqual([
    'examples/errors/b/example.yaml: line 1',
    'examples/errors/b/example.yaml: line 4',
    'examples/templates/d/files/README.md: line 3',
    'src/content/reference/a.mdx: line 3',
    'src/content/reference/a.mdx: line 6',
    'src/pages/c.astro: line 4',
    'src/pages/c.astro: line 7',
  ]);
});

test('the command fails where it finds nothing to read, and says how much it read', async () => {
  const root = await temporaryFolder();
  const script = join(import.meta.dirname, 'check-prose.ts');
  const run = async (): Promise<{ exitCode: number | undefined; all: string }> => {
    const { exitCode, all } = await execa(process.execPath, [script, '--root', root], {
      reject: false,
      all: true,
    });
    return { exitCode, all };
  };
  const empty = await run();
  expect(empty.exitCode).toBe(1);
  expect(empty.all).toContain('found no prose at all');
  await writeFiles(root, { 'README.md': '# Provenix\n' });
  expect(await run()).toMatchObject({ exitCode: 0, all: '1 texts read, 0 problems' });
});
