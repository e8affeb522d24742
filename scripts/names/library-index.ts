import { z } from 'zod';
import { latestFirst } from '../../src/lib/units/releases.ts';
import type { LibraryIndex } from '../../src/schemas/names.ts';
import { argumentsAt, takenFrom } from './arguments.ts';

/** What library.nix says of each attribute. */
export const rawLibrarySchema = z.array(
  z.strictObject({
    name: z.string(),
    kind: z.string(),
    file: z.string().optional(),
    line: z.int().optional(),
  }),
);

/** Of a release of Nix: how many arguments each builtin takes, 0 for a constant. */
export type Builtins = Readonly<Record<string, number>>;

/**
 * @param sources the text of each file that the attributes name
 * @param releases the builtins of each release that was asked
 */
export function libraryIndex(
  about: Pick<LibraryIndex, 'of' | 'hm'>,
  raw: z.output<typeof rawLibrarySchema>,
  sources: ReadonlyMap<string, string>,
  releases: ReadonlyMap<string, Builtins>,
): LibraryIndex {
  const builtins = firstReleases(releases);
  const found = new Map(raw.map((one) => [one.name, one]));
  /** @param seen the names that led here: two sets may take a function over from each other */
  const argsOf = (name: string, seen: readonly string[] = []): number => {
    const { kind, file, line } = found.get(name) ?? {};
    const source = kind === 'lambda' && file !== undefined ? sources.get(file) : undefined;
    if (source === undefined || line === undefined || seen.includes(name)) return 0;
    const last = name.slice(name.lastIndexOf('.') + 1);
    const own = argumentsAt(source, last, line);
    if (own > 0) return own;
    const from = takenFrom(source, last, line);
    if (from?.startsWith('builtins.')) return builtins[from.slice('builtins.'.length)]?.[0] ?? 0;
    return from === undefined ? 0 : argsOf(from, [...seen, name]);
  };
  const lib = raw.map(({ name, kind }) => [name, kind === 'lambda' ? argsOf(name) : kind] as const);
  return {
    ...about,
    lib: Object.fromEntries(lib),
    releases: latestFirst(releases.keys()).toReversed(),
    builtins,
  };
}

function firstReleases(releases: ReadonlyMap<string, Builtins>): LibraryIndex['builtins'] {
  const found: LibraryIndex['builtins'] = {};
  for (const release of latestFirst(releases.keys()))
    for (const [name, args] of Object.entries(releases.get(release) ?? {}))
      found[name] = [found[name]?.[0] ?? args, release];
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
