import type { UnitEntry } from '../../schemas/entry.ts';
import { type UnitKind, unitKinds } from '../../schemas/kind.ts';
import { countBlocks } from '../blocks/count-blocks.ts';
import { hasRun } from './counts.ts';

export interface CoveragePage {
  /** The folder of src/content/, or for references the part of the address before the last, for example "flakes". */
  section: string;
  source: string;
}

export interface Coverage {
  /** Pages by section. */
  pages: Record<string, number>;
  blocks: { total: number; bound: number; bySection: Record<string, number> };
  errors: { total: number; reproduced: Record<string, number> };
  units: Record<UnitKind, number>;
  /** Units by what stands behind `nixpkgs`: "none" (uses no nixpkgs), "pocket", "pinned", or "not run". */
  providers: Record<string, number>;
  /** Of all tutorials. */
  lessons: number;
}

/** Counts of what there is. Nothing of it is typed by hand anywhere. */
export function coverage(
  pages: readonly CoveragePage[],
  units: readonly UnitEntry[],
  releases: readonly string[],
): Coverage {
  const run = units.filter(hasRun);
  const ofKind = (kind: UnitKind): UnitEntry[] => units.filter((unit) => unit.kind === kind);
  const blocks = pages.map(({ section, source }) => ({ section, ...countBlocks(source) }));
  return {
    pages: tally(pages.map(({ section }) => section)),
    blocks: {
      total: sum(blocks.map(({ total }) => total)),
      bound: sum(blocks.map(({ bound }) => bound)),
      bySection: blocks.reduce<Record<string, number>>(
        (all, { section, bound }) => ({ ...all, [section]: (all[section] ?? 0) + bound }),
        {},
      ),
    },
    errors: {
      total: ofKind('error').length,
      reproduced: Object.fromEntries(
        releases.map((release) => [
          release,
          run.filter(
            ({ kind, evidence }) => kind === 'error' && evidence.some((one) => one.release === release),
          ).length,
        ]),
      ),
    },
    units: Object.fromEntries(unitKinds.map((kind) => [kind, ofKind(kind).length])) as Coverage['units'],
    providers: tally(
      units.map((unit) => (hasRun(unit) ? (unit.evidence[0]?.provider?.name ?? 'none') : 'not run')),
    ),
    lessons: sum(units.map((unit) => (unit.kind === 'tutorial' ? unit.variants.length : 0))),
  };
}

/**
 * Gives each page of a folder its section: the group that it lies in ("flakes" for flakes/inputs, and for flakes itself
 * since it has pages below), else the folder.
 */
export function withSections(
  folder: string,
  pages: readonly { id: string; source: string }[],
): CoveragePage[] {
  const groups = new Set(pages.flatMap(({ id }) => (id.includes('/') ? [id.slice(0, id.indexOf('/'))] : [])));
  return pages.map(({ id, source }) => {
    const first = id.split('/')[0] ?? id;
    return { section: groups.has(first) ? first : folder, source };
  });
}

function tally(names: readonly string[]): Record<string, number> {
  return names.reduce<Record<string, number>>((all, name) => ({ ...all, [name]: (all[name] ?? 0) + 1 }), {});
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}
