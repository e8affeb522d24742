import type { PlayUnit } from '../lib/machine/play-unit.ts';
import { whyNever } from '../lib/machine/why-never.ts';
import { href } from '../lib/page/href.ts';
import { unitPath } from '../lib/page/anchors.ts';
import { unitName } from '../lib/units/unit-name.ts';
import type { RunEntry } from '../schemas/entry.ts';
import { liveSchema } from '../schemas/playground.ts';
import measured from '../measured/live.json';
import { once } from './once.ts';
import { allUnits } from './units.ts';

const live = once(() => Promise.resolve(liveSchema.parse(measured)));

/** Whether steps run in the page, or why they do not. */
export type Liveness = { live: true } | { live: false; why: string };

/**
 * What was measured of steps of a unit in the machine. A unit that changed since, or was never run there, is recorded
 * only.
 */
export async function livenessOf(
  id: string,
  unit: RunEntry,
  variant: string,
  steps: readonly string[],
): Promise<Liveness> {
  const never = whyNotHere(unit);
  if (never !== undefined) return { live: false, why: never };
  const said = (await live()).units[unitName({ kind: unit.kind, id })];
  if (said?.inputs !== unit.inputs) return { live: false, why: 'it has not been run in the page yet' };
  for (const step of steps) {
    const name = `${variant}/${step}`;
    if (!said.same.includes(name))
      return { live: false, why: said.differ[name] ?? 'it has not been run in the page yet' };
  }
  return { live: true };
}

/** What a block says of it: what its button runs, or why it has none. */
export interface LiveBlock {
  run?: string | undefined;
  /** What the button says. Default: Run. */
  verb?: string | undefined;
  why?: string | undefined;
}

export async function liveBlock(
  id: string,
  unit: RunEntry,
  variant: string,
  steps: readonly string[],
  verb?: string,
): Promise<LiveBlock> {
  const said = await livenessOf(id, unit, variant, steps);
  return said.live ? { run: [id, variant, steps.at(-1)].join(' '), verb } : { why: said.why };
}

/** The same of each of several steps, by its id. */
export async function liveBlocks(
  id: string,
  unit: RunEntry,
  variant: string,
  steps: readonly { id: string }[],
): Promise<Map<string, LiveBlock>> {
  const said = steps.map(async (step) => [step.id, await liveBlock(id, unit, variant, [step.id])] as const);
  return new Map(await Promise.all(said));
}

/** A page can neither show nor edit what is no text. */
function whyNotHere(unit: RunEntry): string | undefined {
  const binary = unit.variants.some(({ files }) => files.some(({ form }) => form === 'binary'));
  return whyNever(unit) ?? (binary ? 'it has files that are no text' : undefined);
}

/** Every unit of which a step runs in the page, as the machine needs it. */
export const playUnits = once(async (): Promise<PlayUnit[]> => {
  const all = [...(await allUnits())].flatMap(([id, unit]) => (unit.proof === 'run' ? [{ id, unit }] : []));
  const units = await Promise.all(all.map(({ id, unit }) => playUnit(id, unit)));
  return units.filter(({ variants }) => variants.some(({ steps }) => steps.some((step) => step.live)));
});

async function playUnit(id: string, unit: RunEntry): Promise<PlayUnit> {
  const variants = await Promise.all(
    unit.variants.map(async ({ name, title, files }) => ({
      name,
      ...(title !== undefined && { title }),
      files: files.map(({ path, text, form }) => ({
        path,
        text,
        ...(form && form !== 'binary' && { form }),
      })),
      steps: await Promise.all(
        unit.steps
          .filter(({ variant }) => variant === name)
          .map(async (step) => ({
            id: step.id,
            run: step.run,
            ...(step.in !== undefined && { in: step.in }),
            ...(step.input !== undefined && { input: step.input }),
            live: (await livenessOf(id, unit, name, [step.id])).live,
          })),
      ),
    })),
  );
  return {
    id,
    kind: unit.kind,
    title: unit.title,
    page: href(unit.kind === 'error' ? `/errors/${id}/` : unitPath(id)),
    nixpkgs: unit.needs.includes('nixpkgs'),
    git: unit.git,
    variants,
    ...(unit.kind === 'error' && { message: unit.error.message }),
    ...(unit.kind === 'exercise' && { questions: unit.exercise.questions }),
  };
}

/** What /evidence says of it. */
export interface LiveCounts {
  date: string;
  nix: string;
  units: number;
  errors: number;
  steps: number;
  /** How many steps are recorded only, by why, the most frequent first. */
  others: [why: string, steps: number][];
}

/** Steps of all units that run in the page, and those that do not. */
export async function countLive(): Promise<LiveCounts> {
  const { date, nix } = await live();
  const others = new Map<string, number>();
  const counts = { units: 0, errors: 0, steps: 0 };
  for (const [id, unit] of await allUnits()) {
    if (unit.proof !== 'run') continue;
    const said = await Promise.all(unit.steps.map((step) => livenessOf(id, unit, step.variant, [step.id])));
    const alive = said.filter((one) => one.live).length;
    counts.steps += alive;
    if (alive > 0) counts.units += 1;
    if (alive > 0 && unit.kind === 'error') counts.errors += 1;
    for (const one of said) {
      if (one.live) continue;
      const why = one.why.replace(/^it prints another line: .*/s, 'the machine prints something else');
      others.set(why, (others.get(why) ?? 0) + 1);
    }
  }
  return { date, nix, ...counts, others: [...others].sort(([, a], [, b]) => b - a) };
}
