import { cp, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { repository } from '../../../tests/support/repository.ts';
import { temporaryFolder } from '../../../tests/support/temporary-folder.ts';
import { judgeDigest, judgingFiles, judgingFolders } from './judge-digest.ts';

describe('the digest of the sources that judge', () => {
  let copy: string;
  let untouched: string;
  beforeAll(async () => {
    copy = await temporaryFolder();
    for (const path of [...judgingFolders, ...judgingFiles])
      await cp(join(repository, path), join(copy, path), { recursive: true });
    untouched = await judgeDigest(copy);
  });

  /** The digest with one file changed; the file is put back. */
  async function withChanged(path: string, change = (text: string) => `${text}\n`): Promise<string> {
    const file = join(copy, path);
    const text = await readFile(file, 'utf8');
    await writeFile(file, change(text));
    const changed = await judgeDigest(copy);
    await writeFile(file, text);
    return changed;
  }

  test('is that of this repository, whose sources these are', async () => {
    expect(untouched).toBe(await judgeDigest());
  });
  test.each([
    'scripts/verify/judge/compare.ts',
    'scripts/verify/worlds/servers/lighttpd.conf',
    'src/lib/transcript/clean-output.ts',
    'src/loaders/read-evidence.ts',
    'src/schemas/step.ts',
    'packages/create-provenix/src/write-project.ts',
    'scripts/pack/create-provenix.ts',
    'packages/create-provenix/bin/create-provenix.cjs',
    ...judgingFiles,
  ])('is another one with another %s', async (path) => {
    expect(await withChanged(path)).not.toBe(untouched);
  });
  test('is another one with one source more', async () => {
    await writeFile(join(copy, 'src/lib/more.ts'), '');
    expect(await judgeDigest(copy)).not.toBe(untouched);
    await writeFile(join(copy, 'src/lib/more.ts'), 'export {};\n');
  });
  test('stays with another test file, which judges nothing', async () => {
    const before = await judgeDigest(copy);
    await writeFile(join(copy, 'scripts/verify/judge/compare.test.ts'), 'test');
    expect(await judgeDigest(copy)).toBe(before);
  });
});

test('its folders hold every file of ours that a run imports', async () => {
  // A run is judged by verify(), and a template's project is made by the packed command.
  const { metafile } = await build({
    absWorkingDir: repository,
    entryPoints: ['scripts/verify/verify.ts', 'packages/create-provenix/src/main.ts'],
    outdir: 'unused',
    bundle: true,
    write: false,
    metafile: true,
    platform: 'node',
    format: 'esm',
    packages: 'external',
  });
  const imported = Object.keys(metafile.inputs);
  expect(imported).toContain('scripts/verify/judge/compare.ts');
  expect(imported).toContain('src/lib/transcript/clean-output.ts');
  expect(imported).toContain('packages/create-provenix/src/write-project.ts');
  const outside = imported.filter((path) => !judgingFolders.some((folder) => path.startsWith(`${folder}/`)));
  expect(outside).toEqual([]);
});
