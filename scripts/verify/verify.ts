import { discover } from '../../src/loaders/discover.ts';
import { readVersions } from '../../src/loaders/read-units.ts';
import { unitName } from '../../src/loaders/unit.ts';
import { formatProblem, formatProblems } from '../../src/lib/problem.ts';
import type { Report } from '../../src/schemas/report.ts';
import pLimit from 'p-limit';
import { type JobContext, settleJob, usesNixpkgs } from './job.ts';
import { PassedCache } from './passed-cache.ts';
import { type PlanOptions, matches, plan } from './plan.ts';
import { createProgress, silent } from './progress.ts';
import { cacheFolder, provision } from './provision/index.ts';
import { type ProviderName, provideNixpkgs } from './provision/nixpkgs.ts';
import { totals } from './report.ts';

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
    const wanted = jobs.filter((job) => !job.skip);
    const needsNixpkgs = wanted.some(usesNixpkgs);
    const lines = [
      ...new Set([...wanted.map((job) => job.line), ...(needsNixpkgs ? [versions.nix.default] : [])]),
    ];
    const started = performance.now();
    const toolchains = await provision(versions, lines, (text) => {
      progress.say(text);
    });
    result.provisioned = (performance.now() - started) / 1000;
    for (const [line, { version }] of toolchains) result.report.lines[line] = version;
    result.report.nix = result.report.lines[versions.nix.default] ?? null;
    const toolchain = toolchains.get(versions.nix.default);
    const nixpkgs =
      needsNixpkgs && toolchain
        ? await provideNixpkgs(options.provider ?? 'auto', {
            root,
            versions,
            cache: cacheFolder,
            say: (text) => {
              progress.say(text);
            },
            nixpkgsLib: options.nixpkgsLib,
            toolchain,
          })
        : undefined;
    if (nixpkgs) result.report.provider = `${nixpkgs.name} ${nixpkgs.revision}`;
    const context: JobContext = {
      root,
      record: options.record,
      signal,
      toolchains,
      nixpkgs,
      otherNixpkgs: options.nixpkgsLib !== undefined || options.provider === 'pinned',
      cache: options.cache && !options.record ? new PassedCache(root) : undefined,
    };
    const limit = pLimit(options.jobs);
    await Promise.all(
      jobs.map((job) =>
        limit(async () => {
          if (stopped()) return;
          const name = `${unitName(job.unit)} (${job.line})`;
          progress.started(name);
          const one = await settleJob(job, context);
          // What was cancelled says nothing about the unit.
          if (signal.aborted) return;
          units.push(one.report);
          result.failures.push(...one.problems);
          result.drift.push(...one.drift);
          if (one.shown === 'recorded') result.recorded += 1;
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
