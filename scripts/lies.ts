import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { writeFile } from 'node:fs/promises';
import { styleText } from 'node:util';
import { Command } from 'commander';
import { ProblemsError } from '../src/lib/problem/problem.ts';
import { closingLine } from './closing-line.ts';
import { listenForStop, stopped } from './listen-for-stop.ts';
import { readLies } from './lies/read-lies.ts';
import { type LieReport, tellLies } from './lies/tell-lies.ts';
import { createProgress } from './verify/report/progress.ts';
import { wholeNumber } from './whole-number.ts';

interface Flags {
  filter: string[];
  jobs: number;
  json?: string;
  list?: true;
  root: string;
}

const flags = new Command('lies')
  .description(
    'Breaks copies of this repository, each in one place (tests/lies/), and shows which check turns red. One that stays green fails.',
  )
  .option('-f, --filter <part...>', 'only lies whose name or broken file contains one of these', [])
  .option(
    '-j, --jobs <n>',
    'lies at a time',
    wholeNumber(1),
    Math.max(1, Math.floor(availableParallelism() / 2)),
  )
  .option('--json <file>', 'write a report')
  .option('--list', 'say what each lie protects, and tell none')
  .option('--root <folder>', 'the repository', resolve(import.meta.dirname, '..'))
  .addHelpText(
    'after',
    `
Examples:
  npm run lies                                      all of them, some minutes
  npm run lies -- --filter comparer                 one
  npm run lies -- --filter scripts/verify/worlds    what is broken in worlds
  npm run lies -- --list`,
  )
  .parse()
  .opts<Flags>();

const stop = listenForStop();

try {
  await run(flags);
} catch (error) {
  if (stop.signal.aborted) console.error(stopped);
  else if (error instanceof ProblemsError) {
    console.error(error.message);
    process.exitCode = 2;
  } else throw error;
}
if (stop.signal.aborted) process.exitCode = stop.exitCode();

async function run({ filter, jobs, json, list, root }: Flags): Promise<void> {
  const lies = (await readLies(resolve(root))).filter(
    ({ id, file }) => filter.length === 0 || filter.some((part) => id.includes(part) || file.includes(part)),
  );
  if (list) {
    for (const { id, protects } of lies) console.log(`${id}\n    ${protects}`);
    return;
  }
  const progress = createProgress(lies.length);
  const rows = await tellLies(lies, { root: resolve(root), jobs, progress, signal: stop.signal }).finally(
    () => {
      progress.stop();
    },
  );
  const red = rows.filter(({ verdict }) => verdict === 'red').length;
  const totals = { passed: red, failed: rows.length - red, skipped: 0 };
  if (json) await writeFile(json, `${JSON.stringify({ totals, lies: rows }, undefined, 2)}\n`);
  console.log(table(rows));
  if (rows.length === 0)
    console.log('No lie was told: a run that proves nothing is a failure. Is --filter right?');
  console.log(closingLine(totals));
  if (red === 0 || totals.failed > 0) process.exitCode = 1;
}

/** A row each: what became of it, how long it took, its name and what it protects; below, the check. */
function table(rows: readonly LieReport[]): string {
  const width = Math.max(0, ...rows.map(({ id }) => id.length));
  return rows
    .map(({ id, protects, check, verdict, reason, seconds }) => {
      const [mark, colour] = verdict === 'red' ? (['✓', 'green'] as const) : (['✗', 'red'] as const);
      const lines = [
        `${styleText(colour, mark)} ${verdict} ${`${seconds.toFixed(1)} s`.padStart(7)}  ${id.padEnd(width)}  ${protects}`,
        `    ${styleText('dim', check)}`,
        ...(reason === undefined ? [] : [reason.replaceAll(/^/gm, '    ')]),
      ];
      return lines.join('\n');
    })
    .join('\n');
}
