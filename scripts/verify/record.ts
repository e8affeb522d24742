import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { castPath, recordingPath } from '../../src/loaders/unit.ts';
import { digest } from '../../src/lib/digest.ts';
import { formatTranscript } from '../../src/lib/transcript.ts';
import type { Evidence } from '../../src/schemas/evidence.ts';
import type { Job } from './plan.ts';
import type { Nixpkgs } from './provision/nixpkgs.ts';
import type { Toolchain } from './provision/toolchain.ts';
import type { JobRun } from './run.ts';

/**
 * Writes a run as evidence, unless nothing but the date would change.
 * The folder is made beside and renamed, so that a stopped recording leaves the former one.
 * @param date ISO 8601 day of the run
 * @returns whether it was written
 */
export async function record(
  root: string,
  { unit, line }: Job,
  run: JobRun,
  by: { toolchain: Toolchain; nixpkgs: Nixpkgs | undefined },
  date: string,
): Promise<boolean> {
  const folder = join(root, unit.folder, 'evidence', `nix-${line}`);
  const texts = run.steps.map(({ stage, step, output }) => ({
    path: recordingPath(unit, stage, step.id),
    text: formatTranscript(step.run, output, step.in),
  }));
  const casts = run.steps.flatMap(({ stage, step, cast }) =>
    cast === undefined ? [] : [{ path: castPath(unit, stage, step.id), text: cast }],
  );
  const evidence: Evidence = {
    nix: by.toolchain.version,
    line,
    userland: by.toolchain.userland,
    provider: by.nixpkgs ? { name: by.nixpkgs.name, revision: by.nixpkgs.revision } : null,
    system: 'x86_64-linux',
    date,
    inputs: unit.inputs,
    steps: run.steps.map(({ stage, step, exit, cast }, index) => ({
      id: step.id,
      variant: stage,
      exit: exit ?? -1,
      recording: digest(texts[index]?.text ?? ''),
      ...(cast !== undefined && { cast: digest(cast) }),
    })),
  };
  if (await sameButDate(join(folder, 'run.json'), evidence)) return false;
  const fresh = `${folder}.new`;
  await rm(fresh, { recursive: true, force: true });
  for (const { path, text } of [...texts, ...casts]) {
    await mkdir(dirname(join(fresh, path)), { recursive: true });
    await writeFile(join(fresh, path), text);
  }
  await writeFile(join(fresh, 'run.json'), `${JSON.stringify(evidence, undefined, 2)}\n`);
  await rm(folder, { recursive: true, force: true });
  await rename(fresh, folder);
  return true;
}

async function sameButDate(file: string, evidence: Evidence): Promise<boolean> {
  try {
    const old = JSON.parse(await readFile(file, 'utf8')) as Evidence;
    return JSON.stringify({ ...old, date: '' }) === JSON.stringify({ ...evidence, date: '' });
  } catch {
    return false;
  }
}
