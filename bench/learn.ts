import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Command } from 'commander';
import { packProvenix } from '../scripts/pack/provenix.ts';
import { needsNixpkgs, plan } from '../scripts/verify/plan.ts';
import { runJob } from '../scripts/verify/run/run-job.ts';
import { verify } from '../scripts/verify/verify.ts';
import { unitName } from '../src/lib/units/unit-name.ts';
import { median, prepare, root } from './support.ts';

// What the tutorials cost: to replay one from an empty folder, beside what its commands take by themselves; to judge
// all of them again where nothing has changed; and what a learner waits for before Nix begins, and downloads.

const {
  only,
  replay: replays,
  cached,
} = new Command('bench/learn')
  .description('The replay of tutorials, the start of `provenix learn`, and its size.')
  .option('--only <id>', 'one tutorial instead of all')
  .option('--no-replay', 'the start and the size of the command alone')
  .option('--no-cached', 'leave out the two runs of all: from nothing, and with nothing changed')
  .addHelpText(
    'after',
    '\nExamples:\n  tools/with-node node bench/learn.ts\n  tools/with-node node bench/learn.ts --only language --no-cached',
  )
  .parse()
  .opts<{ only?: string; replay: boolean; cached: boolean }>();

await command();
if (replays) await replay();

/** What `learn check` takes beside the programs that it runs, and what is packed. */
async function command(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'provenix-bench-'));
  try {
    const out = join(folder, 'provenix.mjs');
    await packProvenix({ out, site: 'https://docs.example.com/' });
    await startOfCheck(folder, out);
    packedSize();
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Nix answers at once here, so that what is left is ours; each round runs all of them, so that load meets all. */
async function startOfCheck(folder: string, out: string): Promise<void> {
  const answers = `*apply*) echo '["Hello, reader, from hello-flake.","Hello, registry, from hello-flake."]'`;
  await writeFile(
    join(folder, 'nix'),
    `#!/bin/sh\ncase "$*" in --version) echo "nix (Nix) 99.0.0";; ${answers};; *) echo '"Hello from hello-flake."';; esac\n`,
    { mode: 0o755 },
  );
  const env = { XDG_STATE_HOME: join(folder, 'state'), PATH: `${folder}:${process.env['PATH'] ?? ''}` };
  const cwd = join(folder, 'exercise');
  const learn = (words: string[], where = cwd): string =>
    execFileSync(process.execPath, [out, 'learn', ...words], { cwd: where, env, encoding: 'utf8' });
  learn(['start', 'greet-function', cwd], folder);
  if (!learn(['check']).startsWith('Solved')) throw new Error('the stand-in for Nix answers otherwise');
  const { exercises } = JSON.parse(await readFile(join(folder, 'learn.json'), 'utf8')) as {
    exercises: { id: string; questions: { run: string }[] }[];
  };
  const asked = exercises.find(({ id }) => id === 'greet-function')?.questions.map(({ run }) => run) ?? [];
  const rounds = Array.from({ length: 15 }, () => ({
    check: timed(() => learn(['check'])),
    asked: timed(() => {
      for (const run of ['nix --version', ...asked])
        execFileSync('bash', ['-c', run], { cwd, env, stdio: 'ignore' });
    }),
    node: timed(() => execFileSync(process.execPath, ['-e', '0'])),
  }));
  const middle = (key: keyof (typeof rounds)[number]): string =>
    median(rounds.map((round) => round[key])).toFixed(0);
  const beside = median(rounds.map((round) => round.check - round.asked)).toFixed(0);
  console.log(
    `learn check: ${middle('check')} ms, its questions by themselves ${middle('asked')} ms, Node by itself ${middle('node')} ms; beside the questions ${beside} ms; medians of ${String(rounds.length)}`,
  );
}

/** As npm would send it; the files are those that this repository builds. */
function packedSize(): void {
  const build = (...args: string[]): string =>
    execFileSync('npm', args, {
      cwd: join(root, 'packages/provenix'),
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
  build('run', 'build');
  const [packed] = JSON.parse(build('pack', '--dry-run', '--ignore-scripts', '--json')) as { size: number }[];
  console.log(`the package, packed: ${((packed?.size ?? Number.NaN) / 1000).toFixed(0)} KB`);
}

async function replay(): Promise<void> {
  const { versions, toolchain, pocket, units } = await prepare();
  const jobs = plan(units, versions.nix.default, {}).filter(
    (job) => !('skip' in job) && job.unit.kind === 'tutorial' && (only === undefined || job.unit.id === only),
  );
  for (const job of jobs) {
    if ('skip' in job || job.release !== versions.nix.default) continue;
    const { steps, asked, seconds } = await runJob(
      job,
      toolchain,
      needsNixpkgs(job.unit) ? pocket.setup : undefined,
    );
    const questions = asked.reduce((sum, one) => sum + one.seconds, 0);
    const bare = steps.reduce((sum, step) => sum + step.seconds, questions);
    const red = steps.filter(({ problem }) => problem !== undefined).length;
    console.log(
      `${job.unit.id}: ${seconds.toFixed(1)} s, its commands and questions ${bare.toFixed(1)} s (${questions.toFixed(1)} s for ${String(asked.length)} questions), ratio ${(seconds / bare).toFixed(2)}, ${String(steps.length)} steps, ${String(red)} failed`,
    );
  }
  if (!cached) return;
  const passedFolder = await mkdtemp(join(tmpdir(), 'provenix-bench-'));
  try {
    const filters = [...new Set(jobs.map(({ unit }) => unitName(unit)))];
    for (const what of ['all from nothing', 'all again with nothing changed'])
      await judgeAll(what, { filters, passedFolder });
  } finally {
    await rm(passedFolder, { recursive: true });
  }
}

/** All tutorials on all their releases, as `npm run verify` judges them, side by side. */
async function judgeAll(
  what: string,
  { filters, passedFolder }: { filters: string[]; passedFolder: string },
): Promise<void> {
  const started = performance.now();
  const before = process.cpuUsage();
  const { report } = await verify({ root, filters, passedFolder, quiet: true });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(before);
  const ran = report.units.filter((unit) => !unit.cached).length;
  const drifted = report.units.filter((unit) => unit.drifted > 0).length;
  console.log(
    `${what}: ${seconds.toFixed(2)} s, ${((user + system) / 1e6).toFixed(2)} s of the verifier's own processor; ${String(report.totals.passed)} of ${String(report.units.length)} passed, ${String(drifted)} with drift, ${String(ran)} run`,
  );
}

function timed(action: () => void): number {
  const started = performance.now();
  action();
  return performance.now() - started;
}
