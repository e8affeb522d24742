import { mkdir, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import type { Totals } from '../closing-line.ts';
import type { Failure } from './failures.ts';
import { judgeStage } from './judge-stage.ts';
import type { Stage } from './stages.ts';
import { takeWarnings, warningsInto } from './warnings.ts';

/** What a stage has proved, and what failed as far as its report says so. */
export interface StageResult {
  totals: Totals;
  failures: readonly Failure[];
  /** What it printed, of one that ran beside others. */
  printed: string;
}

/**
 * Runs a stage in the repository's folder; what it prints is shown as it comes, or handed over where it runs beside others.
 * @param memory the folder for temporary files of a stage that makes many
 */
export async function runStage(
  { command, counts, failures, beside, inMemory }: Stage,
  root: string,
  memory: string,
): Promise<StageResult> {
  // A folder of its own: tests of `npm test` run while it runs.
  const folder = await mkdtemp(join(tmpdir(), 'counts-'));
  const file = join(folder, 'counts.json');
  const kept = join(folder, 'warnings');
  await mkdir(kept);
  try {
    const [program, ...args] = command(file);
    const print = beside ? 'pipe' : 'inherit';
    const { exitCode, all } = await execa(program, args, {
      cwd: root,
      reject: false,
      preferLocal: true,
      localDir: root,
      stdin: 'ignore',
      stdout: print,
      stderr: print,
      all: true,
      env: { ASTRO_TELEMETRY_DISABLED: '1', ...warningsInto(kept), ...(inMemory && { TMPDIR: memory }) },
    });
    const warnings = await takeWarnings(kept);
    for (const warning of warnings) console.error(`\nNode warned, which fails this stage:\n${warning}`);
    const counted = counts ? ((await read(file, counts)) ?? 'unreadable') : 'none';
    return {
      totals: judgeStage({ exit: exitCode, counted, warnings }),
      failures: (failures && (await read(file, failures))) ?? [],
      printed: all ?? '',
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** What the command left, or undefined where that cannot be read. */
async function read<T>(file: string, take: (written: unknown) => T): Promise<T | undefined> {
  try {
    return take(JSON.parse(await readFile(file, 'utf8')));
  } catch {
    return undefined;
  }
}
