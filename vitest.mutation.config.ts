import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

// Below the copy that Stryker makes and removes: a mutant may keep a test from removing what it made.
const temporary = join(import.meta.dirname, '.cache/mutation/tmp');
mkdirSync(temporary, { recursive: true });

/** The tests that mutants are held against: beside the code, without Nix, a browser or a build. */
export default defineConfig({
  test: {
    // `npm run mutation -- --tests`: with fewer tests no more is noticed, and it is sooner known.
    include: (process.env['MUTATION_TESTS']?.split(' ') ?? ['src', 'scripts/verify']).map(
      (folder) => `${folder}/**/*.test.ts`,
    ),
    exclude: [
      // Bundles the verifier.
      'scripts/verify/judge/judge-digest.test.ts',
    ],
    env: { TMPDIR: temporary },
    // One worker for all files of a run: a mutant takes a fraction of the time, and each has a run of its own.
    isolate: false,
    // A slow machine must not pass for a test that noticed something.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    hookTimeout: 60_000,
  },
});
