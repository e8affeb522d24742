import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { repository } from '../tests/support/repository.ts';
import { temporaryFolder } from '../tests/support/temporary-folder.ts';

const claims = (...given: string[]): Promise<{ exitCode?: number | undefined; all: string }> =>
  execa(process.execPath, [join(repository, 'scripts/claims.ts'), ...given], { reject: false, all: true });

test('a statement that no claim covers is refused by its line, and other digests are', async () => {
  const seed = join(await temporaryFolder(), 'seed.txt');
  await writeFile(seed, `${'\n'.repeat(249)}A new claim.\n`);
  const { exitCode, all } = await claims('--seed', seed, '--check');
  expect(exitCode).toBe(1);
  expect(all).toContain('line 250: found a statement that no claim covers');
  expect(all).toContain('src/facts/seed.json: statements: found other digests or claims');
});

// The text is no part of the repository: whoever has it names it, and then all of it is held against the ledger.
const seed = process.env['PROVENIX_SEED'];
test.runIf(seed)(
  'every statement of the seed has a claim, and the digests are those of the seed',
  async () => {
    expect(await claims('--seed', seed ?? '', '--check')).toMatchObject({ exitCode: 0 });
  },
);
