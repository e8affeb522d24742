import { discover } from '../../src/loaders/discover.ts';
import { readEvidence } from '../../src/loaders/read-evidence.ts';
import { readVersions } from '../../src/loaders/read-units.ts';
import { unitName } from '../../src/loaders/unit.ts';
import { formatProblem, formatProblems } from '../../src/lib/problem.ts';
import type { Report } from '../../src/schemas/report.ts';
import pLimit from 'p-limit';
import { checkRun, compare } from './compare.ts';
import { PassedCache } from './passed-cache.ts';
import { type Job, type PlanOptions, matches, plan } from './plan.ts';
import { createProgress, silent } from './progress.ts';
import { cacheFolder, provision } from './provision/index.ts';
import { type Nixpkgs, type ProviderName, provideNixpkgs } from './provision/nixpkgs.ts';
import type { Toolchain } from './provision/toolchain.ts';
import { record } from './record.ts';
import { totals } from './report.ts';
import { type JobRun, runJob } from './run.ts';

export interface VerifyOptions extends PlanOptions {
  /** The repository. */
  root: string;
  jobs: number;
  record: boolean;
  /** Stop after the first failure. */
  bail: boolean;
  cache: boolean;
  /** Default: auto. */
  provider?: ProviderName;
  /** A checkout of nixpkgs or nixpkgs.lib to run pocketpkgs on; transcripts may drift then, exits may not. */
  nixpkgsLib?: string | undefined;
  /** Show no progress. */
  quiet?: boolean;
  signal: AbortSignal;
}

export interface Verified {
  report: Report;
  /** What is wrong, in full, a text each. */
  failures: string[];
  drift: string[];
  recorded: number;
  /** Seconds until every Nix was there. */
  provisioned: number;
}

type UnitReport = Report['units'][number];

/** Discovers, plans, provisions, runs, compares or records, and reports. */
export async function verify(options: VerifyOptions): Promise<Verified> {
  const { root, signal } = options;
  const versions = await readVersions(root);
  const found = await discover(root, versions);
  const jobs = plan(found.units, options);
  const broken = found.broken.filter((one) => matches(`${one.kind}s/${one.id}`, options.filters));
  const result: Verified = {
    report: { nix: null, lines: {}, provider: null, units: [], totals: { passed: 0, failed: 0, skipped: 0 } },
    failures: found.problems.map(formatProblem),
    drift: [],
    recorded: 0,
    provisioned: 0,
  };
  const units: UnitReport[] = result.report.units;
  for (const { kind, id, problems } of broken) {
    result.failures.push(formatProblems(problems));
    units.push({
      id,
      kind,
      line: versions.nix.default,
      status: 'failed',
      reason: formatProblems(problems),
      cached: false,
      seconds: 0,
      steps: [],
    });
  }

  const progress = options.quiet ? silent : createProgress(jobs.length);
  const bail = new AbortController();
  const stopped = (): boolean => signal.aborted || bail.signal.aborted;
  try {
    const lines = [...new Set(jobs.filter((job) => !job.skip).map((job) => job.line))];
    const started = performance.now();
    const toolchains = await provision(versions, lines, (text) => {
      progress.say(text);
    });
    result.provisioned = (performance.now() - started) / 1000;
    for (const [line, { version }] of toolchains) result.report.lines[line] = version;
    result.report.nix = result.report.lines[versions.nix.default] ?? null;
    const nixpkgs = jobs.some((job) => !job.skip && usesNixpkgs(job))
      ? await provideNixpkgs(options.provider ?? 'auto', {
          root,
          versions,
          cache: cacheFolder,
          say: (text) => {
            progress.say(text);
          },
          nixpkgsLib: options.nixpkgsLib,
        })
      : undefined;
    if (nixpkgs) result.report.provider = `${nixpkgs.name} ${nixpkgs.revision}`;
    const context = {
      ...options,
      toolchains,
      nixpkgs,
      cache: options.cache && !options.record ? new PassedCache(root) : undefined,
    };
    const limit = pLimit(options.jobs);
    await Promise.all(
      jobs.map((job) =>
        limit(async () => {
          if (stopped()) return;
          const name = `${unitName(job.unit)} (${job.line})`;
          progress.started(name);
          const one = await runOne(job, context);
          // What was cancelled says nothing about the unit.
          if (signal.aborted) return;
          units.push(one.report);
          result.failures.push(...one.problems);
          result.drift.push(...one.drift);
          if (one.recorded) result.recorded += 1;
          progress.finished(
            name,
            one.shown,
            one.report.status === 'skipped'
              ? one.report.reason
              : `${one.report.seconds.toFixed(1)} s${one.report.cached ? ', before' : ''}`,
          );
          if (options.bail && one.report.status === 'failed') bail.abort();
        }),
      ),
    );
  } finally {
    progress.stop();
  }
  units.sort((a, b) => (`${a.kind}/${a.id}/${a.line}` < `${b.kind}/${b.id}/${b.line}` ? -1 : 1));
  result.report.totals = totals(units);
  return result;
}

interface One {
  report: UnitReport;
  shown: 'passed' | 'failed' | 'skipped' | 'recorded' | 'unchanged';
  problems: string[];
  drift: string[];
  recorded?: boolean;
}

interface Context extends VerifyOptions {
  toolchains: ReadonlyMap<string, Toolchain>;
  nixpkgs: Nixpkgs | undefined;
}

function usesNixpkgs({ unit }: Job): boolean {
  return unit.needs.includes('nixpkgs');
}

async function runOne(
  job: Job,
  context: Omit<Context, 'cache'> & { cache: PassedCache | undefined },
): Promise<One> {
  const { unit, line } = job;
  const base = { id: unit.id, kind: unit.kind, line, cached: false, seconds: 0, steps: [] };
  const toolchain = context.toolchains.get(line);
  if (job.skip !== undefined || !toolchain)
    return {
      report: { ...base, status: 'skipped', reason: job.skip ?? `no Nix ${line}` },
      shown: 'skipped',
      problems: [],
      drift: [],
    };

  // Recordings are made on pocketpkgs; another lib, or nixpkgs itself, has other store paths.
  const differs = usesNixpkgs(job) && (context.nixpkgsLib !== undefined || context.provider === 'pinned');
  const nixpkgs = usesNixpkgs(job) ? context.nixpkgs : undefined;
  let key: string | undefined;
  if (context.cache) {
    const { evidence, problems } = await readEvidence(context.root, unit, line);
    key =
      evidence && problems.length === 0
        ? context.cache.key(job, toolchain, nixpkgs?.revision ?? null, evidence.run.steps)
        : undefined;
    const before = key === undefined ? undefined : await context.cache.get(key);
    if (before)
      return {
        report: { ...base, status: 'passed', cached: true, steps: before },
        shown: 'passed',
        problems: [],
        drift: [],
      };
  }

  let run: JobRun;
  try {
    run = await runJob(job, toolchain, nixpkgs, context.signal);
  } catch (error) {
    const reason = `${unit.folder}: the sandbox could not run it: ${error instanceof Error ? error.message : String(error)}`;
    return { report: { ...base, status: 'failed', reason }, shown: 'failed', problems: [reason], drift: [] };
  }
  const steps = run.steps.map(({ stage, step, exit, seconds }) => ({
    id: step.id,
    variant: stage,
    exit: exit ?? null,
    seconds: round(seconds),
  }));
  const ran = { ...base, seconds: round(run.seconds), steps };

  if (context.record) {
    const problems = checkRun(job, run);
    if (problems.length > 0)
      return {
        report: { ...ran, status: 'failed', reason: problems.join('\n') },
        shown: 'failed',
        problems,
        drift: [],
      };
    const written = await record(
      context.root,
      job,
      run,
      { toolchain, nixpkgs },
      new Date().toISOString().slice(0, 10),
    );
    return {
      report: {
        ...ran,
        status: 'skipped',
        reason: written ? 'recorded, not compared' : 'recorded before, unchanged',
      },
      shown: written ? 'recorded' : 'unchanged',
      problems: [],
      drift: [],
      recorded: written,
    };
  }
  const { problems, drift } = await compare(context.root, job, run, differs ? undefined : toolchain);
  if (problems.length > 0)
    return {
      report: { ...ran, status: 'failed', reason: problems.join('\n') },
      shown: 'failed',
      problems,
      drift: [],
    };
  if (context.cache && key !== undefined && drift.length === 0) await context.cache.put(key, steps);
  return { report: { ...ran, status: 'passed' }, shown: 'passed', problems: [], drift };
}

function round(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
