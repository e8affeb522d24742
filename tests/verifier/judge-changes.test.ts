import { globSync } from 'node:fs';
import { cp, mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { judgingFiles, judgingFolders } from '../../scripts/verify/judge/judge-digest.ts';
import type { Report } from '../../src/schemas/report.ts';
import { fixture } from '../support/fixture.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** A copy of the verifier, to be changed; Nix and the packages are shared with this one. */
async function copyVerifier(): Promise<string> {
  const copy = await temporaryFolder();
  for (const path of [...judgingFolders, ...judgingFiles, 'package.json'])
    await cp(join(repository, path), join(copy, path), { recursive: true });
  // The command itself, and what it shares with other commands.
  for (const file of globSync('scripts/*.ts', { cwd: repository }))
    await cp(join(repository, file), join(copy, file));
  await mkdir(join(copy, '.cache'));
  for (const path of ['node_modules', '.cache/nix']) {
    await mkdir(dirname(join(copy, path)), { recursive: true });
    await symlink(join(repository, path), join(copy, path));
  }
  return copy;
}

test('a pass of one verifier is not remembered by a changed one', async () => {
  const verifier = await copyVerifier();
  const place = await fixture();
  // Passes are kept in the user's cache; those of earlier runs of this test are not asked here.
  const env = { XDG_CACHE_HOME: await temporaryFolder() };
  /** Runs the copy; whether each unit passed before. */
  const cached = async (): Promise<boolean[]> => {
    const json = join(place.root, 'report.json');
    const { exitCode, all } = await execa(
      process.execPath,
      [join(verifier, 'scripts/verify-examples.ts'), '--root', place.root, '--json', json],
      { reject: false, all: true, env },
    );
    expect(exitCode, all).toBe(0);
    const { units } = JSON.parse(await readFile(json, 'utf8')) as Report;
    return units.map((unit) => unit.cached);
  };
  try {
    expect(await cached()).toEqual([false, false]);
    expect(await cached()).toEqual([true, true]);

    const comparer = join(verifier, 'scripts/verify/judge/compare.ts');
    await writeFile(comparer, `${await readFile(comparer, 'utf8')}// another comparer\n`);
    expect(await cached()).toEqual([false, false]);
    expect(await cached()).toEqual([true, true]);

    await writeFile(join(verifier, 'scripts/verify/judge/compare.test.ts'), '// a test judges no run\n');
    expect(await cached()).toEqual([true, true]);
  } finally {
    await place.remove();
  }
});
