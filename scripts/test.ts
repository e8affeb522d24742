import { mkdir, readFile, rm } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { type Counts, type Stage, stages } from './test/stages.ts';

const root = resolve(import.meta.dirname, '..');
const results = join(root, '.cache/test');
const flags = new Command('test')
  .description(
    'Runs everything: types, lint, unit tests, all examples with real Nix, content, the build, the browser.',
  )
  .option('--only <stage...>', `some stages: ${stages.map(({ name }) => name).join(', ')}`)
  .addHelpText('after', '\nExamples:\n  npm test\n  npm test -- --only unit verify')
  .parse()
  .opts<{ only?: string[] }>();

const unknown = flags.only?.filter((name) => !stages.some((stage) => stage.name === name)) ?? [];
if (unknown.length > 0) {
  console.error(
    `test: --only: found ${unknown.join(', ')}, expected ${stages.map(({ name }) => name).join(', ')}`,
  );
  process.exit(2);
}

const wanted = stages.filter(({ name }) => flags.only?.includes(name) ?? true);
const all: Counts = { passed: 0, failed: 0, skipped: 0 };
const table: string[] = [];
await rm(results, { recursive: true, force: true });
await mkdir(results, { recursive: true });
for (const stage of wanted) {
  console.log(`\n== ${stage.name}: ${stage.title}`);
  const started = performance.now();
  const counts = await run(stage);
  all.passed += counts.passed;
  all.failed += counts.failed;
  all.skipped += counts.skipped;
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  table.push(
    `${counts.failed > 0 ? '✗' : '✓'} ${stage.name.padEnd(11)} ${String(counts.passed).padStart(4)} passed ${String(counts.failed).padStart(3)} failed ${String(counts.skipped).padStart(3)} skipped ${seconds.padStart(4)} s`,
  );
}
console.log(`\n${table.join('\n')}`);
console.log(`${String(all.passed)} passed, ${String(all.failed)} failed, ${String(all.skipped)} skipped`);
if (all.failed > 0 || all.passed === 0) process.exitCode = 1;

async function run({ command, counts }: Stage): Promise<Counts> {
  const file = join(results, 'counts.json');
  await rm(file, { force: true });
  const [program, ...args] = command(file);
  const { exitCode } = await execa(program, args, {
    cwd: root,
    reject: false,
    preferLocal: true,
    stdin: 'ignore',
    stdout: 'inherit',
    stderr: 'inherit',
    env: { ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (!counts)
    return exitCode === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  try {
    const counted = counts(JSON.parse(await readFile(file, 'utf8')));
    // A stage that ended badly without naming a failure, or that ran nothing, has failed all the same.
    const proved = exitCode === 0 ? counted.passed > 0 : counted.failed > 0;
    return proved ? counted : { ...counted, failed: counted.failed + 1 };
  } catch {
    return { passed: 0, failed: 1, skipped: 0 };
  }
}
