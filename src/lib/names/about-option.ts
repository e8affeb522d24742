import type { OptionIndex, Tree } from '../../schemas/names.ts';
import { type FoundOption, findOption } from './find-option.ts';
import { nearOptions } from './near-options.ts';

/** The tree that an index was read from, for example "nixpkgs 26.11 (7beb50e7)". */
export const treeAtRevision = ({ name, version, revision }: Tree): string =>
  `${name} ${version} (${revision.slice(0, 8)})`;

/** What the indexes of NixOS and of Home Manager say of an option that a message names, a sentence each. */
export function aboutOption(nixos: OptionIndex, home: OptionIndex, name: string): string[] {
  const own = findOption(nixos, name);
  const other = findOption(home, name);
  if (own && isThere(own)) return [present(own, nixos, 'NixOS'), ...(other && isThere(other) ? [both] : [])];
  if (other && isThere(other))
    return [
      `${name} is an option of Home Manager (${treeAtRevision(home.of)}), and none of NixOS: set it in a configuration of Home Manager.`,
    ];
  for (const [found, { of }] of [
    [own, nixos],
    [other, home],
  ] as const) {
    const told = found && past(found, of);
    if (told) return [told];
  }
  const near = [...new Set([...nearOptions(nixos, name), ...nearOptions(home, name)])].slice(0, 3);
  return near.length > 0
    ? [
        `Did you mean ${near.join(', or ')}? Neither ${treeAtRevision(nixos.of)} nor ${treeAtRevision(home.of)} has ${name}.`,
      ]
    : [];
}

const both = 'Home Manager has an option of the same name: look at which of the two the file belongs to.';
const isThere = ({ kind }: FoundOption): boolean => kind === 'option' || kind === 'set' || kind === 'below';

function present(found: FoundOption, { of }: OptionIndex, system: string): string {
  const module = 'module' in found ? found.module : undefined;
  return module === undefined
    ? `${system} has ${found.name} in ${treeAtRevision(of)}: the nixpkgs of this configuration is of another release, or the module that declares it is not imported.`
    : `${system} has ${found.name} in ${treeAtRevision(of)} where a configuration imports ${module}.`;
}

function past(found: FoundOption, of: Tree): string | undefined {
  if (found.kind === 'renamed')
    return `${found.name} was renamed to ${found.to}${found.since === undefined ? '' : ` in ${found.since}`}, says ${treeAtRevision(of)}.`;
  if (found.kind !== 'removed') return undefined;
  const instead = found.instead.length > 0 ? `; its message names ${found.instead.join(', ')}` : '';
  return `${found.name} was removed, says ${treeAtRevision(of)}${instead}.`;
}
