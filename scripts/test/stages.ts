import { z } from 'zod';
import { reportSchema } from '../../src/schemas/report.ts';
import type { Totals } from '../closing-line.ts';
import {
  type Failure,
  failuresOfPlaywright,
  failuresOfVerify,
  failuresOfVitest,
  playwrightFailures,
  vitestFailures,
} from './failures.ts';

export interface Stage {
  name: string;
  title: string;
  /** The command; where it can write counts, it writes them to this file. */
  command: (file: string) => [string, ...string[]];
  /** Reads the counts from what was written. Without it the stage is one check, judged by its exit code. */
  counts?: (written: unknown) => Totals;
  /** Reads what failed from the same. */
  failures?: (written: unknown) => Failure[];
  /** It begins with the first stage and runs beside those before it, which it does not touch: what it prints comes in its turn. */
  beside?: true;
  /** It makes so many temporary files that they are better off in memory. */
  inMemory?: true;
}

const vitestReport = z.object({ numPassedTests: z.int(), numFailedTests: z.int(), numPendingTests: z.int() });
const playwrightReport = z.object({
  stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int(), skipped: z.int() }),
});

const totalsReport = z.object({
  totals: z.object({ passed: z.int(), failed: z.int(), skipped: z.int() }),
});
const totalsOf = (written: unknown): Totals => totalsReport.parse(written).totals;

function vitestStage(name: string, title: string, ...args: readonly string[]): Stage {
  return {
    name,
    title,
    command: (file) => [
      'vitest',
      'run',
      ...args,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${file}`,
    ],
    counts: (written) => {
      const { numPassedTests, numFailedTests, numPendingTests } = vitestReport.parse(written);
      return { passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests };
    },
    failures: (written) => failuresOfVitest(vitestFailures.parse(written)),
  };
}

/** All that `npm test` runs, in this order: what is quick and what later stages stand on comes first. */
export const stages: readonly Stage[] = [
  {
    name: 'lock',
    title: 'the lock files have every platform, and every version is exact',
    command: () => ['node', 'scripts/check-lock.ts'],
  },
  { name: 'types', title: 'astro check', command: () => ['astro', 'check', '--minimumSeverity', 'warning'] },
  {
    name: 'lint',
    title: 'ESLint, with the import table',
    command: () => ['eslint', '.', '--max-warnings', '0'],
  },
  {
    name: 'prose',
    title: 'textlint, with the words of the style guide',
    command: () => ['node', 'scripts/check-prose.ts'],
  },
  { name: 'format', title: 'Prettier', command: () => ['prettier', '--check', '--log-level', 'warn', '.'] },
  vitestStage('floors', 'tests of src/, and floors of coverage', 'src', '--coverage'),
  // Counting what is reached makes every test slower: those that no floor asks about run without it.
  vitestStage('unit', 'all other tests, and ways to lie to the verifier', '--exclude', 'src/**'),
  {
    name: 'conformance',
    title: "pocketpkgs' lib against what the real nixpkgs.lib answered",
    command: (file) => ['node', 'scripts/conformance.ts', '--json', file],
    counts: totalsOf,
  },
  {
    name: 'options',
    title: "pocketpkgs' options against those of the real NixOS and Home Manager",
    command: (file) => ['node', 'scripts/conformance-options.ts', '--json', file],
    counts: totalsOf,
  },
  {
    name: 'builders',
    title: "what pocketpkgs' builders hand to Nix against what nixpkgs does",
    command: (file) => ['node', 'scripts/conformance-builders.ts', '--json', file],
    counts: totalsOf,
  },
  {
    name: 'pocketpkgs',
    title: "pocketpkgs' own checks, built from an empty store",
    command: (file) => ['node', 'scripts/check-pocketpkgs.ts', '--json', file],
    inMemory: true,
    counts: totalsOf,
  },
  {
    name: 'verify',
    title: 'every unit with real Nix',
    // CI proves everything anew. Elsewhere what passed on this machine is not run again while nothing that it depends
    // on has changed: an ISO boots for minutes.
    command: (file) => [
      'node',
      'scripts/verify-examples.ts',
      ...(process.env['CI'] ? ['--no-cache'] : []),
      '--json',
      file,
    ],
    inMemory: true,
    counts: (written) => reportSchema.parse(written).totals,
    failures: (written) => failuresOfVerify(reportSchema.parse(written)),
  },
  {
    // Minutes of one processor, of which the first stages leave one.
    name: 'machine',
    title: 'the machine that runs Nix in a page, made and held against recordings',
    // A list that Debian has moved past is told by `npm run playground`; here it says nothing of the code.
    command: (file) => ['node', 'scripts/playground.ts', '--moved', 'tell', '--sample', '--json', file],
    counts: totalsOf,
    beside: true,
  },
  {
    name: 'content',
    title: 'every block of every page is bound',
    command: () => ['node', 'scripts/check-content.ts'],
  },
  { name: 'build', title: 'the site', command: () => ['node', 'scripts/build.ts'] },
  {
    name: 'links',
    title: 'every link and fragment of the built site',
    command: () => ['node', 'scripts/check-links.ts'],
  },
  {
    name: 'browser',
    title: 'the built site in a real browser',
    command: (file) => ['node', 'scripts/e2e.ts', file],
    inMemory: true,
    counts: (written) => {
      const { expected, unexpected, flaky, skipped } = playwrightReport.parse(written).stats;
      return { passed: expected, failed: unexpected + flaky, skipped };
    },
    failures: (written) => failuresOfPlaywright(playwrightFailures.parse(written)),
  },
];
