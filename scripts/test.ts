import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Command } from 'commander';
import { type Totals, closingLine } from './closing-line.ts';
import { exitCodes } from './listen-for-stop.ts';
import { failureLines } from './test/failures.ts';
import { addTotals, isGreen } from './test/judge-stage.ts';
import { memoryFolder } from './test/memory.ts';
import { type StageResult, runStage } from './test/run-stage.ts';
import { type Stage, stages as ours } from './test/stages.ts';

const root = resolve(import.meta.dirname, '..');
const { only, stages: file } = new Command('test')
  .description(
    'Runs everything: types, lint, unit tests, all units with real Nix, content, the build, the browser.',
  )
  .option('--only <stage...>', `some stages: ${ours.map(({ name }) => name).join(', ')}`)
  .option('--stages <module>', 'run the `stages` of another module, as the tests of this command do')
  .addHelpText('after', '\nExamples:\n  npm test\n  npm test -- --only unit verify')
  .parse()
  .opts<{ only?: string[]; stages?: string }>();

const stages = file
  ? ((await import(pathToFileURL(resolve(file)).href)) as { stages: readonly Stage[] }).stages
  : ours;
const unknown = only?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `test: --only: found ${unknown.join(', ')}, expected ${stages.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

// Ended by a signal, it takes its temporary files along.
for (const [name, code] of Object.entries(exitCodes)) process.once(name, () => process.exit(code));
const memory = await memoryFolder();
const ran: Totals[] = [];
const table: string[] = [];
const failed: string[] = [];
const chosen = stages.filter(({ name }) => only?.includes(name) ?? true);
const beside = new Map(chosen.filter((stage) => stage.beside).map((stage) => [stage, timed(stage)]));
for (const stage of chosen) {
  const early = beside.get(stage);
  console.log(`\n== ${stage.name}: ${stage.title}${early ? ' (it began with the first stage)' : ''}`);
  const { totals, failures, printed, seconds } = await (early ?? timed(stage));
  if (printed) console.log(printed);
  ran.push(totals);
  failed.push(...failureLines(stage.name, failures));
  table.push(row(stage.name, totals, seconds));
}
if (failed.length > 0) console.log(`\n${failed.join('\n')}`);
console.log(`\n${table.join('\n')}`);
const all = addTotals(ran);
console.log(closingLine(all));
process.exitCode = isGreen(all) ? 0 : 1;

async function timed(stage: Stage): Promise<StageResult & { seconds: number }> {
  const started = performance.now();
  return { ...(await runStage(stage, root, memory)), seconds: (performance.now() - started) / 1000 };
}

function row(name: string, totals: Totals, seconds: number): string {
  const { passed, failed, skipped } = totals;
  const counts = `${String(passed).padStart(4)} passed ${String(failed).padStart(3)} failed ${String(skipped).padStart(3)} skipped`;
  return `${isGreen(totals) ? '✓' : '✗'} ${name.padEnd(11)} ${counts} ${seconds.toFixed(0).padStart(4)} s`;
}
