import { createTwoFilesPatch } from 'diff';
import { checkMessage, readEvidence } from '../../src/loaders/read-evidence.ts';
import { recordingPath, unitName } from '../../src/loaders/unit.ts';
import { formatProblem } from '../../src/lib/problem.ts';
import { formatTranscript } from '../../src/lib/transcript.ts';
import type { Job } from './plan.ts';
import type { Toolchain } from './provision/toolchain.ts';
import type { JobRun, RunStep } from './run.ts';

export interface Comparison {
  /** What makes the unit fail. */
  problems: string[];
  /** Differences to the recording of another Nix or other tools: reported, not failed. */
  drift: string[];
}

/** The part of a provider's revision that stands for the programs of others; a nixpkgs is one thing. */
export function programsOf(revision: string): string {
  return revision.split('.').at(-1) ?? '';
}

/** What a run shows to be wrong by itself: exits, `contains`, and the message of an error unit. */
export function checkRun({ unit, line }: Job, run: JobRun): string[] {
  const problems = run.steps.flatMap(({ stage, step, problem }) =>
    problem === undefined
      ? []
      : [`${unit.folder}: step ${stage}/${step.id} (${step.run.split('\n')[0] ?? ''}): ${problem}`],
  );
  if (problems.length > 0) return problems;
  const outputs = new Map(run.steps.map(({ stage, step, output }) => [`${stage}/${step.id}`, output]));
  return checkMessage(unit, outputs, unit.folder, line).map(formatProblem);
}

/**
 * Holds a run against the evidence in the repository.
 * @param by what ran; undefined where the run cannot be the recorded one to the letter
 */
export async function compare(
  root: string,
  job: Job,
  run: JobRun,
  by: { toolchain: Toolchain; programs: string | undefined } | undefined,
): Promise<Comparison> {
  const { unit, line } = job;
  const ran = checkRun(job, run);
  const { evidence, problems } = await readEvidence(root, unit, line);
  if (ran.length > 0 || problems.length > 0 || !evidence)
    return { problems: [...ran, ...problems.map(formatProblem)], drift: [] };
  const differences = run.steps.flatMap((step) => {
    if (step.step.compare === 'contains') return [];
    const recorded = evidence.recordings.get(`${step.stage}/${step.step.id}`) ?? '';
    return recorded === step.output ? [] : [describe(job, step, recorded)];
  });
  const { nix, userland, provider } = evidence.run;
  const same =
    nix === by?.toolchain.version &&
    userland === by.toolchain.userland &&
    (provider === null || programsOf(provider.revision) === by.programs);
  return same ? { problems: differences, drift: [] } : { problems: [], drift: differences };
}

function describe({ unit, line }: Job, { stage, step, output }: RunStep, recorded: string): string {
  const file = `${unit.folder}/evidence/nix-${line}/${recordingPath(unit, stage, step.id)}`;
  const patch = createTwoFilesPatch(
    'recorded',
    'this run',
    formatTranscript(step.run, recorded, step.in),
    formatTranscript(step.run, output, step.in),
    undefined,
    undefined,
    { context: 2 },
  );
  const lines = patch
    .split('\n')
    .slice(1)
    .map((one) => `    ${one}`)
    .join('\n');
  return `${file}: the run differs from the recording\n${lines}\n    Run it again: npm run verify -- --filter ${unitName(unit)} --nix ${line}\n    Accept it:    npm run verify:record -- --filter ${unitName(unit)} --nix ${line}`;
}
