import { readEvidence } from '../../src/loaders/read-evidence.ts';
import type { Report } from '../../src/schemas/report.ts';
import { checkRun, compare, programsOf } from './compare.ts';
import type { PassedCache } from './passed-cache.ts';
import type { Job } from './plan.ts';
import type { Nixpkgs } from './provision/nixpkgs.ts';
import type { Toolchain } from './provision/toolchain.ts';
import { record } from './record.ts';
import { type JobRun, runJob } from './run.ts';
import { saysNeeds } from '../../src/lib/needs.ts';
import { missingServers } from './servers.ts';
import { commandDigest, scaffolded } from './scaffold.ts';

type UnitReport = Report['units'][number];

/** How a job ended. */
export interface Settled {
  report: UnitReport;
  /** For the progress line. */
  shown: 'passed' | 'failed' | 'skipped' | 'recorded' | 'unchanged';
  /** What is wrong, in full. */
  problems: string[];
  drift: string[];
}

export interface JobContext {
  /** The repository. */
  root: string;
  record: boolean;
  signal: AbortSignal;
  toolchains: ReadonlyMap<string, Toolchain>;
  /** What stands for nixpkgs in units that need it. */
  nixpkgs: Nixpkgs | undefined;
  /** True: what stands for nixpkgs is not what recordings are made on, so that store paths differ. */
  otherNixpkgs: boolean;
  /** undefined: every job is run. */
  cache: PassedCache | undefined;
}

export function usesNixpkgs({ unit }: Job): boolean {
  return unit.needs.includes('nixpkgs');
}

/** Runs a job, or finds that it need not be run, and compares or records it. */
export async function settleJob(job: Job, context: JobContext): Promise<Settled> {
  const { unit, line } = job;
  const base = { id: unit.id, kind: unit.kind, line, cached: false, seconds: 0, steps: [] };
  const toolchain = context.toolchains.get(line);
  if (job.skip !== undefined || !toolchain)
    return settled({ ...base, status: 'skipped', reason: job.skip ?? `no Nix ${line}` });
  const missing = missingServers(unit, toolchain);
  if (missing.length > 0) return settled({ ...base, status: 'skipped', reason: saysNeeds(missing) });

  const nixpkgs = usesNixpkgs(job) ? context.nixpkgs : undefined;
  const key = await passKey(job, toolchain, nixpkgs, context);
  const before = key === undefined ? undefined : await context.cache?.get(key);
  if (before) return settled({ ...base, status: 'passed', cached: true, steps: before });

  let run: JobRun;
  try {
    run = await runJob(await scaffolded(context.root, job), toolchain, nixpkgs, context.signal);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return failed(base, [`${unit.folder}: the sandbox could not run it: ${why}`]);
  }
  const ran = { ...base, seconds: round(run.seconds), steps: stepReports(run) };
  if (context.record) return recorded(job, run, ran, { toolchain, nixpkgs }, context);

  const by = { toolchain, programs: nixpkgs && programsOf(nixpkgs.revision) };
  const drifts = nixpkgs !== undefined && context.otherNixpkgs;
  const { problems, drift } = await compare(context.root, job, run, drifts ? undefined : by);
  if (problems.length > 0) return failed(ran, problems);
  if (key !== undefined && drift.length === 0) await context.cache?.put(key, ran.steps);
  return { ...settled({ ...ran, status: 'passed' }), drift };
}

type Unsettled = Omit<UnitReport, 'status'>;

async function recorded(
  job: Job,
  run: JobRun,
  ran: Unsettled,
  by: { toolchain: Toolchain; nixpkgs: Nixpkgs | undefined },
  { root }: JobContext,
): Promise<Settled> {
  const problems = checkRun(job, run);
  if (problems.length > 0) return failed(ran, problems);
  const today = new Date().toISOString().slice(0, 10);
  const written = await record(root, job, run, by, today);
  const reason = written ? 'recorded, not compared' : 'recorded before, unchanged';
  return { ...settled({ ...ran, status: 'skipped', reason }), shown: written ? 'recorded' : 'unchanged' };
}

/** Where evidence is in order: the key under which a pass of this very job is remembered. */
async function passKey(
  job: Job,
  toolchain: Toolchain,
  nixpkgs: Nixpkgs | undefined,
  { root, cache }: JobContext,
): Promise<string | undefined> {
  if (!cache) return undefined;
  const { evidence, problems } = await readEvidence(root, job.unit, job.line);
  return evidence && problems.length === 0
    ? cache.key(job, toolchain, nixpkgs?.revision ?? null, [
        evidence.run.steps,
        job.unit.template ? await commandDigest() : null,
      ])
    : undefined;
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

function stepReports(run: JobRun): UnitReport['steps'] {
  return run.steps.map(({ stage, step, exit, seconds }) => ({
    id: step.id,
    variant: stage,
    exit: exit ?? null,
    seconds: round(seconds),
  }));
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
