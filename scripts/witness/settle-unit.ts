import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { formatProblems } from '../../src/lib/problem/problem.ts';
import { judgeUnit } from '../../src/lib/witness/judge-unit.ts';
import { readEvidence } from '../../src/loaders/read-evidence.ts';
import {
  checkWitness,
  fits,
  readWitness,
  recordedDigest,
  witnessPath,
} from '../../src/loaders/read-witness.ts';
import type { ReleaseEvidence } from '../../src/loaders/unit.ts';
import type { Toolchains } from '../../src/schemas/toolchains.ts';
import type { Witness } from '../../src/schemas/witness.ts';
import type { Tree } from '../../src/schemas/names.ts';
import type { RunJob } from '../verify/plan.ts';
import type { Toolchain } from '../verify/worlds/toolchain.ts';
import type { Answers, KeptAnswers } from './kept-answers.ts';

export interface WitnessContext {
  /** The repository. */
  root: string;
  trees: readonly Tree[];
  toolchain: Toolchain;
  /** What recordings may come from. */
  listed: Toolchains;
  kept: KeptAnswers;
  /** Run also what is kept, and what has a record that fits. */
  again: boolean;
  /** Runs a unit on the real tree. */
  ask: (job: RunJob) => Promise<Answers>;
}

/** What became of a unit. The keys are the same whatever happened. */
export interface SettledUnit {
  /** undefined: it could not be judged. */
  witness: Witness | undefined;
  /** unchanged: its record stands. judged: from what was kept. asked: it was run. */
  how: 'unchanged' | 'judged' | 'asked' | 'failed';
  /** What is wrong, as text; differences that nothing explains among it. */
  problems: string;
}

/**
 * Judges a unit: by what it did before on these trees where that is kept, by its record where that fits, or by a run.
 * The record is written where it says something else than before.
 */
export async function settleUnit(job: RunJob, context: WitnessContext): Promise<SettledUnit> {
  const { root, listed, again, kept, trees, toolchain } = context;
  const { unit, release } = job;
  const { evidence, problems } = await readEvidence(root, unit, release, listed);
  if (!evidence || problems.length > 0)
    return { witness: undefined, how: 'failed', problems: formatProblems(problems) };
  const before = (await readWitness(root, unit)).value;
  const asked = { unit, trees, toolchain };
  let answers = again ? undefined : await kept.get(asked);
  let how: SettledUnit['how'] = 'judged';
  if (!answers) {
    if (!again && before && stands(before, job, evidence, context)) return settled(job, before, 'unchanged');
    answers = await context.ask(job);
    await kept.put(asked, answers);
    how = 'asked';
  }
  const witness: Witness = {
    trees: trees.map(({ name, version, revision, date }) => ({ name, version, revision, date })),
    nix: toolchain.version,
    date: answers.date,
    inputs: unit.inputs,
    recorded: recordedDigest(evidence),
    steps: judgeUnit(unit, evidence.outputs, answers.steps),
  };
  await write(root, job, before, witness);
  return settled(job, witness, how);
}

/** Whether a record says of these trees and of this Nix what the unit is now. */
function stands(
  before: Witness,
  { unit }: RunJob,
  evidence: ReleaseEvidence,
  { trees, toolchain }: WitnessContext,
): boolean {
  const revisions = (all: readonly Tree[]): string => all.map(({ revision }) => revision).join();
  return (
    fits(before, unit, evidence) &&
    before.nix === toolchain.version &&
    revisions(before.trees) === revisions(trees)
  );
}

function settled({ unit }: RunJob, witness: Witness, how: SettledUnit['how']): SettledUnit {
  return { witness, how, problems: formatProblems(checkWitness(unit, witness)) };
}

/** Nothing but another day is no news. */
async function write(
  root: string,
  { unit }: RunJob,
  before: Witness | undefined,
  witness: Witness,
): Promise<void> {
  const text = (one: Witness): string => `${JSON.stringify(one, undefined, 2)}\n`;
  if (before && text({ ...before, date: witness.date }) === text(witness)) return;
  await writeFile(join(root, witnessPath(unit)), text(witness));
}
