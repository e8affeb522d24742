import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { inputsDigest } from '../../../src/lib/units/digest.ts';
import { readFiles } from '../../../src/loaders/read-files.ts';

const repository = resolve(import.meta.dirname, '../../..');

/** What judges a run, and what makes the projects of templates: with other sources, earlier passes say nothing. */
export const judgingFolders = [
  'scripts/verify',
  'scripts/pack',
  'src/lib',
  'src/loaders',
  'src/schemas',
  'packages/create-provenix/bin',
  'packages/create-provenix/src',
];

/** The packages that these use, and what is packed of the command that makes projects. */
export const judgingFiles = ['package-lock.json', 'packages/create-provenix/package.json'];

let known: Promise<string> | undefined;

/** The digest of this verifier; computed once. Tests judge nothing and are left out. */
export function judgeDigest(root = repository): Promise<string> {
  if (root !== repository) return digestOf(root);
  known ??= digestOf(root);
  return known;
}

async function digestOf(root: string): Promise<string> {
  const trees = await Promise.all(
    judgingFolders.map(async (folder) => {
      const { files } = await readFiles(root, folder);
      return files.map((file) => ({ ...file, path: `${folder}/${file.path}` }));
    }),
  );
  const texts = await Promise.all(judgingFiles.map((path) => readFile(join(root, path), 'utf8')));
  return inputsDigest(
    trees.flat().filter(({ path }) => !path.endsWith('.test.ts')),
    texts,
  );
}
