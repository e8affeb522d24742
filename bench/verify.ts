import { availableParallelism } from 'node:os';
import { Command } from 'commander';
import pLimit from 'p-limit';
import { unitName } from '../src/lib/units/unit-name.ts';
import { type Variant, homeOf } from '../src/loaders/unit.ts';
import { type RunJob, needsNixpkgs, plan } from '../scripts/verify/plan.ts';
import type { Toolchain } from '../scripts/verify/worlds/toolchain.ts';
import { gitScript } from '../src/lib/units/git-script.ts';
import { provision } from '../scripts/verify/toolchains/provision.ts';
import { median, prepare, root } from './support.ts';
import { createWorld } from '../scripts/verify/worlds/world.ts';
import { serversOf } from '../scripts/verify/worlds/servers.ts';
import { verify } from '../scripts/verify/verify.ts';

// What the verifier adds to the commands it runs: its wall time against the time that the same commands take by
// themselves in the same worlds (measured inside, without sandbox, git, comparison), divided by the cores.

const { rounds } = new Command('bench/verify')
  .description('The verifier against the bare commands, side by side in one run.')
  .option('--rounds <n>', 'how often both are measured', Number, 3)
  .addHelpText('after', '\nExamples:\n  tools/with-node node bench/verify.ts')
  .parse()
  .opts<{ rounds: number }>();

const cores = availableParallelism();
const { versions, pocket, units } = await prepare();
// What cannot be run by itself is left out on both sides: servers, somebody at a terminal, files that a command makes.
const jobs = plan(units, versions.nix.default, {}).flatMap((job): RunJob[] =>
  !('skip' in job) &&
  job.unit.kind !== 'template' &&
  serversOf(job.unit).length === 0 &&
  job.unit.variants.every(({ steps }) => steps.every(({ tty }) => tty === undefined))
    ? [job]
    : [],
);
const filters = [...new Set(jobs.map(({ unit }) => unitName(unit)))];
const toolchains = await provision(versions, [...new Set(jobs.map(({ release }) => release))]);

const ratios: number[] = [];
for (let round = 1; round <= rounds; round++) {
  const bare = (await bareSeconds()) / cores;
  const wall = await seconds(() => verifyAll(false));
  ratios.push(wall / bare);
  console.log(
    `round ${String(round)}: verifier ${wall.toFixed(1)} s, bare commands ${bare.toFixed(1)} s (sum / ${String(cores)} cores), ratio ${(wall / bare).toFixed(2)}`,
  );
}
await verifyAll(true);
const again = await seconds(() => verifyAll(true));
console.log(`jobs: ${String(jobs.length)}`);
console.log(`ratio, median of ${String(rounds)}: ${median(ratios).toFixed(2)}`);
console.log(`a run again with nothing changed: ${again.toFixed(2)} s`);

async function verifyAll(cache: boolean): Promise<void> {
  const { report, failures } = await verify({ root, filters, cache, quiet: true });
  if (failures.length > 0 || report.totals.passed !== jobs.length)
    throw new Error(`the bench needs units that pass:\n${failures.join('\n')}`);
}

/** The sum of what the commands themselves take, run as many at a time as the verifier does. */
async function bareSeconds(): Promise<number> {
  const limit = pLimit(cores);
  const sums = await Promise.all(jobs.map((job) => limit(() => bareJob(job, toolchains.get(job.release)))));
  return sums.reduce((sum, one) => sum + one, 0);
}

async function bareJob(job: RunJob, toolchain: Toolchain | undefined): Promise<number> {
  if (!toolchain) throw new Error('no toolchain');
  const { unit } = job;
  const setup = needsNixpkgs(unit) ? pocket.setup : undefined;
  let sum = 0;
  let world = await createWorld(toolchain, setup);
  for (const variant of unit.variants) {
    if (!unit.chained && variant !== unit.variants[0]) {
      await world.remove();
      world = await createWorld(toolchain, setup);
    }
    await world.lay(unit.id, variant.files, variant.removed);
    const home = homeOf(unit.id);
    if (unit.git) await world.run(gitScript(unit.git), { cwd: home, timeout: 60 });
    sum += await bareVariant(variant, async (command, directory, input) => {
      const cwd = directory ?? unit.git?.repositories[0];
      const { output } = await world.run(command, {
        cwd: cwd ? `${home}/${cwd}` : home,
        timeout: 600,
        input,
      });
      return output;
    });
  }
  await world.remove();
  return sum;
}

async function bareVariant(
  variant: Variant,
  run: (command: string, directory?: string, input?: string) => Promise<string>,
): Promise<number> {
  let sum = 0;
  for (const step of variant.steps) {
    // The clock of the shell inside, around the command alone.
    const script = Buffer.from(step.run).toString('base64');
    const output = await run(
      `script=$(echo ${script} | base64 -d); begin=$EPOCHREALTIME; bash -c "$script" >/dev/null 2>&1; end=$EPOCHREALTIME; echo $(( \${end/./} - \${begin/./} ))`,
      step.in,
      step.input,
    );
    sum += Number(output.trim()) / 1e6;
  }
  return sum;
}

async function seconds(action: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await action();
  return (performance.now() - started) / 1000;
}
