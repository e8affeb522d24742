import { stripVTControlCharacters } from 'node:util';
import { z } from 'zod';
import { printable, shortened } from '../../src/lib/terminal/printable.ts';
import type { Report } from '../../src/schemas/report.ts';

// A long run is read from its end: what failed is said there once more.

/** Of one check that failed: its name, and the first lines of why. */
export interface Failure {
  name: string;
  why: string;
}

export const vitestFailures = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          status: z.string(),
          fullName: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});

/** Tests that failed, and files of tests that could not be read. */
export function failuresOfVitest({ testResults }: z.output<typeof vitestFailures>): Failure[] {
  return testResults.flatMap(({ name: file, status, message, assertionResults }) => {
    const tests = assertionResults.filter((one) => one.status === 'failed');
    if (tests.length === 0 && status === 'failed') return [{ name: file, why: message }];
    return tests.map(({ fullName, failureMessages }) => ({
      name: `${file}: ${fullName}`,
      why: (failureMessages ?? []).join('\n'),
    }));
  });
}

interface Suite {
  specs: {
    title: string;
    file: string;
    tests: { status: string; results: { error?: { message?: string | undefined } | undefined }[] }[];
  }[];
  suites?: Suite[] | undefined;
}

const suite: z.ZodType<Suite> = z.lazy(() =>
  z.object({
    specs: z.array(
      z.object({
        title: z.string(),
        file: z.string(),
        tests: z.array(
          z.object({
            status: z.string(),
            results: z.array(z.object({ error: z.object({ message: z.string().optional() }).optional() })),
          }),
        ),
      }),
    ),
    suites: z.array(suite).optional(),
  }),
);

export const playwrightFailures = z.object({ suites: z.array(suite) });

/** Tests that did not pass at once: one that passed only when it was tried again has failed. */
export function failuresOfPlaywright({ suites }: { suites: readonly Suite[] }): Failure[] {
  return suites.flatMap((one) => [
    ...one.specs.flatMap(({ title, file, tests }) =>
      tests
        .filter(({ status }) => status === 'unexpected' || status === 'flaky')
        .map(({ results }) => ({
          name: `${file}: ${title}`,
          why: results.map(({ error }) => error?.message ?? '').find((message) => message !== '') ?? '',
        })),
    ),
    ...failuresOfPlaywright({ suites: one.suites ?? [] }),
  ]);
}

export function failuresOfVerify({ units }: Pick<Report, 'units'>): Failure[] {
  return units
    .filter(({ status }) => status === 'failed')
    .map(({ kind, id, release, reason }) => ({ name: `${kind} ${id} on Nix ${release}`, why: reason ?? '' }));
}

const mostFailures = 20;
const mostLines = 12;

/** Lines for the end of a run; reasons are cut, colours are left out, and other control characters are shown as text. */
export function failureLines(stage: string, failures: readonly Failure[]): string[] {
  const more = failures.length - mostFailures;
  return [
    ...failures.slice(0, mostFailures).flatMap(({ name, why }) => [
      `✗ ${stage}: ${shortened(printable(name), 300)}`,
      ...stripVTControlCharacters(why)
        .split('\n')
        .filter((line) => line.trim() !== '')
        .slice(0, mostLines)
        .map((line) => `    ${shortened(printable(line), 200)}`),
    ]),
    ...(more > 0 ? [`✗ ${stage}: ${String(more)} more`] : []),
  ];
}
