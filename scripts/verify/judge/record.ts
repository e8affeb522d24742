import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { assertedText } from '../../../src/lib/transcript/assertions.ts';
import { formatTranscript, outputOf } from '../../../src/lib/transcript/transcript.ts';
import { digest } from '../../../src/lib/units/digest.ts';
import { castPath, recordingPath } from '../../../src/loaders/unit.ts';
import type { Evidence } from '../../../src/schemas/evidence.ts';
import type { RunJob } from '../plan.ts';
import type { JobRun } from '../run/run-job.ts';
import type { SaidOfRun } from './compare.ts';
import { freshFolder, replaceEvidence } from './evidence-folders.ts';

/** A file of the evidence, its path relative to the folder. */
interface EvidenceFile {
  path: string;
  text: string;
}

/**
 * Writes a run as evidence, unless nothing but the date would change.
 * @param date ISO 8601 day of the run
 * @returns whether it was written
 */
export async function record(
  root: string,
  job: RunJob,
  run: JobRun,
  by: SaidOfRun,
  date: string,
): Promise<boolean> {
  const folder = join(root, job.unit.folder, 'evidence', `nix-${job.release}`);
  const files = evidenceFiles(job, { ...run, steps: await keepAsserted(folder, job, run) }, by, date);
  if (await holds(folder, files)) return false;
  const fresh = freshFolder(folder);
  await rm(fresh, { recursive: true, force: true });
  for (const { path, text } of files) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), text);
  }
  await replaceEvidence(folder);
  return true;
}

/**
 * The steps of a run; one that says what its recording says, but for lines that differ from run to run, keeps the
 * recording: another random key is no news, and would make stale what was said of it.
 */
async function keepAsserted(folder: string, { unit }: RunJob, { steps }: JobRun): Promise<JobRun['steps']> {
  const kept = steps.map(async (ran) => {
    const { variant, step, output, cast } = ran;
    const open = step.compare === 'exact' && (step.patterns ?? step.unasserted) !== undefined;
    if (!open || cast !== undefined) return ran;
    const file = join(folder, recordingPath(unit, variant, step.id));
    const before = outputOf(await readFile(file, 'utf8').catch(() => ''), step.run, step.in);
    const same = before !== undefined && assertedText(before, step) === assertedText(output, step);
    return same ? { ...ran, output: before } : ran;
  });
  return Promise.all(kept);
}

/** Recordings, screens, and run.json last. */
function evidenceFiles(
  { unit, release }: RunJob,
  run: JobRun,
  { toolchain, provider }: SaidOfRun,
  date: string,
): EvidenceFile[] {
  const texts = run.steps.map(({ variant, step, output }) => ({
    path: recordingPath(unit, variant, step.id),
    text: formatTranscript(step.run, output, step.in),
  }));
  const casts = run.steps.flatMap(({ variant, step, cast }) =>
    cast === undefined ? [] : [{ path: castPath(unit, variant, step.id), text: cast }],
  );
  const evidence: Evidence = {
    nix: toolchain.version,
    release,
    userland: toolchain.userland,
    provider: provider?.id ?? null,
    system: toolchain.system,
    date,
    inputs: unit.inputs,
    ...(unit.kind === 'tutorial' && { asked: unit.asked }),
    steps: run.steps.map(({ variant, step, exit, cast }, index) => ({
      id: step.id,
      variant,
      exit: exit ?? -1,
      recording: digest(texts[index]?.text ?? ''),
      ...(cast !== undefined && { cast: digest(cast) }),
    })),
  };
  return [...texts, ...casts, { path: 'run.json', text: `${JSON.stringify(evidence, undefined, 2)}\n` }];
}

const withoutDate = (text: string): string => text.replace(/^ {2}"date": "[^"]*",$/m, '');

/** Whether a folder has these files and no other, but for the date. */
async function holds(folder: string, files: readonly EvidenceFile[]): Promise<boolean> {
  const entries = await Array.fromAsync(glob('**/*', { cwd: folder, withFileTypes: true }));
  if (entries.filter((entry) => !entry.isDirectory()).length !== files.length) return false;
  const same = files.map(async ({ path, text }) => {
    const found = await readFile(join(folder, path), 'utf8').catch(() => undefined);
    if (found === undefined) return false;
    return path === 'run.json' ? withoutDate(found) === withoutDate(text) : found === text;
  });
  return (await Promise.all(same)).every(Boolean);
}
