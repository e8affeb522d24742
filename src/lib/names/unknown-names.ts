import type { LibraryIndex, OptionBranch, OptionIndex, PackageIndex } from '../../schemas/names.ts';
import { findOption } from './find-option.ts';
import { findValue, nearValues } from './library.ts';
import { nearOptions } from './near-options.ts';
import { isPlaceholder, partsOf } from './option-name.ts';
import { PackageNames } from './packages.ts';

/** Every name that is known (src/loaders/read-names.ts reads them). */
export interface KnownNames {
  nixos: OptionIndex;
  home: OptionIndex;
  packages: PackageIndex;
  library: LibraryIndex;
}

/** What is wrong with a name: what it is, and what to write instead. */
export interface Unknown {
  message: string;
  hint?: string;
}

/** Tells of names whether the real trees know them. */
export class NameCheck {
  /** The first parts of names of options that are no other word. */
  readonly roots: ReadonlySet<string>;
  readonly #names: KnownNames;
  readonly #packages: PackageNames;

  constructor(names: KnownNames) {
    this.#names = names;
    this.#packages = new PackageNames(names.packages);
    this.roots = new Set(
      [names.nixos.options, names.home.options, ...Object.values(names.nixos.imported)]
        .flatMap((options) => Object.keys(options))
        .filter((root) => !otherWords.has(root)),
    );
  }

  /** An option of NixOS or of Home Manager; undefined where it is one. */
  option(name: string): Unknown | undefined {
    const { nixos, home } = this.#names;
    const all = [findOption(nixos, name), findOption(home, name)].filter((found) => found !== undefined);
    const usable = all.some(({ kind }) => kind === 'option' || kind === 'set' || kind === 'below');
    if (usable || this.#standsForSome(name)) return undefined;
    const [found] = all;
    if (found?.kind === 'renamed')
      return found.warns
        ? { message: `found the option "${name}", which was renamed`, hint: `Write ${found.to}.` }
        : undefined;
    if (found?.kind === 'removed')
      return {
        message: `found the option "${name}", which was removed`,
        ...(found.instead.length > 0 && { hint: `Its message names ${found.instead.join(', ')}.` }),
      };
    const near = [...nearOptions(nixos, name), ...nearOptions(home, name)];
    return unknown('option', name, [...new Set(near)]);
  }

  /** Whether a name is an option itself, and no set of options. */
  isOption(name: string): boolean {
    const { nixos, home } = this.#names;
    return [findOption(nixos, name), findOption(home, name)].some(
      (found) => found !== undefined && found.kind !== 'set',
    );
  }

  /** Prose says `programs.<name>.enable` of all programs. */
  #standsForSome(name: string): boolean {
    const parts = partsOf(name);
    if (!parts.some(isPlaceholder)) return false;
    const fits = (at: string | OptionBranch | undefined, [part, ...rest]: readonly string[]): boolean => {
      if (at === undefined || typeof at === 'string') return at !== undefined && part === undefined;
      if (part === undefined) return true;
      return isPlaceholder(part)
        ? Object.values(at).some((below) => fits(below, rest))
        : fits(at[part], rest);
    };
    const { nixos, home } = this.#names;
    return fits(nixos.options, parts) || fits(home.options, parts);
  }

  /** A name below `lib`, `builtins` or `pkgs`; undefined where it is there. */
  value(name: string): Unknown | undefined {
    return name.startsWith('pkgs.') ? this.#package(name.slice('pkgs.'.length)) : this.#value(name);
  }

  #package(name: string): Unknown | undefined {
    const found = this.#packages.find(name);
    if (found?.kind === 'alias' && found.use !== 'silent')
      return {
        message: `found the package "${name}", a name of before: its use ${found.use === 'throws' ? 'fails' : 'prints a warning'}`,
        ...(found.to !== undefined && { hint: `Write ${found.to}.` }),
      };
    return found ? undefined : unknown('package', name, this.#packages.near(name));
  }

  #value(name: string): Unknown | undefined {
    const { library } = this.#names;
    for (let known = name; known.includes('.'); known = known.slice(0, known.lastIndexOf('.'))) {
      const found = findValue(library, known);
      if (!found) continue;
      if (found.kind === 'throws') return { message: `found "${known}", whose use fails` };
      // A licence, a type: what is in it is not kept.
      const isPart = known === name || !hasParts(library, known);
      return isPart ? undefined : unknown('name', name, nearValues(library, name));
    }
    return unknown('name', name, nearValues(library, name));
  }
}

/** First parts that prose and flakes use for something else. */
const otherWords = new Set([
  '_module',
  'lib',
  'meta',
  'assertions',
  'warnings',
  'location',
  'jobs',
  'image',
  'news',
]);

function hasParts({ lib }: LibraryIndex, name: string): boolean {
  const prefix = `${name.slice('lib.'.length)}.`;
  return name.startsWith('lib.') && Object.keys(lib).some((one) => one.startsWith(prefix));
}

function unknown(what: string, name: string, near: readonly string[]): Unknown {
  return {
    message: `found the ${what} "${name}", which does not exist`,
    ...(near.length > 0 && { hint: `Did you mean ${near.slice(0, 3).join(', ')}?` }),
  };
}
