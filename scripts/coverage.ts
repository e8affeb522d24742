import { resolve } from 'node:path';
import { Command } from 'commander';
import { pageFolders, readPages } from '../src/loaders/read-pages.ts';
import { readUnits } from '../src/loaders/read-units.ts';
import { readVersions } from '../src/loaders/read-versions.ts';
import { coverage, withSections } from '../src/lib/units/coverage.ts';

const flags = new Command('coverage')
  .description('Counts what the site shows and what stands behind it, from the content itself.')
  .option('--json', 'print JSON')
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText('after', '\nExamples:\n  npm run coverage\n  npm run --silent coverage -- --json')
  .parse()
  .opts<{ json?: true; root: string }>();

const versions = await readVersions(flags.root);
const { entries } = await readUnits(flags.root);
const pages = await Promise.all(
  pageFolders.map(async (folder) => withSections(folder, await readPages(flags.root, folder))),
);
const counts = coverage(pages.flat(), [...entries.values()], Object.keys(versions.nix.releases));

if (flags.json) console.log(JSON.stringify(counts, undefined, 2));
else
  for (const [name, value] of Object.entries(counts))
    console.log(`${name}: ${typeof value === 'number' ? String(value) : JSON.stringify(value)}`);
