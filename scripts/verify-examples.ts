import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import pc from 'picocolors';
import { closingLine, mergeReports, writeJson, writeJunit } from './verify/report.ts';
import { type ProviderName, providers } from './verify/provision/nixpkgs.ts';
import { NoNix } from './verify/provision/trouble.ts';
import { type VerifyOptions, verify } from './verify/verify.ts';
import { watchUnits } from './verify/watch.ts';
import type { Report } from '../src/schemas/report.ts';

const root = resolve(import.meta.dirname, '..');
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => {
    process.exitCode = signal === 'SIGINT' ? 130 : 143;
    stop.abort();
  });

interface Flags {
  filter: string[];
  nix: string[];
  shard?: { index: number; of: number };
  jobs: number;
  record?: true;
  bail?: true;
  cache: boolean;
  provider: ProviderName;
  nixpkgsLib?: string;
  json?: string;
  junit?: string;
  watch?: true;
  merge?: string[];
  root: string;
}

const flags = new Command('verify')
  .description('Runs every example with real Nix and holds it against its recording.')
  .option('-f, --filter <part...>', 'only units whose name (kind/id) contains one of these', [])
  .option('--nix <line...>', 'only these Nix lines, for example 2.34', [])
  .option('-j, --jobs <n>', 'units at a time', wholeNumber, availableParallelism())
  .option('--shard <i/n>', 'the i-th of n parts', shard)
  .option('--record', 'write what happened as evidence; recording never counts as passing')
  .option('--bail', 'stop after the first failure')
  .option('--no-cache', 'run also what passed before and has not changed')
  .addOption(
    new Option('--provider <name>', 'what stands for nixpkgs: pinned needs the network, auto is pocket')
      .choices(providers)
      .default('auto'),
  )
  .option('--nixpkgs-lib <folder>', "run pocketpkgs on this checkout's lib in place of its own")
  .option('--json <file>', 'write a report')
  .option('--junit <file>', 'write a JUnit report')
  .option('--merge <file...>', 'make one report of those of several shards, and run nothing')
  .option('--watch', 'run again when a unit changes')
  .option('--root <folder>', 'the repository', root)
  .addHelpText(
    'after',
    `
Examples:
  npm run verify                                      everything that is not known to pass
  npm run verify -- --filter language-strings         one unit
  npm run verify -- --filter errors/ --nix 2.26       all errors on one Nix
  npm run verify:record -- --filter language-strings  accept what happens as the new recording
  npm run verify -- --shard 1/2 --json one.json       half of it, for a second machine
  npm run verify -- --merge one.json two.json
  npm run verify -- --provider pinned                 examples that use nixpkgs, on the locked one (network)
  npm run verify -- --nixpkgs-lib ~/nixpkgs           examples that use nixpkgs, on the real lib`,
  )
  .parse()
  .opts<Flags>();

try {
  if (flags.merge) await finish(await mergeReports(flags.merge));
  else if (flags.watch) await watchUnits(flags.root, stop.signal, once);
  else await once();
} catch (error) {
  if (!(error instanceof NoNix)) throw error;
  console.error(error.message);
  process.exitCode = 3;
}

async function once(): Promise<void> {
  const { filter, nix, shard: part, jobs, cache } = flags;
  const options: VerifyOptions = {
    root: resolve(flags.root),
    filters: filter,
    lines: nix,
    jobs,
    cache,
    record: flags.record ?? false,
    bail: flags.bail ?? false,
    signal: stop.signal,
    provider: flags.provider,
    nixpkgsLib: flags.nixpkgsLib,
    ...(part && { shard: part }),
  };
  const { report, failures, drift, recorded } = await verify(options);
  if (drift.length > 0)
    console.log(
      `${pc.yellow('drift')} (another Nix, or other tools, than the recorded ones; not a failure)\n${drift.join('\n')}\n`,
    );
  if (failures.length > 0)
    console.log(`${failures.map((text) => `${pc.red('failed')} ${text}`).join('\n\n')}\n`);
  for (const unit of report.units)
    if (unit.status === 'skipped' && !flags.record)
      console.log(`skipped ${unit.kind}s/${unit.id} on Nix ${unit.line}: ${unit.reason ?? ''}`);
  if (stop.signal.aborted) {
    console.error('Stopped; nothing is left running.');
    return;
  }
  if (flags.record)
    console.log(`${String(recorded)} recorded. Read what changed (git diff), then run: npm run verify`);
  await finish(report, failures.length);
}

async function finish(report: Report, problems = 0): Promise<void> {
  if (flags.json) await writeJson(flags.json, report);
  if (flags.junit) await writeJunit(flags.junit, report);
  const { passed, failed, skipped } = report.totals;
  if (passed === 0 && !flags.record)
    console.log('Nothing passed: a run that proves nothing is a failure. Is --filter right?');
  console.log(closingLine(report.totals));
  const proved = flags.record ? skipped > 0 : passed > 0;
  if (failed > 0 || problems > 0 || !proved) process.exitCode = 1;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < 1)
    throw new InvalidArgumentError(`found "${text}", expected a whole number from 1`);
  return value;
}

function shard(text: string): { index: number; of: number } {
  const [index = 0, of = 0] = text.split('/').map(Number);
  if (!(Number.isInteger(index) && Number.isInteger(of) && index >= 1 && index <= of))
    throw new InvalidArgumentError(`found "${text}", expected for example 1/3`);
  return { index, of };
}
