import { chmod, chown, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { expect, test } from 'vitest';
import { isRoot, nobody, unreadableFor } from '../support/ordinary-user.ts';
import { repository } from '../support/repository.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

// Where root runs the tests, those of hostile pages and of the preview server are run once more by a user who owns
// nothing. Units are met by both in attacks.test.ts.

test.runIf(isRoot)('hostile pages and requests, met by an ordinary user', { timeout: 300_000 }, async () => {
  const wall = await unreadableFor(nobody);
  if (wall !== undefined) throw new Error(`${wall}\nMove the clone to where everybody may read it.`);
  const base = await temporaryFolder();
  await chmod(base, 0o755);
  const home = join(base, 'home');
  await mkdir(home);
  await chown(home, nobody, nobody);
  const { exitCode, all } = await execa(
    process.execPath,
    [
      join(repository, 'node_modules/vitest/vitest.mjs'),
      ...[
        'run',
        '--config',
        join(import.meta.dirname, 'ordinary-user.config.ts'),
        '--configLoader',
        'native',
      ],
    ],
    {
      uid: nobody,
      gid: nobody,
      cwd: repository,
      reject: false,
      all: true,
      env: { HOME: home, TMPDIR: home, NO_COLOR: '1', NODE_OPTIONS: '' },
    },
  );
  expect(exitCode, all).toBe(0);
  expect(all).toMatch(/Test Files {2}\d+ passed \(\d+\)/);
  expect(all).not.toContain('skipped');
});
