import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Command, InvalidArgumentError, Option } from 'commander';
import { wholeNumber } from '../whole-number.ts';
import { type ProviderName, providerNames } from './providers/provide.ts';

export interface Flags {
  filter: string[];
  nix: string[];
  shard?: { index: number; of: number };
  jobs: number;
  record?: true;
  acceptDrift?: true;
  base?: string;
  bail?: true;
  cache: boolean;
  provider: ProviderName;
  nixpkgsLib?: string;
  nixpkgs?: string;
  homeManager?: string;
  json?: string;
  junit?: string;
  watch?: true;
  merge?: string[];
  root: string;
}

/** What `npm run verify` was asked for; what cannot be is refused here. */
export function readFlags(): Flags {
  return verifyCommand().parse().opts<Flags>();
}

/** The flags of `npm run verify`, and its help. */
export function verifyCommand(): Command {
  return new Command('verify')
    .description('Runs every unit with real Nix and compares the run with its evidence.')
    .option('-f, --filter <part...>', 'only units whose name (kind/id) contains one of these', [])
    .option('--nix <release...>', 'only these Nix releases, for example 2.34', [])
    .option('-j, --jobs <n>', 'units at a time', wholeNumber(1), availableParallelism())
    .option('--shard <i/n>', 'the i-th of n parts', shard)
    .option('--record', 'write what happened as evidence; recording never counts as passing')
    .option('--accept-drift', 'run everything, and record what another toolchain or provider makes different')
    .option('--base <revision>', 'what was recorded since must come from the toolchain that judges it')
    .option('--bail', 'stop after the first failure')
    .option('--no-cache', 'run also what passed before and has not changed')
    .addOption(
      new Option(
        '--provider <name>',
        'what stands for nixpkgs: pinned needs the network, checkout a folder, auto is pocket',
      )
        .choices(providerNames)
        .default('auto'),
    )
    .option('--nixpkgs-lib <folder>', "run pocketpkgs on this checkout's lib instead of its own")
    .option('--nixpkgs <folder>', 'the checkout of --provider checkout')
    .option('--home-manager <folder>', 'a checkout of home-manager beside it')
    .option('--json <file>', 'write a report')
    .option('--junit <file>', 'write a JUnit report')
    .option('--merge <file...>', 'make one report of those of several shards, and run nothing')
    .option('--watch', 'run again when a unit changes')
    .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '../..'))
    .addHelpText('after', examples);
}

const examples = `
Examples:
  npm run verify                                      everything that is not known to pass
  npm run verify -- --filter language-strings         one unit
  npm run verify -- --filter errors/ --nix 2.26       all errors on one release
  npm run verify:record -- --filter language-strings  accept what happens as the new evidence
  npm run verify -- --base origin/main                as for a pull request
  npm run verify -- --accept-drift                    after Debian's packages have moved
  npm run verify -- --shard 1/2 --json one.json       half of it, for a second machine
  npm run verify -- --merge one.json two.json
  npm run verify -- --provider pinned                 units that use nixpkgs, on the locked one (network)
  npm run verify -- --provider checkout --nixpkgs ~/nixpkgs  on a checkout; what it cannot build fails
  npm run verify -- --nixpkgs-lib ~/nixpkgs           units that use nixpkgs, on the real lib`;

function shard(text: string): { index: number; of: number } {
  const [, index = 0, of = 0] = /^(\d{1,4})\/(\d{1,4})$/.exec(text)?.map(Number) ?? [];
  if (index < 1 || index > of) throw new InvalidArgumentError(`found "${text}", expected for example 1/3`);
  return { index, of };
}
