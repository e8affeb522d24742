import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { repository } from '../../tests/support/repository.ts';
import { unitFolders } from '../../tests/support/unit-folders.ts';
import { writeTemplates } from '../../tests/packages/create-provenix/templates.ts';
import { readUnitsOf } from './read-units-of.ts';

test.each([
  ['template', 'templates'],
  ['error', 'errors'],
  ['recipe', 'recipes'],
] as const)('every %s of the repository is read, and nothing else', async (kind, folder) => {
  const read = await readUnitsOf(repository, kind);
  expect(read.map(({ id }) => id).toSorted()).toEqual(unitFolders(folder));
});

test('one that is not in order ends the packing, by name', async () => {
  const root = await temporaryFolder();
  await writeTemplates(root);
  expect((await readUnitsOf(root, 'template')).map(({ id }) => id)).toEqual(['full', 'small']);
  await writeFile(join(root, 'examples/templates/small/template.yaml'), 'title: half\n');
  await expect(readUnitsOf(root, 'template')).rejects.toThrowErrorMatchingInlineSnapshot(`
    ProblemsError: The package cannot be built.
    - file: examples/templates/small/template.yaml
      field: summary
      message: expected string, found nothing
    - file: examples/templates/small/template.yaml
      field: options
      message: expected record, found nothing
    - file: examples/templates/small/template.yaml
      field: steps
      message: expected array, found nothing
  `);
});

test('none at all ends it too', async () => {
  const root = await temporaryFolder();
  await writeTemplates(root);
  await rm(join(root, 'examples/templates'), { recursive: true });
  await expect(readUnitsOf(root, 'template')).rejects.toThrowErrorMatchingInlineSnapshot(`
    ProblemsError: The package cannot be built.
    - file: examples/templates
      message: found no template, and a package without one is of no use
  `);
});
