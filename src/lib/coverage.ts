import type { UnitEntry } from '../schemas/entry.ts';
import { countBlocks } from './check-bindings.ts';

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
  units: Record<UnitEntry['kind'], number>;
  /** Units by what stands behind `nixpkgs`: "none" (uses no nixpkgs), "pocket", "pinned", or "not run". */
  providers: Record<string, number>;
  tutorialSteps: number;
  templates: number;
}

/** Counts of what there is. Nothing of it is typed by hand anywhere. */
export function coverage(
  pages: readonly CoveragePage[],
  units: readonly UnitEntry[],
  lines: readonly string[],
): Coverage {
  const errors = units.filter((unit) => unit.kind === 'error');
  const blocks = pages.map(({ section, source }) => ({ section, ...countBlocks(source) }));
  const ofKind = (kind: UnitEntry['kind']): number => units.filter((unit) => unit.kind === kind).length;
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
      total: errors.length,
      reproduced: Object.fromEntries(
        lines.map((line) => [
          line,
          errors.filter((unit) => unit.evidence.some((one) => one.line === line)).length,
        ]),
      ),
    },
    units: {
      recipe: ofKind('recipe'),
      error: ofKind('error'),
      tutorial: ofKind('tutorial'),
      template: ofKind('template'),
    },
    providers: tally(
      units.map((unit) =>
        unit.evidence[0] ? (unit.evidence[0].provider?.split(' ')[0] ?? 'none') : 'not run',
      ),
    ),
    tutorialSteps: sum(units.filter((unit) => unit.kind === 'tutorial').map((unit) => unit.variants.length)),
    templates: ofKind('template'),
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
