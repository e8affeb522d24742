import { changedFiles } from '../../../src/loaders/read-files.ts';
import { type RunUnit, type Variant, homeOf } from '../../../src/loaders/unit.ts';
import { cleanOutput } from '../../../src/lib/transcript/clean-output.ts';
import type { Step } from '../../../src/schemas/step.ts';
import type { RunJob } from '../plan.ts';
import type { Toolchain } from '../worlds/toolchain.ts';
import { prepareServers, serversOf } from '../worlds/servers.ts';
import { type World, createWorld } from '../worlds/world.ts';
import type { StepResult } from '../worlds/shell.ts';
import type { WorldSetup } from '../worlds/world-setup.ts';
import { limits } from '../worlds/limits.ts';
import { type AskedOf, LessonAsking } from './ask-lesson.ts';
import { findProblem } from './find-problem.ts';
import { gitScript } from '../../../src/lib/units/git-script.ts';

/**
 * A step that ran. After one with a `problem` the variant's other steps are left out. The keys are the same whatever
 * happened.
 */
export interface RunStep {
  variant: string;
  step: Step;
  exit: number | undefined;
  /** Cleaned (src/lib/transcript/clean-output.ts). */
  output: string;
  seconds: number;
  /** Of a step in a terminal: its screens as an asciicast. */
  cast: string | undefined;
  /** What is wrong with the run itself, before any comparison with evidence. */
  problem: string | undefined;
  /** What `look` of its manner printed after it; undefined where nothing was asked. */
  seen: string | undefined;
}

export interface JobRun {
  steps: RunStep[];
  /** Of a tutorial: the questions of its lessons, each asked before the change and after the steps. */
  asked: AskedOf[];
  /** Seconds from the first world made to the last removed. */
  seconds: number;
}

/** How a job is run that is not run to pass. */
export interface Manner {
  /** Run the steps after one with a problem too: each is judged by itself. Default: they are left out. */
  goOn?: boolean;
  /** Seconds that each step gets at least. Default: what the step says. */
  patience?: number;
  /** A command that is run after each step, and is no step: what it prints is kept as `seen`. Default: none. */
  look?: string;
}

/**
 * Runs all variants of a job. Resolves also when steps fail; rejects only where the sandbox itself cannot be made.
 * @param setup what the provider adds to the worlds
 */
export function runJob(
  { unit }: RunJob,
  toolchain: Toolchain,
  setup?: WorldSetup,
  signal?: AbortSignal,
  manner: Manner = {},
): Promise<JobRun> {
  return runInWorlds(unit, () => createWorld(toolchain, setup, serversOf(unit)), signal, manner);
}

/** The same in worlds of another kind. */
export async function runInWorlds(
  unit: RunUnit,
  makeWorld: () => Promise<World>,
  signal?: AbortSignal,
  manner: Manner = {},
): Promise<JobRun> {
  const inWorld = <T>(action: (world: World) => Promise<T>): Promise<T> => useWorld(makeWorld, action);
  const inOrder = (run: (variant: Variant) => Promise<RunStep[]>): Promise<RunStep[][]> =>
    sequentially(unit.chained ? changesAlone(unit.variants) : unit.variants, run);
  const started = performance.now();
  // A job that is not run to pass takes what time it needs.
  const late = manner.goOn ? undefined : AbortSignal.timeout(limits.unit * 1000);
  const ends = AbortSignal.any([signal, late].filter((one) => one !== undefined));
  const asked: AskedOf[] = [];
  const steps = unit.chained
    ? await inWorld((world) => {
        const run = (variant: Variant): Promise<RunStep[]> => runVariant(unit, variant, world, manner, ends);
        // A job that is not run to pass is asked nothing.
        const asking = manner.goOn ? undefined : new LessonAsking(world, homeOf(unit.id), ends);
        return inOrder(async (variant) => {
          const before = await asking?.before(unit.id, variant);
          const done = await run(variant);
          if (asking && before) asked.push(...(await asking.after(variant, before, done)));
          return done;
        });
      })
    : await inOrder((variant) => inWorld((world) => runVariant(unit, variant, world, manner, ends)));
  return { steps: steps.flat(), asked, seconds: (performance.now() - started) / 1000 };
}

async function useWorld<T>(make: () => Promise<World>, action: (world: World) => Promise<T>): Promise<T> {
  const world = await make();
  try {
    return await action(world);
  } finally {
    await world.remove();
  }
}

async function runVariant(
  unit: RunUnit,
  variant: Variant,
  world: World,
  { goOn = false, patience = 0, look }: Manner,
  signal?: AbortSignal,
): Promise<RunStep[]> {
  await world.lay(unit.id, variant.files, variant.removed);
  const home = homeOf(unit.id);
  if (unit.git) {
    const prepared = await world.run(gitScript(unit.git), { cwd: home, timeout: 60, signal });
    if (prepared.exit !== 0) throw new Error(`git could not make the repository: ${prepared.output.trim()}`);
  }
  if (serversOf(unit).length > 0) {
    const prepared = await world.run(prepareServers(unit), { cwd: home, timeout: 60, signal });
    if (prepared.exit !== 0)
      throw new Error(`its servers could not be made ready: ${prepared.output.trim()}`);
  }
  const done: RunStep[] = [];
  for (const step of variant.steps) {
    // What a failed step leaves behind says nothing about the next one. One that was ended took its world along, but
    // for a session, whose sandbox is its own.
    const last = done.at(-1);
    const lost = last?.exit === undefined && last?.step.tty === undefined;
    if (last?.problem !== undefined && (!goOn || lost)) break;
    const directory = step.in ?? unit.git?.repositories[0];
    const options = {
      cwd: directory ? `${home}/${directory}` : home,
      timeout: Math.max(step.timeout, patience),
      input: step.input,
      signal,
    };
    const result: StepResult = step.tty
      ? await world.runInTerminal(step.run, step.tty, options)
      : await world.run(step.run, options);
    const { exit, seconds, cast } = result;
    const output = cleanOutput(result.output);
    const problem = isLate(signal)
      ? `its unit took longer than ${String(limits.unit / 60)} minutes and was ended\n    Let its steps do less, or make two units of it.`
      : findProblem(step, variant.name, result, output);
    const seen =
      look === undefined || (exit === undefined && !step.tty)
        ? undefined
        : (await world.run(look, { cwd: '/', timeout: 60, signal })).output;
    done.push({ variant: variant.name, step, exit, output, seconds, cast, problem, seen });
  }
  return done;
}

/** Lessons with the files that they change: as a reader does, a lesson leaves alone what steps made of the others. */
function changesAlone(lessons: readonly Variant[]): Variant[] {
  return lessons.map((lesson, index) => ({
    ...lesson,
    files: changedFiles(lessons[index - 1]?.files ?? [], lesson.files),
  }));
}

/** Whether it was time that ended it, and nobody. */
function isLate(signal: AbortSignal | undefined): boolean {
  return signal?.aborted === true && (signal.reason as Error).name === 'TimeoutError';
}

async function sequentially<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await action(item));
  return results;
}
