import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { repository } from './support/repository.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

// A suite of one test, which leaves a folder or does not, under the set-up that this suite has.

async function suite(body: string): Promise<{ exitCode: number | undefined; said: string }> {
  const root = await temporaryFolder();
  await symlink(join(repository, 'node_modules'), join(root, 'node_modules'));
  const config = {
    globalSetup: join(repository, 'tests/left-behind.ts'),
    setupFiles: join(repository, 'tests/support/own-temporary-folder.ts'),
  };
  await writeFile(join(root, 'vitest.config.js'), `export default { test: ${JSON.stringify(config)} };\n`);
  await writeFile(
    join(root, 'one.test.ts'),
    `import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'vitest';
test('one', () => {
  const folder = mkdtempSync(join(tmpdir(), 'made-'));
  ${body}
});
`,
  );
  const { exitCode, all } = await execa('vitest', ['run', '--root', root], {
    reject: false,
    all: true,
    preferLocal: true,
    localDir: repository,
    env: { NO_COLOR: '1' },
  });
  return { exitCode, said: all };
}

test('a suite that leaves nothing passes', async () => {
  expect(await suite('rmSync(folder, { recursive: true });')).toMatchObject({ exitCode: 0 });
});

test('a suite that leaves a folder fails, though all its tests pass, and names the file and the folder', async () => {
  const { exitCode, said } = await suite('');
  expect(said).toContain('1 passed');
  expect(said).toMatch(/left in the folder for temporary files:\n {2}one\.test-\w{6}\/made-\w{6}\n/);
  expect(exitCode).toBe(1);
});
