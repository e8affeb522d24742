import type { OptionBranch, OptionIndex } from '../../schemas/names.ts';
import { type OptionFacts, readFacts } from './option-facts.ts';
import { isPlaceholder, nameOf, partsOf } from './option-name.ts';

/** What a name is in an index. */
export type FoundOption =
  /**
   * `name`: as the index has it, for example `users.users.<name>.shell`; `module`: what a configuration must import
   * by itself to have the option.
   */
  | ({ name: string; module?: string } & OptionFacts)
  /** A set of options, such as `services.nginx`. */
  | { kind: 'set'; name: string }
  /** A name below an option whose type takes any, such as `environment.variables.EDITOR`. */
  | { kind: 'below'; name: string; type: string };

/** Types that take names that no option declares. */
const takesAny =
  /attribute set|attrs|DAG of|^(?:null or )?package$|open submodule|value coercible|anything|raw value|unspecified value|(?:JSON|TOML|YAML|Elixir|HOCON|KDL|XML|Lua|PHP|Nix)\b.*value|config|evaluation of Nixpkgs|module$/i;

/** What an option, or a part of its name, is; undefined where nothing is called so. */
export function findOption(index: OptionIndex, name: string): FoundOption | undefined {
  const parts = partsOf(name);
  if (parts.length === 0) return undefined;
  const found = follow(index, index.options, parts, []);
  if (found && found.kind !== 'set') return found;
  for (const [module, options] of Object.entries(index.imported)) {
    const other = follow(index, options, parts, []);
    if (other && other.kind !== 'set' && other.kind !== 'below') return { ...other, module };
    if (other && !found) return other;
  }
  return found;
}

function follow(
  index: OptionIndex,
  at: string | OptionBranch,
  left: readonly string[],
  path: readonly string[],
): FoundOption | undefined {
  const own = typeof at === 'string' ? at : at[''];
  const facts = typeof own === 'string' ? readFacts(index, own) : undefined;
  const [part, ...rest] = left;
  if (part === undefined)
    return facts ? { name: nameOf(path), ...facts } : { kind: 'set', name: nameOf(path) };
  if (typeof at !== 'string')
    for (const key of matching(at, part)) {
      const below = at[key];
      const found = below === undefined ? undefined : follow(index, below, rest, [...path, key]);
      if (found) return found;
    }
  // What is below an option of before is below the one of today.
  if (facts?.kind === 'renamed' && !facts.changed)
    return { name: nameOf(path), ...facts, to: `${facts.to}.${nameOf(left)}` };
  if (facts?.kind !== 'option') return undefined;
  const open = typeof at === 'string' ? takesAny.test(facts.type) : facts.type.includes('open submodule');
  return open ? { kind: 'below', name: nameOf(path), type: facts.type } : undefined;
}

/** The keys of a branch that a part may mean: its own first, then those that stand for any, which are sought last. */
function* matching(branch: OptionBranch, part: string): Generator<string> {
  if (part !== '' && Object.hasOwn(branch, part)) yield part;
  for (const key of Object.keys(branch)) if (isPlaceholder(key) && key !== part) yield key;
}
