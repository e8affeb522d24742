import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'scripts/**/*.test.ts',
      'packages/*/test/**/*.test.ts',
      'tests/unit/**/*.test.ts',
    ],
    globalSetup: './tests/provision.ts',
    // Steps run real Nix; a machine under load is slower, not wrong.
    testTimeout: 60_000,
  },
});
