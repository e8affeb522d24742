import type { UnitKind } from '../../schemas/kind.ts';

/** The folder of examples/ that holds the units of a kind, for example "recipes". */
export function kindFolder(kind: UnitKind): string {
  return `${kind}s`;
}

/** The name of a unit in reports, filters and messages, for example "recipes/let-in". */
export function unitName({ kind, id }: { kind: UnitKind; id: string }): string {
  return `${kindFolder(kind)}/${id}`;
}

/** A unit's folder, relative to the repository, for example "examples/recipes/let-in". */
export function unitFolder(unit: { kind: UnitKind; id: string }): string {
  return `examples/${unitName(unit)}`;
}

/** The folder of a variant's files, relative to the unit's, for example "solutions/loop" of the variant "solution-loop". */
export function variantFolder(kind: UnitKind, variant: string): string {
  if (kind === 'tutorial') return `${variant}/files`;
  return kind === 'exercise'
    ? variant.replace(/^solution-/, 'solutions/').replace(/^lazy-/, 'lazy/')
    : variant;
}

/** A lesson in addresses: the name of its folder without its place, for example "start" of "10-start". */
export function lessonAddress(folder: string): string {
  return folder.slice('10-'.length);
}
