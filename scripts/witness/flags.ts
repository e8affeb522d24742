import { resolve } from 'node:path';
import { Command } from 'commander';

export interface WitnessFlags {
  nixpkgs: string;
  homeManager?: string;
  filter: string[];
  again?: boolean;
  root: string;
}

/** The flags of `npm run witness`, and its help. */
export function witnessCommand(): Command {
  return new Command('witness')
    .description(
      'Runs every unit that uses nixpkgs on a real one, as far as it evaluates without a network, and records what it said beside the evidence.',
    )
    .requiredOption('--nixpkgs <folder>', 'a checkout of nixpkgs')
    .option(
      '--home-manager <folder>',
      'a checkout of home-manager; without it, units that use it fetch it and fail',
    )
    .option('-f, --filter <part...>', 'only units whose name (kind/id) contains one of these', [])
    .option('--again', 'run also what has not changed since it was judged')
    .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '../..'))
    .addHelpText('after', help);
}

const help = `
A checkout is a git repository without changes, or the tree that versions.json names as the witness.
A step that says the same is "same"; one that evaluates and would have to download to build is "evaluated".
A difference needs a sentence on its unit, or the run fails: witness: [{ steps: [show], why: … }] in example.yaml.
What was run is kept: start it again after it was stopped, and it goes on where it was.

Examples:
  npm run witness -- --nixpkgs ~/nixpkgs --home-manager ~/home-manager
  npm run witness -- --nixpkgs ~/nixpkgs --filter errors/ module-nixos
  npm run witness -- --nixpkgs ~/nixpkgs --filter errors/option-missing --again`;
