import { getCollection } from 'astro:content';
import { sourceLink } from '../lib/facts/source-link.ts';
import { stepAnchor, unitPath } from '../lib/page/anchors.ts';
import { hasRun } from '../lib/units/counts.ts';
import {
  type Deprecation,
  type DeprecationArea,
  deprecationAreas,
  deprecationEffects,
} from '../schemas/deprecation.ts';
import { type Claim, verdicts } from '../schemas/claim.ts';
import { once } from './once.ts';
import { allUnits } from './units.ts';

/** A row of the table of deprecated forms, as its page shows it. */
export interface DeprecationRow {
  old: string;
  now: string;
  since: string;
  today: string;
  /** The warning as recorded, with the address of the recording; undefined where no unit shows one. */
  recorded: { warning: string; path: string } | undefined;
  source: { name: string; url: string };
}

/** The deprecated forms by area, in the order of the table. */
export const deprecations = once(async (): Promise<{ title: string; rows: DeprecationRow[] }[]> => {
  const entries = new Map(
    (await getCollection('deprecations')).map(({ id, data }) => [id, data.deprecations]),
  );
  return Promise.all(
    (Object.keys(deprecationAreas) as DeprecationArea[]).map(async (area) => ({
      title: deprecationAreas[area],
      rows: await Promise.all((entries.get(area) ?? []).map(rowOf)),
    })),
  );
});

async function rowOf(row: Deprecation): Promise<DeprecationRow> {
  const { old, now, since, today, source, shown } = row;
  const units = await allUnits();
  const recorded = shown.flatMap(({ unit: id, step, warning }) => {
    const unit = units.get(id);
    return warning !== undefined && step !== undefined && unit && hasRun(unit)
      ? [{ warning, path: unitPath(id, stepAnchor('flake', step)) }]
      : [];
  });
  return {
    old,
    now,
    since: `${since.of} ${since.version}`,
    today: deprecationEffects[today],
    recorded: recorded[0],
    source: sourceLink(source),
  };
}

/** A claim of the seed, as its page shows it. */
export interface ClaimRow {
  /** Counted from 1 through all parts. */
  number: number;
  id: string;
  says: string;
  verdict: string;
  but: string | undefined;
  /** Steps that show it, with the addresses of their recordings. */
  runs: { name: string; path: string }[];
  source: { name: string; url: string } | undefined;
  page: string;
}

/** The claims of the seed by part, and how many have each verdict. */
export const claims = once(async () => {
  const parts = (await getCollection('claims')).map(({ data }) => data).toSorted((a, b) => a.order - b.order);
  const all = parts.flatMap((part) => part.claims);
  const numbers = new Map(all.map(({ id }, index) => [id, index + 1]));
  return {
    parts: parts.map((part) => ({
      title: part.title,
      rows: part.claims.map((claim) => claimRow(claim, numbers.get(claim.id) ?? 0)),
    })),
    counts: Object.entries(verdicts)
      .map(([verdict, name]) => ({ name, count: all.filter((claim) => claim.verdict === verdict).length }))
      .filter(({ count }) => count > 0),
    total: all.length,
  };
});

function claimRow({ id, says, verdict, but, unit, steps, source, page }: Claim, number: number): ClaimRow {
  return {
    number,
    id,
    says,
    verdict: verdicts[verdict],
    but,
    runs:
      unit === undefined
        ? []
        : steps.map((step) => ({ name: step, path: unitPath(unit, stepAnchor('flake', step)) })),
    source: source && sourceLink(source),
    page,
  };
}
