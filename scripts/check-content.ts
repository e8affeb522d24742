import { resolve } from 'node:path';
import { Command } from 'commander';
import { checkPages } from '../src/loaders/check-pages.ts';
import { pageFolders, readPages } from '../src/loaders/read-pages.ts';
import { readUnits } from '../src/loaders/read-units.ts';
import { formatProblem } from '../src/lib/problem.ts';

const flags = new Command('check')
  .description(
    'Checks without building: units, their evidence, and that every block of every page is bound to a run.',
  )
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText('after', '\nExamples:\n  npm run check')
  .parse()
  .opts<{ root: string }>();

const { entries, problems } = await readUnits(flags.root);
let pages = 0;
for (const folder of pageFolders) {
  const found = await readPages(flags.root, folder);
  pages += found.length;
  problems.push(...checkPages(folder, found, entries));
}
if (pages === 0)
  problems.push({ file: 'src/content', message: 'found no page at all, expected at least one' });

for (const problem of problems) console.log(formatProblem(problem));
const bad = new Set(problems.map(({ file }) => file)).size;
console.log(`${String(Math.max(0, pages + entries.size - bad))} passed, ${String(bad)} failed, 0 skipped`);
if (problems.length > 0) process.exitCode = 1;
