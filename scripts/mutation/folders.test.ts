import { expect, test } from 'vitest';
import { temporaryFolder } from '../../tests/support/temporary-folder.ts';
import { writeFiles } from '../../tests/support/write-files.ts';
import { repository } from '../../tests/support/repository.ts';
import { filesByFolder, judging } from './folders.ts';

test('files are found by globs, without those that are left out', async () => {
  const root = await temporaryFolder();
  await writeFiles(root, {
    'src/lib/html/a.ts': '',
    'src/lib/html/a.test.ts': '',
    'src/schemas/deep/b.ts': '',
    'scripts/verify/plan.ts': '',
  });
  const patterns = ['src/{schemas,lib}/**/*.ts', 'scripts/verify/plan.ts', '!**/*.test.ts'];
  expect([...filesByFolder(root, patterns)]).toEqual([
    ['scripts/verify', ['scripts/verify/plan.ts']],
    ['src/lib/html', ['src/lib/html/a.ts']],
    ['src/schemas', ['src/schemas/deep/b.ts']],
  ]);
});

test('the globs of stryker.config.js each find something, in the rooms that judge', () => {
  for (const pattern of judging.filter((one) => !one.startsWith('!')))
    expect([...filesByFolder(repository, [pattern]).keys()], pattern).not.toEqual([]);
  const folders = [...filesByFolder(repository, judging).keys()];
  expect(folders).toEqual(
    expect.arrayContaining(['scripts/verify', 'src/lib/match', 'src/loaders', 'src/schemas']),
  );
});
