import { glob, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { formatProblem } from '../src/lib/problem/problem.ts';
import { checkAsserted } from '../src/loaders/check-asserted.ts';
import { checkDeprecations, checkOldForms } from '../src/loaders/check-old-forms.ts';
import { witnessCounts } from '../src/lib/witness/counts.ts';
import { checkClaims } from '../src/loaders/check-claims.ts';
import { checkGlossary } from '../src/loaders/check-glossary.ts';
import { checkHarm } from '../src/loaders/check-harm.ts';
import { checkNames } from '../src/loaders/check-names.ts';
import { readContent } from '../src/loaders/read-content.ts';
import { claimsFile, readClaims } from '../src/loaders/read-claims.ts';
import { deprecationsFile, readDeprecations } from '../src/loaders/read-deprecations.ts';
import { readGlossary } from '../src/loaders/read-glossary.ts';
import { readNames } from '../src/loaders/read-names.ts';
import { closingLine } from './closing-line.ts';
import { checkSkill } from './skill/check-skill.ts';

const flags = new Command('check')
  .description(
    'Checks without building: units, their evidence, and that every block of every page is bound to a run.',
  )
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText('after', '\nExamples:\n  npm run check')
  .parse()
  .opts<{ root: string }>();

const { units, pages, pageProblems } = await readContent(flags.root);
const problems = [
  ...units.problems,
  ...checkAsserted(units.entries.values()),
  ...Object.values(pageProblems).flat(),
];
// What exists in NixOS, and what is written today, does not depend on whose pages are checked.
const own = resolve(import.meta.dirname, '..');
const all = Object.values(pages).flat();
problems.push(...checkNames(await readNames(own), units.entries, all));
const deprecations = await readDeprecations(own);
problems.push(
  ...checkOldForms(Object.values(deprecations).flat(), units.entries, [
    ...all,
    ...(await readmes(flags.root)),
  ]),
);
if (flags.root === own) {
  problems.push(...checkDeprecations(deprecations, units.entries, deprecationsFile));
  problems.push(...(await checkSkill(own)));
  problems.push(...checkClaims(await readClaims(own), units.entries, addresses(pages), claimsFile));
  problems.push(...checkGlossary(await readGlossary(own), pages, shownAddresses(pages)));
}
problems.push(...checkHarm(units.entries, [...all, ...(await readmes(flags.root))]));
const read = all.length;
if (read === 0)
  problems.push({ file: 'src/content', message: 'found no page at all, expected at least one' });

for (const problem of problems) console.log(formatProblem(problem));
const { units: using, judged, stale, notAsked } = witnessCounts(units.entries);
if (using > 0)
  console.log(
    `On a real nixpkgs: ${String(judged)} of ${String(using)} units judged, ${String(stale)} stale, ${String(notAsked)} not asked`,
  );
const failed = new Set(problems.map(({ file }) => file)).size;
const passed = Math.max(0, read + units.entries.size - failed);
console.log(closingLine({ passed, failed, skipped: 0 }));
if (problems.length > 0) process.exitCode = 1;

/** What readers see of the repository besides the site: READMEs, and the skill where there is one. */
async function readmes(root: string): Promise<{ file: string; source: string }[]> {
  const files = await Array.fromAsync(
    glob(['README.md', 'packages/*/README.md', 'skills/**/*.md'], { cwd: root }),
  );
  return Promise.all(
    files.sort().map(async (file) => ({ file, source: await readFile(join(root, file), 'utf8') })),
  );
}

/** The addresses of all pages. */
function addresses(folders: Record<string, readonly { id: string }[]>): Set<string> {
  return new Set(
    Object.entries(folders).flatMap(([folder, list]) => list.map(({ id }) => `/${folder}/${id}/`)),
  );
}

/** Where a word can be shown: the number of a lesson is no part of its address. */
function shownAddresses(folders: Record<'reference' | 'lessons', readonly { id: string }[]>): string[] {
  return [
    ...folders.reference.map(({ id }) => `/reference/${id}/`),
    ...folders.lessons.map(({ id }) => `/learn/${id.replace(/\/\d{2}-/, '/')}/`),
  ];
}
