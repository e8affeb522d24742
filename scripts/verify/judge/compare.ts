import { createTwoFilesPatch } from 'diff';
import { checkMessage, type readEvidence } from '../../../src/loaders/read-evidence.ts';
import { castPath, recordingPath } from '../../../src/loaders/unit.ts';
import { formatProblem } from '../../../src/lib/problem/problem.ts';
import { assertedScreens } from '../../../src/lib/transcript/asserted-screens.ts';
import { assertedText } from '../../../src/lib/transcript/assertions.ts';
import { formatTranscript } from '../../../src/lib/transcript/transcript.ts';
import { unitName } from '../../../src/lib/units/unit-name.ts';
import type { RunJob } from '../plan.ts';
import { type Provider, samePrograms } from '../providers/provider.ts';
import type { JobRun, RunStep } from '../run/run-job.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import { type DriftKind, driftKind } from './drift-kind.ts';

export interface Comparison {
  /** What makes the unit fail. */
  problems: string[];
  /** Differences from recordings that another toolchain or provider made: reported, not failed. */
  drift: Drift[];
}

/** How a recording of another toolchain differs from this run. */
export interface Drift {
  kind: DriftKind;
  /** In full. */
  text: string;
}

/** What ran a job. */
export interface RunBy {
  toolchain: Toolchain;
  /** undefined: the unit uses no nixpkgs. */
  provider: Provider | undefined;
}

/** What evidence says of it. */
export interface SaidOfRun {
  toolchain: Pick<Toolchain, 'version' | 'userland' | 'system'>;
  provider: Pick<Provider, 'id' | 'asRecorded'> | undefined;
}

/** What a run shows to be wrong by itself: exits, `contains`, and the message of an error unit. */
export function checkRun({ unit, release }: RunJob, run: JobRun): string[] {
  const problems = run.steps.flatMap(({ variant, step, problem }) =>
    problem === undefined
      ? []
      : [`${unit.folder}: step ${variant}/${step.id} (${step.run.split('\n')[0] ?? ''}): ${problem}`],
  );
  if (problems.length > 0) return problems;
  const misjudged = run.asked.flatMap(({ name, run: question, problem }) =>
    problem === undefined
      ? []
      : [`${unit.folder}: the question ${name} (${question.split('\n')[0] ?? ''}) ${problem}`],
  );
  if (misjudged.length > 0) return misjudged;
  const outputs = new Map(run.steps.map(({ variant, step, output }) => [`${variant}/${step.id}`, output]));
  return checkMessage(unit, outputs, unit.folder, release).map(formatProblem);
}

/**
 * Compares a run with the evidence in the repository.
 * @param isNew the change that is judged adds or edits this evidence, so it must come from the toolchain that judges it
 */
export function compare(
  job: RunJob,
  run: JobRun,
  by: SaidOfRun,
  { evidence, problems }: Awaited<ReturnType<typeof readEvidence>>,
  isNew = false,
): Comparison {
  const ran = checkRun(job, run);
  if (ran.length > 0 || problems.length > 0 || !evidence)
    return { problems: [...ran, ...problems.map(formatProblem)], drift: [] };
  const differences = run.steps.flatMap((step): Drift[] => {
    const name = `${step.variant}/${step.step.id}`;
    const recorded = evidence.outputs.get(name) ?? '';
    if (assertedText(recorded, step.step) !== assertedText(step.output, step.step))
      return [{ kind: driftKind(recorded, step.output), text: describe(job, step, recorded) }];
    const screens = step.step.compare === 'exact' && step.step.tty?.lastScreen === undefined;
    return screens &&
      assertedScreens(evidence.casts.get(name) ?? '', step.step) !==
        assertedScreens(step.cast ?? '', step.step)
      ? [{ kind: 'text', text: describeScreens(job, step) }]
      : [];
  });
  const { nix, userland, provider } = evidence.run;
  const asRecorded = by.provider?.asRecorded ?? true;
  const same =
    asRecorded &&
    nix === by.toolchain.version &&
    userland === by.toolchain.userland &&
    samePrograms(provider, by.provider?.id ?? null);
  if (same) return { problems: differences.map(({ text }) => text), drift: [] };
  return isNew && asRecorded
    ? { problems: [describeStranger(job)], drift: [] }
    : { problems: [], drift: differences };
}

const again = ({ unit, release }: RunJob): string => `--filter ${unitName(unit)} --nix ${release}`;

function describeStranger(job: RunJob): string {
  const { unit, release } = job;
  return `${unit.folder}/evidence/nix-${release}/run.json: this change adds or edits the recording, and another toolchain made it than the one that judges it\n    Record it here: npm run verify:record -- ${again(job)}`;
}

function describeScreens(job: RunJob, { variant, step }: RunStep): string {
  const { unit, release } = job;
  const file = `${unit.folder}/evidence/nix-${release}/${castPath(unit, variant, step.id)}`;
  return `${file}: the run shows other screens than the recording: the same text in other colours or places\n    Accept them: npm run verify:record -- ${again(job)}`;
}

function describe(job: RunJob, { variant, step, output }: RunStep, recorded: string): string {
  const { unit, release } = job;
  const file = `${unit.folder}/evidence/nix-${release}/${recordingPath(unit, variant, step.id)}`;
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
  return `${file}: the run differs from the recording\n${lines}\n    Run it again: npm run verify -- ${again(job)}\n    Accept it:    npm run verify:record -- ${again(job)}`;
}
