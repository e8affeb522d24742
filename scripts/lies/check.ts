import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import type { Copy } from './copies.ts';
import type { Lie } from './lie.ts';

/** Seconds until a check is ended: a break may make it wait forever. */
const patience = 600;

export interface Checked {
  /** It ended well, and something passed. */
  green: boolean;
  /** What it says of its failures: of tests their names and messages, of a stage all that it printed. */
  said: string;
}

const testsReport = z.object({
  numPassedTests: z.int(),
  testResults: z.array(
    z.object({
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()) }),
      ),
    }),
  ),
});

/** The check of a lie as a person would type it. */
export function commandOf({ test, named, stage }: Pick<Lie, 'test' | 'named' | 'stage'>): string {
  if (test === undefined) return `npm test -- --only ${stage ?? ''}`;
  return `npm run unit -- ${test}${named === undefined ? '' : ` -t "${named}"`}`;
}

/** Runs the check of a lie in a copy. */
export async function check(lie: Lie, { root, temporary }: Copy, signal: AbortSignal): Promise<Checked> {
  const report = join(temporary, '..', 'report.json');
  const [program, ...args] = lie.test === undefined ? stageCommand(lie) : testCommand(lie, report);
  const { exitCode, all, timedOut } = await execa(program, args, {
    cwd: root,
    preferLocal: true,
    localDir: root,
    reject: false,
    all: true,
    stdin: 'ignore',
    timeout: patience * 1000,
    cancelSignal: signal,
    // Tests start verifiers, and those start sandboxes.
    killDescendants: true,
    env: {
      TMPDIR: temporary,
      // A verifier that lies remembers its passes there, and not in the user's own cache.
      XDG_CACHE_HOME: join(temporary, '../cache'),
      ASTRO_TELEMETRY_DISABLED: '1',
      NO_COLOR: '1',
      FORCE_COLOR: undefined,
      CI: 'true',
    },
  });
  if (timedOut) return { green: false, said: `ran longer than ${String(patience)} seconds and was ended` };
  if (lie.test === undefined) return { green: exitCode === 0, said: all };
  return readReport(report, exitCode, all);
}

function stageCommand({ stage = '' }: Lie): [string, ...string[]] {
  return [process.execPath, 'scripts/test.ts', '--only', stage];
}

function testCommand({ test = '', named }: Lie, report: string): [string, ...string[]] {
  const names = named === undefined ? [] : ['--testNamePattern', literally(named)];
  return [
    'vitest',
    'run',
    test,
    ...names,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
}

function withoutStack(message: string): string {
  return message
    .split('\n')
    .filter((line) => !/^ +at /.test(line))
    .join('\n');
}

/** A regular expression that is met by this text alone. */
function literally(text: string): string {
  return text.replaceAll(/[$()*+.?[\\\]^{|}]/g, String.raw`\$&`);
}

async function readReport(file: string, exit: number | undefined, all: string): Promise<Checked> {
  let report: z.output<typeof testsReport>;
  try {
    report = testsReport.parse(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return { green: false, said: `the tests left no report\n${all}` };
  }
  const failures = report.testResults.flatMap(({ message, assertionResults }) => [
    message,
    ...assertionResults
      .filter(({ status }) => status === 'failed')
      .flatMap(({ fullName, failureMessages }) => [fullName, ...failureMessages.map(withoutStack)]),
  ]);
  return { green: exit === 0 && report.numPassedTests > 0, said: failures.join('\n') };
}
