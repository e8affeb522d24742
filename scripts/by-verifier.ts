import { writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { ProblemsError } from '../src/lib/problem/problem.ts';
import { discover } from '../src/loaders/discover.ts';
import { readVersions } from '../src/loaders/read-versions.ts';
import { listByVerifier } from './by-verifier/reason.ts';

const { root } = new Command('by-verifier')
  .description(
    'Writes nix/by-verifier.json: the units that the checks of the root flake leave to the verifier, and why.',
  )
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText('after', '\nExamples:\n  npm run by-verifier')
  .parse()
  .opts<{ root: string }>();

const versions = await readVersions(root);
const { units, broken, problems } = await discover(root, versions);
const unreadable = [...problems, ...broken.flatMap((unit) => unit.problems)];
if (unreadable.length > 0)
  throw new ProblemsError('A unit cannot be read, so nothing is written.', unreadable);
const list = listByVerifier(units, versions.nix.default);
await writeFile(join(root, 'nix/by-verifier.json'), `${JSON.stringify(list, undefined, 2)}\n`);
const left = Object.keys(list).length;
console.log(`${String(units.length - left)} units by plain Nix, ${String(left)} by the verifier`);
