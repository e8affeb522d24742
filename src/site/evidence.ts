import { getCollection } from 'astro:content';
import { countBlocks } from '../lib/blocks/count-blocks.ts';
import { notRun, providerName } from '../lib/page/evidence-label.ts';
import { type Counts, counts, hasRun } from '../lib/units/counts.ts';
import { type Asserted, sumAsserted } from '../lib/transcript/assertions.ts';
import { latestFirst } from '../lib/units/releases.ts';
import { type WitnessCounts, witnessCounts } from '../lib/witness/counts.ts';
import { once } from './once.ts';
import { allUnits } from './units.ts';

/** The figures of the evidence, counted from it. */
export const unitCounts = once(async (): Promise<Counts> => counts((await allUnits()).values()));

/** What a real nixpkgs said of the units that use one. */
export const witnessed = once(async (): Promise<WitnessCounts> => witnessCounts(await allUnits()));

/** How many blocks of all pages are bound to a run. */
export const blockCounts = once(async () => {
  const pages = [
    ...(await getCollection('reference')),
    ...(await getCollection('concepts')),
    ...(await getCollection('errors')),
  ];
  const blocks = pages.map(({ body }) => countBlocks(body ?? ''));
  const sum = (numbers: number[]): number => numbers.reduce((all, one) => all + one, 0);
  return {
    pages: pages.length,
    total: sum(blocks.map(({ total }) => total)),
    bound: sum(blocks.map(({ bound }) => bound)),
  };
});

/** One way that units were run: Nix, system, and where nixpkgs came from. */
export interface RunRow {
  nix: string;
  system: string;
  provider: string;
  units: number;
  /** The first and the last day, ISO 8601. */
  from: string;
  to: string;
}

export async function runRows(): Promise<RunRow[]> {
  const rows = new Map<string, RunRow>();
  for (const unit of (await allUnits()).values())
    for (const { nix, system, provider, date } of hasRun(unit) ? unit.evidence : []) {
      const stood = provider ? providerName(provider) : 'none needed';
      const key = [nix, system, stood].join(' ');
      const row = rows.get(key) ?? { nix, system, provider: stood, units: 0, from: date, to: date };
      row.units += 1;
      if (date < row.from) row.from = date;
      if (date > row.to) row.to = date;
      rows.set(key, row);
    }
  // The newest Nix first; what needed no nixpkgs before what did.
  return [...rows.values()].toSorted(
    (a, b) =>
      b.nix.localeCompare(a.nix, 'en', { numeric: true }) || a.provider.localeCompare(b.provider, 'en'),
  );
}

/** The lines of all recordings by what a run must repeat. */
export async function assertedLines(): Promise<Asserted> {
  const units = [...(await allUnits()).values()].filter(hasRun);
  return sumAsserted(
    units.flatMap(({ steps }) =>
      steps.flatMap(({ recordings }) => recordings.map(({ asserted }) => asserted)),
    ),
  );
}

/** The units without a recording, each with why. */
export async function unitsNotRun(): Promise<{ id: string; title: string; why: string }[]> {
  return [...(await allUnits())]
    .filter(([, unit]) => !hasRun(unit))
    .toSorted(([a, one], [b, other]) => one.kind.localeCompare(other.kind, 'en') || a.localeCompare(b, 'en'))
    .map(([id, unit]) => ({ id, title: unit.title, why: notRun(unit) }));
}

/** For the foot of every page: which Nix ran, and the last day. */
export const lastRun = once(async () => {
  const runs = [...(await allUnits()).values()].filter(hasRun).flatMap(({ evidence }) => evidence);
  return {
    versions: latestFirst(runs.map(({ nix }) => nix)),
    date: runs
      .map(({ date }) => date)
      .toSorted()
      .at(-1),
  };
});
