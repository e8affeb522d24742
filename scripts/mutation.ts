import { existsSync, globSync, readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { Stryker } from '@stryker-mutator/core';
import { Command } from 'commander';
import { unknownName } from '../src/lib/problem/near-name.ts';
import {
  type MeasuredChanges,
  type MeasuredFolder,
  countChanges,
  mergeMeasured,
} from '../src/lib/page/changes.ts';
import { countByFolder } from './mutation/by-folder.ts';
import { filesByFolder, judging } from './mutation/folders.ts';

// stryker.config.js says what is changed, what is left out and why, and where the report is.

const root = resolve(import.meta.dirname, '..');
const measuredFile = join(root, 'src/measured', 'mutation.json');

const program = new Command('mutation')
  .description(
    'Makes small changes to the code that judges, one at a time, and sees whether a test notices each. ' +
      'The figures of each folder are recorded for the evidence page when it is done, so a run can be stopped and taken up again.',
  )
  .argument('[folder...]', 'measure these folders, such as src/lib/html; without one, all: an hour or more')
  .option('--force', 'try again also what was tried before and has not changed')
  .option(
    '--tests <folder...>',
    'hold them against the tests of these folders alone: what is noticed is at least so much, and it is known in a fraction of the time where code runs when it is loaded, as schemas do',
  )
  .option('--list', 'say which folders there are, and measure none')
  .addHelpText(
    'after',
    '\nExamples:\n  npm run mutation\n  npm run mutation -- src/lib/units src/lib/html\n  npm run mutation -- src/schemas --tests src/schemas\n  npm run mutation -- --list',
  )
  .parse();
const { force, tests, list } = program.opts<{ force?: true; tests?: string[]; list?: true }>();
if (tests) process.env['MUTATION_TESTS'] = tests.join(' ');

process.chdir(root);
const present = filesByFolder(root, judging);
const unknown = program.args.find((folder) => !present.has(folder));
const empty = tests?.find((folder) => globSync(`${folder}/**/*.test.ts`).length === 0);
if (present.size === 0) refuse('mutation: stryker.config.js: mutate: found no file');
else if (unknown !== undefined) refuse(`mutation: folder: ${unknownName(unknown, [...present.keys()])}`);
else if (empty !== undefined)
  refuse(`mutation: --tests: found no test below ${empty}, expected a folder such as src/schemas`);
else if (list) for (const [folder, files] of present) console.log(`${folder}  ${String(files.length)} files`);
else await measure(program.args.length > 0 ? program.args : [...present.keys()]);

async function measure(folders: readonly string[]): Promise<void> {
  // Whoever works at this machine goes first.
  setPriority(10);
  for (const [index, folder] of folders.entries()) {
    console.log(`${folder}, ${String(index + 1)} of ${String(folders.length)}`);
    const mutants = await new Stryker({
      mutate: present.get(folder) ?? [],
      ...(force && { force }),
    }).runMutationTest();
    // What was tried of other folders is in the results, too.
    const rows = countByFolder(
      mutants.map(({ fileName, status }) => ({ fileName: relative(root, resolve(fileName)), status })),
    ).filter((row) => row.folder === folder);
    const { changes, noticed, percent } = countChanges(rows);
    console.log(
      `${folder}: ${String(noticed)} of ${String(changes)} changes were noticed, ${String(percent)} %`,
    );
    if (changes === 0) {
      refuse(`mutation: ${folder}: found nothing to change`);
      return;
    }
    const date = new Date().toISOString().slice(0, 10);
    await record(rows.map((row) => ({ ...row, date })));
  }
}

async function record(rows: readonly MeasuredFolder[]): Promise<void> {
  const before = existsSync(measuredFile)
    ? (JSON.parse(readFileSync(measuredFile, 'utf8')) as MeasuredChanges).folders
    : [];
  const merged = mergeMeasured(before, rows, [...present.keys()]);
  await writeFile(`${measuredFile}.new`, `${JSON.stringify(merged, undefined, 2)}\n`);
  await rename(`${measuredFile}.new`, measuredFile);
}

function refuse(message: string): void {
  console.error(message);
  process.exitCode = 1;
}
