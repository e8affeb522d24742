import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { repository } from '../support/repository.ts';

/** For ordinary-user.test.ts: tests that need neither Nix nor to write into the clone, by a user who owns nothing. */
export default defineConfig({
  root: repository,
  cacheDir: join(process.env['TMPDIR'] ?? '', 'vite'),
  test: {
    include: ['tests/hostile/{pages,server}/*.test.ts'],
    testTimeout: 120_000,
    hookTimeout: 60_000,
  },
});
