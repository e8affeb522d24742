import { join } from 'node:path';
import { ProblemsError } from '../../src/lib/problem/problem.ts';
import { unitName } from '../../src/lib/units/unit-name.ts';
import { discover } from '../../src/loaders/discover.ts';
import { readToolchains } from '../../src/loaders/read-toolchains.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { Judgement } from '../../src/schemas/witness.ts';
import type { Versions } from '../../src/schemas/versions.ts';
import { today } from '../verify/judge/settle-job.ts';
import { type RunJob, needsNixpkgs, plan } from '../verify/plan.ts';
import { provideCheckout } from '../verify/providers/checkout.ts';
import { type RealTree, identify } from '../verify/providers/real-tree.ts';
import { type Progress, createProgress } from '../verify/report/progress.ts';
import { PackedCommand } from '../verify/run/packed-command.ts';
import { cacheFolder, provision } from '../verify/toolchains/provision.ts';
import { askUnit } from './ask-unit.ts';
import type { WitnessFlags } from './flags.ts';
import { KeptAnswers } from './kept-answers.ts';
import { type WitnessContext, settleUnit } from './settle-unit.ts';
import { tallyWords } from './tally.ts';

/** Where copied trees are kept, and what was run on them. */
const cache = join(cacheFolder, '..');

export interface JudgedAll {
  /** What was said of all steps. */
  steps: Judgement[];
  /** Units without a difference that nothing explains, and the others. */
  passed: number;
  failed: number;
  /** What is wrong, a text for each unit. */
  problems: string[];
}

/** Judges the units that use nixpkgs one after the other, and records what a real one said. */
export async function judgeAll(flags: WitnessFlags, signal: AbortSignal): Promise<JudgedAll> {
  const { root } = flags;
  const versions = await readVersions(root);
  const jobs = await jobsOf(flags, versions);
  const progress = createProgress(jobs.length, process.stderr, true);
  const command = new PackedCommand(root);
  const all: JudgedAll = { steps: [], passed: 0, failed: 0, problems: [] };
  try {
    const context = await prepare(flags, versions, command, progress, signal);
    for (const job of jobs) {
      const name = unitName(job.unit);
      progress.started(name);
      const { witness, how, problems } = await settleUnit(job, context);
      const failed = problems !== '';
      all.steps.push(...(witness?.steps ?? []));
      all[failed ? 'failed' : 'passed'] += 1;
      if (failed) all.problems.push(problems);
      const shown = failed ? 'failed' : how === 'unchanged' ? 'unchanged' : 'recorded';
      progress.finished(name, shown, `${tallyWords(witness?.steps ?? [])} (${how})`);
    }
  } finally {
    progress.stop();
    await command.remove();
  }
  return all;
}

async function jobsOf({ root, filter }: WitnessFlags, versions: Versions): Promise<RunJob[]> {
  const { units, broken, problems } = await discover(root, versions);
  const unreadable = [...problems, ...broken.flatMap((one) => one.problems)];
  if (unreadable.length > 0) throw new ProblemsError('A unit cannot be read.', unreadable);
  const release = versions.nix.default;
  return plan(units, release, { filters: filter, releases: [release] }).flatMap((job) =>
    'skip' in job || !needsNixpkgs(job.unit) ? [] : [job],
  );
}

/** Nix, the trees, and what runs a unit on them; the trees are copied when the first unit is run. */
async function prepare(
  { root, nixpkgs, homeManager, again = false }: WitnessFlags,
  versions: Versions,
  command: PackedCommand,
  progress: Progress,
  signal: AbortSignal,
): Promise<WitnessContext> {
  const say = (text: string): void => {
    progress.say(text);
  };
  const release = versions.nix.default;
  const toolchain = (await provision(versions, [release], say, signal)).get(release);
  if (!toolchain) throw new Error(`there is no Nix ${release}`);
  const trees = join(cache, 'trees');
  const tree = (name: RealTree['name'], folder: string): Promise<RealTree> =>
    identify(name, folder, versions, toolchain, trees);
  let checkout: ReturnType<typeof provideCheckout> | undefined;
  const ask: WitnessContext['ask'] = async (job) => {
    checkout ??= provideCheckout({ versions, toolchain, cache: trees, say, nixpkgs, homeManager });
    const { provider } = await checkout;
    return { date: today(), steps: await askUnit(job, provider, { command, toolchain, signal }) };
  };
  return {
    root,
    trees: [
      await tree('nixpkgs', nixpkgs),
      ...(homeManager === undefined ? [] : [await tree('home-manager', homeManager)]),
    ],
    toolchain,
    listed: (await readToolchains(root)).value ?? { toolchains: [], providers: [] },
    kept: new KeptAnswers(join(cache, 'witness')),
    again,
    ask,
  };
}
