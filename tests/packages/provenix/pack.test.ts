import { mkdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packProvenix } from '../../../scripts/pack/provenix.ts';
import { fixture } from '../../support/fixture.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { unitFolders } from '../../support/unit-folders.ts';
import { buildCommand, runner } from './command.ts';

// What is published is refused where an error is not in order; a command that knows no error is of no use.

test('what is bundled keeps the code small, passes on its licences, and lets an old Node read the file', async () => {
  const place = await fixture();
  const folder = await temporaryFolder();
  await packProvenix({ root: place.root, out: join(folder, 'provenix.mjs') });
  await place.remove();
  // The errors of the fixture are few: this is the code.
  expect((await stat(join(folder, 'provenix.mjs'))).size).toBeLessThan(70_000);
  const licences = await readFile(join(folder, 'LICENSES.txt'), 'utf8');
  expect(licences).toMatch(/^commander\n\n\(The MIT License\)\n/m);
  // An import of a name that Node has not is an error before the version can be checked; this one is as old as Node.
  const text = await readFile(join(folder, 'provenix.mjs'), 'utf8');
  const names = [...text.matchAll(/\bimport\s*\{([^}]*)\}\s*from\s*["'](?:node:)?(\w+)["']/g)];
  expect(names.map(([, name = '', from = '']) => [name.replace(/ as .*/, ''), from])).toEqual([
    ['EventEmitter', 'events'],
  ]);
});

const pack = async (root: string, site?: string): Promise<void> =>
  packProvenix({ root, site, out: join(await temporaryFolder(), 'out.mjs') });

test('a repository without errors', async () => {
  const place = await fixture();
  await rm(join(place.root, 'examples/errors'), { recursive: true });
  await expect(pack(place.root)).rejects.toThrowErrorMatchingInlineSnapshot(`
    ProblemsError: The package cannot be built.
    - file: examples/errors
      message: found no error, and a package without one is of no use
  `);
  await place.remove();
});

test('a unit that is not one, by name and field', async () => {
  const place = await fixture();
  await mkdir(join(place.root, 'examples/errors/odd'));
  await writeFile(join(place.root, 'examples/errors/odd/example.yaml'), 'title: odd\n');
  await expect(pack(place.root)).rejects.toThrow(/errors\/odd\/example\.yaml: signatures/);
  await place.remove();
});

test('an address that is none', async () => {
  const place = await fixture();
  await expect(pack(place.root, 'docs.example.com')).rejects.toThrowErrorMatchingInlineSnapshot(`
    ProblemsError: The package cannot be built.
    - file: SITE
      message: found "docs.example.com", expected the address of the site, for example https://docs.example.com
  `);
  await place.remove();
});

test('every error of the repository is in the command, with its page', async () => {
  const command = await buildCommand();
  const packed = await readFile(command, 'utf8');
  const ids = unitFolders('errors');
  // Addresses are sent once, with * for the id.
  expect(packed).toContain('https://docs.example.com/errors/*/');
  expect(ids.filter((id) => !packed.includes(`["${id}",`))).toEqual([]);
  for (const id of [ids.at(0), ids.at(-1)]) {
    const { stdout } = await runner(() => command)(['explain', String(id)]);
    expect(stdout).toContain(`https://docs.example.com/errors/${String(id)}/`);
  }
});
