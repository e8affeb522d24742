import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      // Beside the code: what one file does. In tests/: what the whole does when it runs.
      '{src,scripts,packages}/**/*.test.ts',
      'tests/**/*.test.ts',
    ],
    // The first is torn down last: it sees what all others leave.
    globalSetup: ['./tests/left-behind.ts', './tests/warnings.ts', './tests/provision.ts'],
    snapshotSerializers: ['./tests/support/error-serializer.ts'],
    setupFiles: ['./tests/support/no-warnings.ts', './tests/support/own-temporary-folder.ts'],
    // Steps run real Nix; a machine under load is slower, not wrong.
    testTimeout: 60_000,
    expect: { poll: { timeout: 30_000 } },
    // With --coverage, as `npm run floors` runs them. The floors are a little under what the tests in
    // src/ reach by themselves; random inputs make that differ by a branch from run to run.
    coverage: {
      provider: 'v8',
      include: ['src/{schemas,lib,loaders}/**/*.ts'],
      exclude: ['**/*.test.ts'],
      reporter: ['text-summary'],
      reportsDirectory: '.cache/coverage',
      thresholds: {
        'src/schemas/**': { lines: 94, statements: 94, functions: 95, branches: 94 },
        'src/lib/**': { lines: 96, statements: 96, functions: 94, branches: 90 },
        'src/loaders/**': { lines: 92, statements: 92, functions: 93, branches: 86 },
      },
    },
    hookTimeout: 60_000,
    // A worker keeps what it has loaded for the next file: loading it anew for each of some three hundred files took
    // longer than the tests in src/ do. So no test replaces a module, and what a file sets it sets back.
    isolate: false,
    // Its default leaves one core to nobody.
    maxWorkers: '100%',
  },
});
