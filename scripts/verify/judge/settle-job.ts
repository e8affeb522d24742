import { saysNeeds } from '../../../src/lib/units/needs.ts';
import { formatProblem } from '../../../src/lib/problem/problem.ts';
import { printable } from '../../../src/lib/terminal/printable.ts';
import { evidenceLinks, readEvidence } from '../../../src/loaders/read-evidence.ts';
import type { Report } from '../../../src/schemas/report.ts';
import { type Job, type RunJob, needsNixpkgs } from '../plan.ts';
import type { Provider } from '../providers/provider.ts';
import { withMadeProjects } from '../run/made-project.ts';
import type { PackedCommand } from '../run/packed-command.ts';
import { type JobRun, runJob } from '../run/run-job.ts';
import { whyOf } from '../report/disk-error.ts';
import { missingServers } from '../worlds/servers.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import type { Toolchains } from '../../../src/schemas/toolchains.ts';
import { type Drift, type RunBy, checkRun, compare } from './compare.ts';
import type { PassedCache } from './passed-cache.ts';
import { record } from './record.ts';
import type { RecordedBy } from './toolchain-list.ts';

type UnitReport = Report['units'][number];

/** How a job ended. The keys are the same whatever happened. */
export interface Settled {
  report: UnitReport;
  /** For the progress line. */
  shown: 'passed' | 'failed' | 'skipped' | 'recorded' | 'unchanged';
  /** What is wrong, in full. */
  problems: string[];
  drift: Drift[];
}

export interface JobContext {
  /** The repository. */
  root: string;
  record: boolean;
  /** Record what drifted, instead of reporting it. */
  acceptDrift: boolean;
  /** What recordings may come from. */
  listed: Toolchains;
  /** Folders of evidence of which the change under judgement adds or edits a file; undefined: no change was named. */
  changed: ReadonlySet<string> | undefined;
  /** Learns what recorded. */
  recordedBy: RecordedBy;
  signal: AbortSignal;
  /** By release. */
  toolchains: ReadonlyMap<string, Toolchain>;
  /** For units that need nixpkgs. */
  provider: Provider | undefined;
  /** undefined: every job is run. */
  cache: PassedCache | undefined;
  /** Makes the projects of templates. */
  command: PackedCommand;
}

/**
 * Runs a job, or finds that it need not be run, and compares or records it. What goes wrong with one job is said of
 * it, and ends no other. What it says of the job is safe to print.
 */
export async function settleJob(job: Job, context: JobContext): Promise<Settled> {
  const { unit, release } = job;
  const { id, kind } = unit;
  const base = { id, kind, release, reason: null, cached: false, drifted: 0, seconds: 0, steps: [] };
  try {
    const { report, problems, drift, ...rest } = await settle(job, base, context);
    const reason = report.reason === null ? null : printable(report.reason);
    return {
      ...rest,
      report: { ...report, reason },
      problems: problems.map(printable),
      drift: drift.map(({ kind, text }) => ({ kind, text: printable(text) })),
    };
  } catch (error) {
    return failed(base, [printable(`${unit.folder}: it could not be judged: ${whyOf(error)}`)]);
  }
}

async function settle(job: Job, base: Unsettled, context: JobContext): Promise<Settled> {
  const { release } = job;
  const skipped = (reason: string): Settled => settled({ ...base, status: 'skipped', reason });
  if ('skip' in job) return skipped(job.skip);
  const toolchain = context.toolchains.get(release);
  if (!toolchain) return skipped(`no Nix ${release}`);
  const missing = missingServers(job.unit, toolchain);
  if (missing.length > 0) return skipped(saysNeeds(missing));

  const by: RunBy = { toolchain, provider: needsNixpkgs(job.unit) ? context.provider : undefined };
  return context.record ? recordJob(job, base, by, context) : judgeJob(job, base, by, context);
}

type Unsettled = Omit<UnitReport, 'status'>;

async function judgeJob(job: RunJob, base: Unsettled, by: RunBy, context: JobContext): Promise<Settled> {
  const read = await readEvidence(context.root, job.unit, job.release, context.listed);
  const isNew = isChanged(job, context);
  // Where evidence is in order: the key under which a pass of this very job is remembered.
  const key =
    read.evidence && read.problems.length === 0
      ? await context.cache?.key({
          job,
          toolchain: by.toolchain,
          provider: by.provider?.id ?? null,
          recorded: read.evidence.run,
          isNew,
        })
      : undefined;
  const before = key === undefined ? undefined : await context.cache?.get(key);
  if (before) return passed({ ...base, cached: true, steps: before.steps }, before.drift);

  const run = await tryJob(job, by, context);
  if (typeof run === 'string') return failed(base, [run]);
  const ran = withRun(base, run);
  const { problems, drift } = compare(job, run, by, read, isNew);
  if (problems.length > 0) return failed(ran, problems);
  if (drift.length > 0 && context.acceptDrift) return { ...(await keep(job, run, ran, by, context)), drift };
  if (key !== undefined) await context.cache?.put(key, { steps: ran.steps, drift });
  return passed(ran, drift);
}

/** Whether the change under judgement adds or edits the evidence of this job. */
function isChanged({ unit, release }: RunJob, { changed }: JobContext): boolean {
  return changed?.has(`${unit.folder}/evidence/nix-${release}`) ?? false;
}

async function recordJob(job: RunJob, base: Unsettled, by: RunBy, context: JobContext): Promise<Settled> {
  const links = await evidenceLinks(context.root, `${job.unit.folder}/evidence/nix-${job.release}`);
  if (links.length > 0) return failed(base, links.map(formatProblem));
  const run = await tryJob(job, by, context);
  if (typeof run === 'string') return failed(base, [run]);
  const ran = withRun(base, run);
  const problems = checkRun(job, run);
  if (problems.length > 0) return failed(ran, problems);
  return keep(job, run, ran, by, context);
}

/** Writes a run that is as its unit declares. */
async function keep(
  job: RunJob,
  run: JobRun,
  ran: Unsettled,
  by: RunBy,
  { root, recordedBy }: JobContext,
): Promise<Settled> {
  const written = await record(root, job, run, by, today());
  if (written) recordedBy.add(by);
  const reason = written ? 'recorded, not compared' : 'recorded before, unchanged';
  return { ...settled({ ...ran, status: 'skipped', reason }), shown: written ? 'recorded' : 'unchanged' };
}

/** The run, or why there is none. */
async function tryJob(
  job: RunJob,
  { toolchain, provider }: RunBy,
  context: JobContext,
): Promise<JobRun | string> {
  try {
    const made = await withMadeProjects(job, { command: context.command, toolchain, signal: context.signal });
    return await runJob(made, toolchain, provider?.setup, context.signal);
  } catch (error) {
    return `${job.unit.folder}: the sandbox could not run it: ${whyOf(error)}`;
  }
}

/** ISO 8601. */
export function today(): string {
  return new Date().toISOString().slice(0, 10);
}

function passed(ran: Unsettled, drift: Drift[]): Settled {
  return { ...settled({ ...ran, status: 'passed', drifted: drift.length }), drift };
}

function settled(report: UnitReport): Settled {
  return { report, shown: report.status, problems: [], drift: [] };
}

function failed(ran: Unsettled, problems: string[]): Settled {
  return {
    report: { ...ran, status: 'failed', reason: problems.join('\n') },
    shown: 'failed',
    problems,
    drift: [],
  };
}

function withRun(base: Unsettled, run: JobRun): Unsettled {
  return {
    ...base,
    seconds: round(run.seconds),
    steps: run.steps.map(({ variant, step, exit, seconds }) => ({
      id: step.id,
      variant,
      exit: exit ?? null,
      seconds: round(seconds),
    })),
  };
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
