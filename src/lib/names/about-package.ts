import type { PackageIndex } from '../../schemas/names.ts';
import { treeAtRevision } from './about-option.ts';
import { PackageNames } from './packages.ts';

/** What the index of packages says of a name that a message names; nothing where the name is near none. */
export function aboutPackage(index: PackageIndex, name: string): string[] {
  const names = new PackageNames(index);
  const found = names.find(name);
  const tree = treeAtRevision(index.of);
  if (found?.kind === 'package')
    return [
      `If a package is meant: ${tree} has ${name}. An older nixpkgs may lack it, or it stands in another set.`,
    ];
  if (found?.kind === 'alias') {
    const since = found.since === undefined ? '' : ` since ${found.since}`;
    return [
      found.to === undefined
        ? `If a package is meant: ${name} was taken out of nixpkgs${since}, says ${tree}.`
        : `If a package is meant: ${name} is called ${found.to}${since}, says ${tree}.`,
    ];
  }
  const [near] = names.near(name, 1);
  return near === undefined || name.length < 4
    ? []
    : [`If a package is meant: did you mean ${near}? ${tree} has it.`];
}
