import { type Stage, type Unit, homeOf } from '../../src/loaders/unit.ts';
import { normalise } from '../../src/lib/normalise.ts';
import type { ServerName } from '../../src/schemas/unit.ts';
import type { Step } from '../../src/schemas/step.ts';
import { exitOf } from '../../src/schemas/unit.ts';
import type { Job } from './plan.ts';
import type { Nixpkgs } from './provision/nixpkgs.ts';
import type { Toolchain } from './provision/toolchain.ts';
import { quote } from './quote.ts';
import { prepareServers, serversOf } from './servers.ts';
import { type World, createWorld } from './sandbox.ts';
import type { StepResult } from './shell.ts';

/** A step that ran. After one with a `problem` the stage's other steps are left out. */
export interface RunStep {
  stage: string;
  step: Step;
  exit: number | undefined;
  /** Normalised. */
  output: string;
  seconds: number;
  /** Of a step in a terminal: its screens as an asciicast. */
  cast?: string;
  /** What is wrong with the run itself, before any comparison with evidence. */
  problem?: string;
}

export interface JobRun {
  steps: RunStep[];
  /** Seconds from the first world made to the last removed. */
  seconds: number;
}

/** Runs all stages of a job. Resolves also when steps fail; rejects only where the sandbox itself cannot be made. */
export async function runJob(
  { unit }: Job,
  toolchain: Toolchain,
  nixpkgs?: Nixpkgs,
  signal?: AbortSignal,
): Promise<JobRun> {
  const inWorld = <T>(action: (world: World) => Promise<T>): Promise<T> =>
    useWorld(toolchain, nixpkgs, serversOf(unit), action);
  const started = performance.now();
  const steps = unit.chained
    ? await inWorld((world) => runChain(unit, world, signal))
    : (
        await sequentially(unit.stages, (stage) => inWorld((world) => runStage(unit, stage, world, signal)))
      ).flat();
  return { steps, seconds: (performance.now() - started) / 1000 };
}

async function useWorld<T>(
  toolchain: Toolchain,
  nixpkgs: Nixpkgs | undefined,
  servers: readonly ServerName[],
  action: (world: World) => Promise<T>,
): Promise<T> {
  const world = await createWorld(toolchain, nixpkgs, servers);
  try {
    return await action(world);
  } finally {
    await world.remove();
  }
}

async function runChain(unit: Unit, world: World, signal?: AbortSignal): Promise<RunStep[]> {
  return (await sequentially(unit.stages, (stage) => runStage(unit, stage, world, signal))).flat();
}

async function runStage(unit: Unit, stage: Stage, world: World, signal?: AbortSignal): Promise<RunStep[]> {
  await world.lay(unit.id, stage.files, stage.removed);
  const home = homeOf(unit.id);
  if (unit.git) {
    const prepared = await world.run(gitScript(unit), { cwd: home, timeout: 60, signal });
    if (prepared.exit !== 0) throw new Error(`git could not make the repository: ${prepared.output.trim()}`);
  }
  if (serversOf(unit).length > 0) {
    const prepared = await world.run(prepareServers(unit), { cwd: home, timeout: 60, signal });
    if (prepared.exit !== 0)
      throw new Error(`its servers could not be made ready: ${prepared.output.trim()}`);
  }
  const done: RunStep[] = [];
  for (const step of stage.steps) {
    // What a failed step leaves behind says nothing about the next one.
    if (done.at(-1)?.problem !== undefined) break;
    const directory = step.in ?? unit.repositories[0];
    const options = {
      cwd: directory ? `${home}/${directory}` : home,
      timeout: step.timeout,
      input: step.input,
      signal,
    };
    const result: StepResult & { cast?: string } = step.tty
      ? await world.runInTerminal(step.run, step.tty, options)
      : await world.run(step.run, options);
    const output = normalise(result.output);
    const problem = findProblem(step, stage.name, result, output);
    done.push({
      stage: stage.name,
      step,
      exit: result.exit,
      output,
      seconds: result.seconds,
      ...(result.cast !== undefined && { cast: result.cast }),
      ...(problem !== undefined && { problem }),
    });
  }
  return done;
}

/** Each repository with one commit; what the unit leaves untracked stays so. */
export function gitScript(unit: Unit): string {
  const repositories = unit.repositories.length > 0 ? unit.repositories : ['.'];
  const commands = repositories.map((repository) => {
    const prefix = repository === '.' ? '' : `${repository}/`;
    const untracked = unit.untracked
      .filter((path) => path.startsWith(prefix))
      .map((path) => quote(path.slice(prefix.length)));
    const leaveOut = untracked.length > 0 ? ` && git rm -q --cached -- ${untracked.join(' ')}` : '';
    // `npm create provenix` commits nothing: that is for its user to do.
    const commit = unit.kind === 'template' ? '' : " && git commit -q -m 'First commit'";
    return `(cd -- ${quote(repository)} && git init -q && git add --all${leaveOut}${commit})`;
  });
  return commands.join(' && ');
}

function findProblem(step: Step, stage: string, result: StepResult, output: string): string | undefined {
  const expected = exitOf(step.exit, stage);
  if (result.ended === 'timeout' && step.tty)
    return `did not end as its keys expect\n${indent(lastScreen(output))}`;
  if (result.ended === 'timeout')
    return `ran longer than ${String(step.timeout)} seconds and was ended\n    Make it faster, or raise \`timeout\` (seconds, at most 600).`;
  if (result.ended === 'output')
    return 'printed more than 256 KB and was ended\n    Choose a command that prints what a reader should see.';
  if (result.ended === 'cancelled') return 'was cancelled';
  if (result.exit !== expected)
    return `found exit ${String(result.exit)}, expected ${String(expected)}\n${indent(output)}`;
  const wanted = typeof step.contains === 'string' ? [step.contains] : (step.contains ?? []);
  const lacking = wanted.filter((text) => !output.includes(text));
  return lacking.length > 0
    ? `found no "${lacking.join('" and no "')}" in the output\n${indent(output)}`
    : undefined;
}

/** Of a session: the screen that it stopped at, and what was expected of it. */
function lastScreen(output: string): string {
  return output.slice(Math.max(0, output.lastIndexOf('--- screen ')));
}

/** At most 40 lines of output, for a message. */
export function indent(output: string): string {
  const lines = output.split('\n');
  const shown = lines.slice(0, 40).map((line) => `    ${line}`);
  return [...shown, ...(lines.length > 40 ? [`    (${String(lines.length - 40)} more lines)`] : [])].join(
    '\n',
  );
}

async function sequentially<T, R>(items: readonly T[], action: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  for (const item of items) results.push(await action(item));
  return results;
}
