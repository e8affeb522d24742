import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { execa } from 'execa';
import { discover } from '../src/loaders/discover.ts';
import { readEvidence } from '../src/loaders/read-evidence.ts';
import { PassedCache } from '../scripts/verify/judge/passed-cache.ts';
import { plan } from '../scripts/verify/plan.ts';
import { verify } from '../scripts/verify/verify.ts';
import { listed, recordUnit, toolchainOf, versions } from '../tests/support/small-repository.ts';

// What a unit costs where there are many: processor time of reading, planning and finding that it passed before, or of
// running it, and the most memory. Each count is measured in a process of its own; the cost of a unit should not grow.

interface Flags {
  counts: string;
  run?: true;
  one?: true;
}

const { counts, run, one } = new Command('bench/many')
  .description('What a unit costs the verifier where there are many.')
  .option('--counts <list>', 'how many units, one measurement for each', '500,1000,2500,5000')
  .option('--run', 'run them in worlds, instead of finding that they passed before')
  .option('--one', 'measure in this process')
  .addHelpText(
    'after',
    '\nExamples:\n  tools/with-node node bench/many.ts\n  tools/with-node node bench/many.ts --run --counts 50,200',
  )
  .parse()
  .opts<Flags>();

for (const count of counts.split(',').map(Number)) {
  if (!Number.isInteger(count) || count < 1)
    throw new Error(`found the count "${counts}", expected numbers as 500,5000`);
  if (one) await measure(count);
  else {
    const again = [import.meta.filename, '--one', '--counts', String(count), ...(run ? ['--run'] : [])];
    await execa(process.execPath, again, { stdio: 'inherit' });
  }
}

async function measure(count: number): Promise<void> {
  const root = await mkdtemp(join(tmpdir(), 'many-'));
  try {
    await writeRepository(root, count);
    const before = process.cpuUsage();
    const began = performance.now();
    if (run) await runAll(root, count);
    else await planAll(root, count);
    const { user, system } = process.cpuUsage(before);
    const [processor, wall] = [(user + system) / 1000, performance.now() - began];
    console.log(
      `${String(count).padStart(6)} units: ${(processor / count).toFixed(2)} ms of processor and ${(wall / count).toFixed(2)} ms a unit, at most ${(process.resourceUsage().maxRSS / 1024).toFixed(0)} MiB of memory`,
    );
  } finally {
    await rm(root, { recursive: true, force: true });
  }
}

/** Small recipes; where they are not run, with recordings. */
async function writeRepository(root: string, count: number): Promise<void> {
  await writeFile(join(root, 'versions.json'), JSON.stringify(versions));
  await writeFile(
    join(root, 'toolchains.json'),
    JSON.stringify(run ? { toolchains: [], providers: [] } : listed),
  );
  for (let index = 0; index < count; index += 1) {
    const id = `unit-${String(index)}`;
    const folder = join(root, 'examples/recipes', id);
    await mkdir(join(folder, 'flake'), { recursive: true });
    await writeFile(
      join(folder, 'example.yaml'),
      `title: A unit\nsummary: One of many.\ngit: false\nsteps:\n  - id: show\n    run: cat text\n`,
    );
    await writeFile(join(folder, 'flake/text'), `${id}\n`);
    if (!run) await recordUnit({ kind: 'recipe', id, root });
  }
}

/** All that the verifier does with units that passed before: it reads them, plans, reads recordings and makes keys. */
async function planAll(root: string, count: number): Promise<void> {
  const { units, broken } = await discover(root, versions);
  const jobs = plan(units, versions.nix.default, {});
  if (jobs.length !== count || broken.length > 0) throw new Error(`found ${String(jobs.length)} jobs`);
  const cache = new PassedCache(join(root, 'passed'));
  for (const job of jobs) {
    if ('skip' in job) throw new Error(job.skip);
    const { evidence, problems } = await readEvidence(root, job.unit, job.release, listed);
    if (!evidence || problems.length > 0) throw new Error(problems[0]?.message ?? 'no evidence');
    const toolchain = toolchainOf(job.release);
    const recorded = evidence.run;
    await cache.get(await cache.key({ job, toolchain, provider: null, recorded, isNew: false }));
  }
}

async function runAll(root: string, count: number): Promise<void> {
  const { recorded, failures } = await verify({ root, record: true, quiet: true });
  if (recorded !== count || failures.length > 0) throw new Error(failures.join('\n'));
}
