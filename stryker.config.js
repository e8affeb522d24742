/**
 * Small changes are made to the code that judges, one at a time, and the tests beside the code must notice them:
 * `npm run mutation`. What is left out here is data, or starts processes.
 * @type {import('@stryker-mutator/api/core').PartialStrykerOptions}
 */
export default {
  mutate: [
    'src/{schemas,loaders,lib}/**/*.ts',
    'scripts/verify/{plan,flags}.ts',
    'scripts/verify/judge/{compare,passed-cache,record}.ts',
    'scripts/verify/providers/{provider,relock}.ts',
    'scripts/verify/report/{progress,report}.ts',
    'scripts/verify/run/{find-problem,git-script}.ts',
    'scripts/verify/worlds/{quote,toolchain}.ts',
    '!**/*.test.ts',
    // The name of the site, what it claims, and the links of its header: words, which the browser's tests follow.
    '!src/lib/page/site.ts',
    // Lists of words and of messages: tests/atlas shows what the matcher makes of them.
    '!src/lib/match/{common-words,unwritten}.ts',
    // What Astro's build calls: tests/site builds with them.
    '!src/loaders/{pages,units,options}.ts',
    // What hosts send with each file: scripts/serve/ and the browser's tests look at what arrives.
    '!src/lib/page/headers.ts',
    // Talks to the emulator: the stage `machine` of npm test runs units in it.
    '!src/lib/machine/machine.ts',
  ],
  testRunner: 'vitest',
  vitest: { configFile: 'vitest.mutation.config.ts' },
  coverageAnalysis: 'perTest',
  plugins: ['@stryker-mutator/vitest-runner'],
  concurrency: 2,
  // A machine under load is slower, not wrong; endless loops are counted, not waited for.
  timeoutMS: 15_000,
  timeoutFactor: 3,
  incremental: true,
  incrementalFile: '.cache/mutation/incremental.json',
  tempDirName: '.cache/stryker',
  ignorePatterns: ['/.cache', '/dist*', '/bench', '/packages/*/dist', '/pocketpkgs', '/src/content'],
  thresholds: { high: 95, low: 85, break: 85 },
  allowEmpty: true,
  reporters: ['progress-append-only', 'clear-text', 'json'],
  jsonReporter: { fileName: '.cache/mutation/report.json' },
  clearTextReporter: { allowColor: false, allowEmojis: false, reportTests: false },
};
