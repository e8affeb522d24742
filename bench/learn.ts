import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { Command } from 'commander';
import { packProvenix } from '../scripts/pack/provenix.ts';
import { needsNixpkgs, plan } from '../scripts/verify/plan.ts';
import { runJob } from '../scripts/verify/run/run-job.ts';
import { verify } from '../scripts/verify/verify.ts';
import { unitName } from '../src/lib/units/unit-name.ts';
import { median, prepare, root } from './support.ts';

// What the tutorials cost: to replay one from an empty folder, beside what its commands take by themselves; to judge
// all of them again where nothing has changed; and what a learner waits for before Nix begins, and downloads.

const { only, cached } = new Command('bench/learn')
  .description('The replay of tutorials, the start of `provenix learn`, and its size.')
  .option('--only <id>', 'one tutorial instead of all')
  .option('--no-cached', 'leave out the run in which nothing has changed, which records a pass of each first')
  .addHelpText(
    'after',
    '\nExamples:\n  tools/with-node node bench/learn.ts\n  tools/with-node node bench/learn.ts --only language --no-cached',
  )
  .parse()
  .opts<{ only?: string; cached: boolean }>();

await command();
await replay();

/** The start of the command, as it is published, and what is packed of the tutorials. */
async function command(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'provenix-bench-'));
  try {
    const out = join(folder, 'provenix.mjs');
    await packProvenix({ out, site: 'https://docs.example.com/' });
    const starts = Array.from({ length: 9 }, () =>
      timed(() => execFileSync(process.execPath, [out, 'learn', 'list'])),
    );
    const bare = Array.from({ length: 9 }, () => timed(() => execFileSync(process.execPath, ['-e', '0'])));
    console.log(
      `learn list: ${median(starts).toFixed(0)} ms, of which Node ${median(bare).toFixed(0)} ms, medians of 9`,
    );
    const sizes = await Promise.all(
      [out, join(folder, 'learn.json')].map(async (file) => gzipSync(await readFile(file)).byteLength),
    );
    console.log(`packed: ${(sizes.reduce((sum, size) => sum + size, 0) / 1000).toFixed(0)} KB`);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function replay(): Promise<void> {
  const { versions, toolchain, pocket, units } = await prepare();
  const jobs = plan(units, versions.nix.default, {}).filter(
    (job) => !('skip' in job) && job.unit.kind === 'tutorial' && (only === undefined || job.unit.id === only),
  );
  for (const job of jobs) {
    if ('skip' in job || job.release !== versions.nix.default) continue;
    const { steps, seconds } = await runJob(
      job,
      toolchain,
      needsNixpkgs(job.unit) ? pocket.setup : undefined,
    );
    const bare = steps.reduce((sum, step) => sum + step.seconds, 0);
    const red = steps.filter(({ problem }) => problem !== undefined).length;
    console.log(
      `${job.unit.id}: ${seconds.toFixed(1)} s, its commands ${bare.toFixed(1)} s, ratio ${(seconds / bare).toFixed(2)}, ${String(steps.length)} steps, ${String(red)} failed`,
    );
  }
  if (!cached) return;
  const filters = [...new Set(jobs.map(({ unit }) => unitName(unit)))];
  await verify({ root, filters, cache: true, quiet: true });
  const started = performance.now();
  await verify({ root, filters, cache: true, quiet: true });
  console.log(`all again with nothing changed: ${((performance.now() - started) / 1000).toFixed(2)} s`);
}

function timed(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}
