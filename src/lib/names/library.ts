import type { LibraryIndex } from '../../schemas/names.ts';
import { distance, slip } from './distance.ts';

/** What a name below `lib` or `builtins` is. `args`: of a function, one after the other; undefined: not known. */
export type FoundValue =
  | { kind: 'function'; args: number | undefined; since?: string }
  | { kind: 'value'; type: string; since?: string }
  /** It is there, and its use fails. */
  | { kind: 'throws' };

/** @param name with what it is below, for example "lib.mapAttrs" or "builtins.map" */
export function findValue({ lib, builtins }: LibraryIndex, name: string): FoundValue | undefined {
  const [, set, rest = ''] = /^(lib|builtins)\.(.+)$/.exec(name) ?? [];
  if (set === 'lib' && Object.hasOwn(lib, rest)) {
    const entry = lib[rest];
    if (typeof entry === 'number') return { kind: 'function', args: entry || undefined };
    return entry === 'throws' ? { kind: 'throws' } : { kind: 'value', type: entry ?? '' };
  }
  const builtin = set === 'builtins' && Object.hasOwn(builtins, rest) ? builtins[rest] : undefined;
  if (!builtin) return undefined;
  const [args, since] = builtin;
  return args > 0 ? { kind: 'function', args, since } : { kind: 'value', type: 'constant', since };
}

/** The values with the nearest names, as they are written, the nearest first. */
export function nearValues({ lib, builtins }: LibraryIndex, name: string, count = 3): string[] {
  const [, set = 'lib', rest = name] = /^(lib|builtins)\.(.+)$/.exec(name) ?? [];
  const wanted = rest.toLowerCase();
  const limit = slip(wanted);
  const found = Object.keys(set === 'lib' ? lib : builtins).flatMap((one) => {
    const cost = distance(one.toLowerCase(), wanted, limit);
    return cost <= limit ? [{ name: `${set}.${one}`, cost }] : [];
  });
  return found
    .sort((a, b) => a.cost - b.cost || (a.name < b.name ? -1 : 1))
    .slice(0, count)
    .map((one) => one.name);
}
