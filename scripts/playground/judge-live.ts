import { readFile, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { Machine } from '../../src/lib/machine/machine.ts';
import { whyNever } from '../../src/lib/machine/why-never.ts';
import { assertedText } from '../../src/lib/transcript/assertions.ts';
import { unitName } from '../../src/lib/units/unit-name.ts';
import { discover } from '../../src/loaders/discover.ts';
import { readEvidence } from '../../src/loaders/read-evidence.ts';
import { readToolchains } from '../../src/loaders/read-toolchains.ts';
import { readVersions } from '../../src/loaders/read-versions.ts';
import type { ReleaseEvidence, RunUnit, Unit } from '../../src/loaders/unit.ts';
import { type Live, liveSchema } from '../../src/schemas/playground.ts';
import { driftKind } from '../verify/judge/drift-kind.ts';
import { today } from '../verify/judge/settle-job.ts';
import { matches, needsNixpkgs } from '../verify/plan.ts';
import { providePocket } from '../verify/providers/pocket.ts';
import { relockFile } from '../verify/providers/relock.ts';
import { type RunStep, runInWorlds } from '../verify/run/run-job.ts';
import { cacheFolder } from '../verify/toolchains/provision.ts';
import { emulate, loaded } from './emulate.ts';
import type { Image } from './image.ts';
import { expressions, judgeRepl } from './judge-repl.ts';
import { createMachineWorld } from './machine-world.ts';

export const liveFile = 'src/measured/live.json';

export interface JudgeOptions {
  root: string;
  image: Image;
  /** Parts of unit names; none: those that this image was not held against as they are now. */
  filters: readonly string[];
  /** Only some of those that are said to run live, a few of each kind, and a third of the expressions; nothing is written. Default: no. */
  sample?: boolean;
  say: (text: string) => void;
  signal?: AbortSignal | undefined;
}

/** Seconds that each step gets at least: the machine is an emulated one. */
const patience = 180;

/**
 * Runs units in the machine and writes which of their steps it answered as they were recorded, a unit at a time.
 * @returns how many steps were as recorded, and how many were said to be and are not
 */
export async function judgeLive({
  root,
  image,
  filters,
  sample = false,
  say,
  signal,
}: JudgeOptions): Promise<{ same: number; lost: number }> {
  const versions = await readVersions(root);
  const { units } = await discover(root, versions);
  const listed = (await readToolchains(root)).value ?? { toolchains: [], providers: [] };
  const live = await readLive(root);
  const chosen = sample ? sampleOf(units, live) : undefined;
  // The expressions alone would make it green.
  if (chosen?.size === 0)
    throw new Error(
      `${liveFile} says of no unit that it runs live, so there is nothing to hold against recordings.\nJudge them first: npm run playground -- --judge`,
    );
  const state = new Uint8Array(await readFile(join(image.folder, 'state.zst'))).buffer;
  const emulator = emulate(image.folder);
  const machine = new Machine(emulator);
  await loaded(emulator);
  const total = { same: 0, lost: 0 };
  const key = basename(image.folder);
  const { id: provider } = await providePocket({ root, versions, cache: cacheFolder, say, signal });
  for (const unit of units) {
    const name = unitName(unit);
    if (unit.proof === 'cited' || !matches(name, filters) || signal?.aborted) continue;
    if (chosen && !chosen.has(name)) continue;
    const before = live.units[name];
    if (!sample && filters.length === 0 && before?.image === key && before.inputs === unit.inputs) continue;
    if (whyNever(unit) !== undefined || !unit.releases.includes(versions.nix.default)) continue;
    const { evidence } = await readEvidence(root, unit, versions.nix.default, listed);
    if (!evidence) continue;
    const started = performance.now();
    const steps = await runUnit(unit, machine, state, image, signal);
    // As the verifier has it: a recording from an older pocketpkgs names other store paths, and is not refused for it.
    const drifts = evidence.run.provider !== null && evidence.run.provider.revision !== provider.revision;
    const said = compareAll(unit, steps, evidence, drifts);
    live.units[name] = { image: key, inputs: unit.inputs, ...said };
    if (!sample)
      await writeFile(join(root, liveFile), text({ ...live, date: today(), nix: image.facts.nix }));
    const gone = before?.inputs === unit.inputs ? before.same.filter((one) => !said.same.includes(one)) : [];
    total.same += said.same.length;
    total.lost += gone.length;
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    say(`${name}: ${String(said.same.length)} of ${String(steps.length)} as recorded, ${seconds} s`);
    for (const [step, why] of Object.entries(said.differ)) say(`  ${step}: ${why}`);
    for (const step of gone) say(`  ${step} was the same, and is not now`);
  }
  if (filters.length === 0 && !signal?.aborted) {
    await machine.begin(state);
    const asked = sample ? expressions.filter((_expression, index) => index % 3 === 0) : expressions;
    const { same, wrong } = await judgeRepl(machine, state, say, asked);
    total.same += same;
    total.lost += wrong;
  }
  await emulator.destroy();
  return total;
}

/** How many units of each kind a sample has, and how many steps one of them at most: a tutorial takes minutes here. */
const sampled = { units: 1, steps: 8 };

/** Some of those that are said to run live, spread over each kind. */
function sampleOf(units: readonly Unit[], live: Live): ReadonlySet<string> {
  const said = units.filter((unit) => {
    const found = unit.proof === 'run' ? live.units[unitName(unit)] : undefined;
    if (!found || unit.proof !== 'run' || found.inputs !== unit.inputs || found.same.length === 0)
      return false;
    return found.same.length + Object.keys(found.differ).length <= sampled.steps;
  });
  const kinds = Object.values(Object.groupBy(said, ({ kind }) => kind));
  return new Set(
    kinds.flatMap((all) =>
      all
        .filter((_unit, index) => index % Math.ceil(all.length / sampled.units) === 0)
        .map((unit) => unitName(unit)),
    ),
  );
}

async function readLive(root: string): Promise<Live> {
  return liveSchema.parse(JSON.parse(await readFile(join(root, liveFile), 'utf8')));
}

function text(live: Live): string {
  const units = Object.fromEntries(Object.entries(live.units).sort(([a], [b]) => (a < b ? -1 : 1)));
  return `${JSON.stringify({ ...live, units }, undefined, 2)}\n`;
}

/** What steps printed; those from the first at a terminal on are left out, since the machine gives a step none. */
async function runUnit(
  unit: RunUnit,
  machine: Machine,
  state: ArrayBuffer,
  { facts }: Image,
  signal?: AbortSignal,
): Promise<RunStep[]> {
  const variants = unit.variants.map((variant) => {
    const first = variant.steps.findIndex(({ tty }) => tty !== undefined);
    return { ...variant, steps: first < 0 ? variant.steps : variant.steps.slice(0, first) };
  });
  const rewriteFile: Parameters<typeof createMachineWorld>[2]['rewriteFile'] = needsNixpkgs(unit)
    ? (file) => relockFile(file, facts.nixpkgs)
    : (file) => file;
  const makeWorld = (): ReturnType<typeof createMachineWorld> =>
    createMachineWorld(machine, state, { rewriteFile });
  const { steps } = await runInWorlds({ ...unit, variants }, makeWorld, signal, { goOn: true, patience });
  return steps;
}

function compareAll(
  unit: RunUnit,
  steps: readonly RunStep[],
  evidence: ReleaseEvidence,
  drifts: boolean,
): Pick<Live['units'][string], 'same' | 'differ'> {
  const same: string[] = [];
  const differ: Record<string, string> = {};
  for (const step of steps) {
    const name = `${step.variant}/${step.step.id}`;
    const why = whyOther(step, evidence.outputs.get(name) ?? '', drifts);
    if (why === undefined) same.push(name);
    else differ[name] = why;
  }
  for (const { name, steps: all } of unit.variants)
    for (const { id, tty } of all)
      if (!same.includes(`${name}/${id}`))
        differ[`${name}/${id}`] ??= tty ? 'it asks at a terminal' : 'it follows one that asks at a terminal';
  return { same, differ };
}

/**
 * Why an answer is another one than the recording; undefined: it is as recorded, but for what is not asserted.
 * @param drifts whether the recording is of another nixpkgs, so that hashes in store paths say nothing
 */
export function whyOther(
  { step, exit, output, problem }: RunStep,
  recorded: string,
  drifts = false,
): string | undefined {
  const lacking = /line \d{1,4}: ([^\s:]{1,80}): command not found/.exec(output)?.[1];
  const asserted = assertedText(output, step);
  const expected = assertedText(recorded, step);
  const isSame = asserted === expected || (drifts && driftKind(expected, asserted) === 'store paths');
  if (isSame && problem === undefined) return undefined;
  if (lacking !== undefined && !recorded.includes('command not found'))
    return `the machine has no ${lacking}`;
  if (exit === undefined) return 'it takes longer than the machine has, or more memory';
  const [lines, others] = [expected.split('\n'), asserted.split('\n')];
  const at = lines.findIndex((line, index) => line !== others[index]);
  return `it prints another line: ${(others[at] ?? '(nothing)').trim().slice(0, 120)}`;
}
