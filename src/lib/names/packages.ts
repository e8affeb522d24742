import type { PackageIndex } from '../../schemas/names.ts';
import { distance, slip } from './distance.ts';

/** What a name below `pkgs` is. */
export type FoundPackage =
  | { kind: 'package'; name: string }
  /** A name of before. `throws`: its use fails; `warns`: its use prints a warning. */
  | {
      kind: 'alias';
      name: string;
      use: 'throws' | 'warns' | 'silent';
      to: string | undefined;
      since: string | undefined;
    };

/** Looks names of packages up. Made once for an index: it keeps what a search would compute again. */
export class PackageNames {
  readonly #index: PackageIndex;
  readonly #names: ReadonlySet<string>;
  /** What may be suggested, by the number of letters. */
  readonly #byLength: ReadonlyMap<number, { name: string; lower: string }[]>;

  constructor(index: PackageIndex) {
    this.#index = index;
    this.#names = new Set(index.packages);
    const usable = Object.keys(index.aliases).filter((name) => index.aliases[name]?.[0] !== 'throws');
    // Map.groupBy is not in Node 20, which the command still runs on.
    const byLength = new Map<number, { name: string; lower: string }[]>();
    for (const name of [...index.packages, ...usable]) {
      const same = byLength.get(name.length);
      const own = { name, lower: name.toLowerCase() };
      if (same) same.push(own);
      else byLength.set(name.length, [own]);
    }
    this.#byLength = byLength;
  }

  find(name: string): FoundPackage | undefined {
    if (this.#names.has(name)) return { kind: 'package', name };
    const alias = Object.hasOwn(this.#index.aliases, name) ? this.#index.aliases[name] : undefined;
    if (!alias) return undefined;
    const [use, to, since] = alias;
    return { kind: 'alias', name, use, to: to || undefined, since: since || undefined };
  }

  /** The packages whose names are nearest to one that is not known, the nearest first; none that throws. */
  near(name: string, count = 3): string[] {
    const wanted = name.toLowerCase();
    for (let limit = 1; limit <= slip(wanted); limit++) {
      const found = this.#within(wanted, limit);
      if (found.length > 0) return found.slice(0, count);
    }
    return [];
  }

  #within(wanted: string, limit: number): string[] {
    const found: { name: string; cost: number }[] = [];
    for (let length = wanted.length - limit; length <= wanted.length + limit; length++)
      for (const { name, lower } of this.#byLength.get(length) ?? []) {
        const cost = distance(lower, wanted, limit);
        if (cost <= limit) found.push({ name, cost });
      }
    return found.sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : 1)).map(({ name }) => name);
  }
}
