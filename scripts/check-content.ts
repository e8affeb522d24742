import { resolve } from 'node:path';
import { Command } from 'commander';
import { checkErrorLinks } from '../src/loaders/check-error-links.ts';
import { type PageSource, checkPages } from '../src/loaders/check-pages.ts';
import { type PageFolder, pageFolders, readPages } from '../src/loaders/read-pages.ts';
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
const folders = { reference: [], concepts: [], errors: [] } as Record<PageFolder, PageSource[]>;
for (const folder of pageFolders) {
  folders[folder] = await readPages(flags.root, folder);
  problems.push(...checkPages(folder, folders[folder], entries));
}
const { reference, concepts, errors } = folders;
problems.push(...checkErrorLinks(errors, [...reference, ...concepts]));
const pages = reference.length + concepts.length + errors.length;
if (pages === 0)
  problems.push({ file: 'src/content', message: 'found no page at all, expected at least one' });

for (const problem of problems) console.log(formatProblem(problem));
const bad = new Set(problems.map(({ file }) => file)).size;
console.log(`${String(Math.max(0, pages + entries.size - bad))} passed, ${String(bad)} failed, 0 skipped`);
if (problems.length > 0) process.exitCode = 1;
