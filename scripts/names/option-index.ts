import { z } from 'zod';
import { findOption } from '../../src/lib/names/find-option.ts';
import { partsOf } from '../../src/lib/names/option-name.ts';
import type { OptionBranch, OptionIndex, Tree } from '../../src/schemas/names.ts';

/** What options.nix says of each option. */
export const rawOptionsSchema = z.array(
  z.strictObject({
    parts: z.array(z.string()).min(1),
    type: z.string(),
    default: z.string().optional(),
    to: z.string().optional(),
    since: z.int().optional(),
    alias: z.literal(true).optional(),
    changed: z.literal(true).optional(),
    /** The message that says what to use instead. */
    removed: z.string().optional(),
  }),
);
export type RawOption = z.output<typeof rawOptionsSchema>[number];

/** Characters. Longer ones list hundreds of words, which nobody reads and every index would carry. */
const longest = { type: 200, default: 120 };

/**
 * The index of a list of options.
 * @param imported the options of modules that a configuration imports by itself, by the path of each
 */
export function optionIndex(
  of: Tree,
  raw: readonly RawOption[],
  imported: ReadonlyMap<string, readonly RawOption[]> = new Map(),
): OptionIndex {
  const options = ownOptions(raw);
  const more = [...imported].map(([module, list]) => [module, ownOptions(list)] as const);
  const all = [...options, ...more.flatMap(([, list]) => list)];
  const types = table(all.filter(isPlain).map(({ type }) => bounded(type)));
  const defaults = table(all.flatMap((option) => literal(option) ?? []));
  const index: OptionIndex = {
    of,
    types: [...types.keys()],
    defaults: [...defaults.keys()],
    options: {},
    imported: {},
  };
  const facts = (option: RawOption): string => {
    const { to, since, alias, changed, removed, type } = option;
    if (to !== undefined) return `${alias ? '=' : changed ? '~' : '>'}${since ? release(since) : ''} ${to}`;
    if (removed !== undefined) return '-';
    const given = literal(option);
    const place = given === undefined ? '' : ` ${String(defaults.get(given))}`;
    return `${String(types.get(bounded(type)))}${place}`;
  };
  for (const option of options) plant(index.options, option.parts, facts(option));
  for (const [module, list] of more) {
    const branch: OptionBranch = {};
    for (const option of list) plant(branch, option.parts, facts(option));
    index.imported[module] = branch;
  }
  for (const { parts, removed } of options) {
    const instead =
      removed === undefined ? [] : namedIn(removed, index).filter((name) => name !== parts.join('.'));
    if (instead.length > 0) plant(index.options, parts, `- ${instead.join(' ')}`);
  }
  return index;
}

/** Without those of the module system that every submodule has again. */
export function ownOptions(list: readonly RawOption[]): RawOption[] {
  return list.filter(({ parts }) => parts.lastIndexOf('_module') < 1);
}

function isPlain({ to, removed }: RawOption): boolean {
  return to === undefined && removed === undefined;
}

/** Adds an option, or writes it anew. */
function plant(options: OptionBranch, parts: readonly string[], facts: string): void {
  let at = options;
  for (const part of parts.slice(0, -1)) {
    const below = at[part];
    const branch = typeof below === 'object' ? below : below === undefined ? {} : { '': below };
    at[part] = branch;
    at = branch;
  }
  const last = parts.at(-1) ?? '';
  const there = at[last];
  if (typeof there === 'object') there[''] = facts;
  else at[last] = facts;
}

/** Options that a sentence names and that are there. */
function namedIn(text: string, index: OptionIndex): string[] {
  const names = text.match(/(?<![\w-])[a-z][\w-]*(?:\.[\w<>*"-]+)+/g) ?? [];
  return [...new Set(names)].filter((name) => {
    const found = findOption(index, name);
    return found?.kind === 'option' && partsOf(name).length > 1;
  });
}

/** Each text once with its place, the most frequent first: short places for what is written often. */
function table(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  const sorted = [...counts].sort(([a, one], [b, other]) => other - one || (a < b ? -1 : 1));
  return new Map(sorted.map(([text], place) => [text, place]));
}

/** The type of an option as an index has it. */
export function bounded(type: string): string {
  const line = type.replaceAll(/\s+/g, ' ').trim();
  return line.length > longest.type ? `${line.slice(0, longest.type - 1)}…` : line;
}

/** Its default as an index has it, where that is short enough. */
export function literal({ default: text }: RawOption): string | undefined {
  return text !== undefined && text.length <= longest.default ? text : undefined;
}

/** 2605 -> "26.05" */
function release(number: number): string {
  const text = String(number).padStart(4, '0');
  return `${text.slice(0, 2)}.${text.slice(2)}`;
}
