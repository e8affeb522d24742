import { availableParallelism } from 'node:os';
import pLimit from 'p-limit';
import { formatProblem, formatProblems } from '../../src/lib/problem/problem.ts';
import { unitName } from '../../src/lib/units/unit-name.ts';
import { type Discovered, discover } from '../../src/loaders/discover.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { Report } from '../../src/schemas/report.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { readToolchains } from '../../src/loaders/read-toolchains.ts';
import { changedEvidence } from './judge/changed-since.ts';
import type { Drift } from './judge/compare.ts';
import { recoverEvidence } from './judge/evidence-folders.ts';
import { PassedCache } from './judge/passed-cache.ts';
import { RecordLock } from './judge/record-lock.ts';
import { type JobContext, settleJob, today } from './judge/settle-job.ts';
import { RecordedBy } from './judge/toolchain-list.ts';
import { type Job, type PlanOptions, longestFirst, matches, needsNixpkgs, plan } from './plan.ts';
import { type ProviderName, provide } from './providers/provide.ts';
import { type Progress, createProgress, silent } from './report/progress.ts';
import { totals } from './report/report.ts';
import { PackedCommand } from './run/packed-command.ts';
import { limits, limitsLine } from './worlds/limits.ts';
import { removeDeadFolders } from './worlds/owner.ts';
import { filterArguments } from './worlds/start.ts';
import { cacheFolder, provision } from './toolchains/provision.ts';

export interface VerifyOptions extends PlanOptions {
  /** The repository. */
  root: string;
  /** Units at a time. Default: one a core. */
  jobs?: number;
  /** Write what happened as evidence. Default: compare. */
  record?: boolean;
  /** Record what another toolchain or provider makes different. Default: report it as drift. */
  acceptDrift?: boolean;
  /** A revision: evidence that was added or edited since must come from the toolchain that judges it. Default: none. */
  base?: string | undefined;
  /** Stop after the first failure. Default: no. */
  bail?: boolean;
  /** Do not run again what passed before and has not changed. Default: yes. */
  cache?: boolean;
  /** The folder in which passes are remembered. Default: one of the user's own, outside of the checkout. */
  passedFolder?: string;
  /** Default: auto. */
  provider?: ProviderName;
  /** A checkout of nixpkgs or nixpkgs.lib to run pocketpkgs on; transcripts may drift then, exits may not. */
  nixpkgsLib?: string | undefined;
  /** Of the provider `checkout`: a checkout of nixpkgs, and one of home-manager. */
  nixpkgs?: string | undefined;
  homeManager?: string | undefined;
  /** Whether the progress has a line for each unit. Default: where it is not on a terminal. */
  eachUnit?: boolean;
  /** Show no progress. Default: show it. */
  quiet?: boolean;
  /** Seconds that the whole run may take. Default: that of limits.ts. */
  mostSeconds?: number;
  /** Ends everything that runs. Default: nothing does. */
  signal?: AbortSignal;
}

export interface Verified {
  report: Report;
  /** What is wrong, in full, a text each. */
  failures: string[];
  drift: Drift[];
  recorded: number;
  /** Seconds until every toolchain was there. */
  provisioned: number;
}

type UnitReport = Report['units'][number];
type Provisioned = Pick<JobContext, 'toolchains' | 'provider'>;

/** Discovers, plans, provisions, runs, compares or records, and reports. Who records is alone. */
export async function verify(options: VerifyOptions): Promise<Verified> {
  const lock = new RecordLock(options.root);
  const records = options.record === true || options.acceptDrift === true;
  if (records) await lock.take();
  try {
    if (records || (await lock.owner()) === undefined) await recoverEvidence(options.root);
    return await verifyAll(options);
  } finally {
    if (records) await lock.release();
  }
}

async function verifyAll(options: VerifyOptions): Promise<Verified> {
  await removeDeadFolders();
  const versions = await readVersions(options.root);
  const { filters = [] } = options;
  const found = await discover(options.root, versions, (name) => matches(name, filters));
  const jobs = plan(found.units, versions.nix.default, options);
  const result = begin(found, versions, options);
  const progress = options.quiet ? silent : createProgress(jobs.length, process.stderr, options.eachUnit);
  try {
    const started = performance.now();
    const provisioned = await provisionJobs(jobs, versions, options, progress);
    result.provisioned = (performance.now() - started) / 1000;
    tellProvisioned(result.report, provisioned, versions);
    await settleAll(jobs, provisioned, options, progress, result);
  } finally {
    progress.stop();
  }
  const { units } = result.report;
  units.sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
  result.report.totals = totals(units);
  return result;
}

const sortKey = (unit: UnitReport): string => `${unitName(unit)}/${unit.release}`;

/** The result before anything ran: what could not be read has failed already. */
function begin(
  { broken, problems }: Discovered,
  versions: Versions,
  { filters = [], shard }: VerifyOptions,
): Verified {
  // One shard counts them; each of them says what is wrong.
  const counts = (shard?.index ?? 1) === 1;
  const unreadable = broken.filter((unit) => matches(unitName(unit), filters));
  return {
    report: {
      nix: null,
      releases: {},
      provider: null,
      limits: null,
      shard: shard ?? null,
      units: (counts ? unreadable : []).map(({ kind, id, problems: why }) => ({
        id,
        kind,
        release: versions.nix.default,
        status: 'failed',
        reason: formatProblems(why),
        cached: false,
        drifted: 0,
        seconds: 0,
        steps: [],
      })),
      totals: { passed: 0, failed: 0, skipped: 0 },
    },
    failures: [...problems.map(formatProblem), ...unreadable.map((unit) => formatProblems(unit.problems))],
    drift: [],
    recorded: 0,
    provisioned: 0,
  };
}

/** Every Nix that the jobs want, and what stands for nixpkgs, if one of them needs it. */
async function provisionJobs(
  jobs: readonly Job[],
  versions: Versions,
  { root, provider = 'auto', nixpkgsLib, nixpkgs: tree, homeManager, signal }: VerifyOptions,
  progress: Progress,
): Promise<Provisioned> {
  const wanted = jobs.flatMap((job) => ('skip' in job ? [] : [job]));
  const nixpkgs = wanted.some(({ unit }) => needsNixpkgs(unit));
  const releases = new Set(wanted.map(({ release }) => release));
  if (nixpkgs) releases.add(versions.nix.default);
  const say = (text: string): void => {
    progress.say(text);
  };
  const toolchains = await provision(versions, [...releases], say, signal);
  const toolchain = toolchains.get(versions.nix.default);
  if (!nixpkgs || !toolchain) return { toolchains, provider: undefined };
  const trees = { nixpkgsLib, nixpkgs: tree, homeManager };
  const options = { root, versions, cache: cacheFolder, say, ...trees, toolchain, signal };
  return { toolchains, provider: await provide(provider, options) };
}

function tellProvisioned(report: Report, { toolchains, provider }: Provisioned, versions: Versions): void {
  for (const [release, { version }] of toolchains) report.releases[release] = version;
  report.nix = report.releases[versions.nix.default] ?? null;
  report.provider = provider?.id ?? null;
  const all = [...toolchains.values()];
  if (all.length > 0)
    report.limits = limitsLine({
      sizes: all.every(({ sizes }) => sizes),
      filtered: filterArguments.length > 0,
      network: provider?.setup.network ?? 'none',
    });
}

/** Settles the jobs side by side, and adds what became of each to the result. */
async function settleAll(
  jobs: readonly Job[],
  provisioned: Provisioned,
  options: VerifyOptions,
  progress: Progress,
  result: Verified,
): Promise<void> {
  const {
    root,
    record = false,
    acceptDrift = false,
    base,
    cache = true,
    bail = false,
    jobs: atATime = availableParallelism(),
    mostSeconds = limits.run,
  } = options;
  const asked = options.signal ?? new AbortController().signal;
  const late = AbortSignal.timeout(mostSeconds * 1000);
  const signal = AbortSignal.any([asked, late]);
  const passed = cache && !record && !acceptDrift ? new PassedCache(options.passedFolder) : undefined;
  const list = await readToolchains(root);
  if (!record) result.failures.push(...list.problems.map(formatProblem));
  const command = new PackedCommand(root);
  const recordedBy = new RecordedBy(root);
  const context: JobContext = {
    root,
    record,
    acceptDrift,
    signal,
    cache: passed,
    command,
    recordedBy,
    listed: list.value ?? { toolchains: [], providers: [] },
    changed: base === undefined ? undefined : await changedEvidence(root, base),
    ...provisioned,
  };
  const failed = new AbortController();
  const limit = pLimit(atATime);
  const stopped = (): boolean => signal.aborted;
  const settleOne = async (job: Job): Promise<void> => {
    if (stopped() || failed.signal.aborted) return;
    const name = `${unitName(job.unit)} (${job.release})`;
    progress.started(name);
    const { report, problems, drift, shown } = await settleJob(job, context);
    // What was cancelled says nothing about the unit.
    if (stopped()) return;
    result.report.units.push(report);
    result.failures.push(...problems);
    result.drift.push(...drift);
    if (shown === 'recorded') result.recorded += 1;
    progress.finished(name, shown, detailOf(report));
    if (bail && report.status === 'failed') failed.abort();
  };
  try {
    await Promise.all(longestFirst(jobs).map((job) => limit(settleOne, job)));
    if (late.aborted && !asked.aborted)
      result.failures.push(
        `the run took longer than ${String(mostSeconds / 60)} minutes and was ended: ${String(result.report.units.length)} of ${String(jobs.length)} were settled\n    Run fewer units at a time: --filter or --shard.`,
      );
    await recordedBy.write(today());
  } finally {
    await command.remove();
  }
}

function detailOf({ status, reason, seconds, cached }: UnitReport): string | undefined {
  return status === 'skipped' ? (reason ?? undefined) : `${seconds.toFixed(1)} s${cached ? ', before' : ''}`;
}
