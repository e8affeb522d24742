import { z } from 'zod';

/** The tree that names were read from. */
export const treeSchema = z.strictObject({
  /** "nixpkgs" or "home-manager". */
  name: z.enum(['nixpkgs', 'home-manager']),
  /** The release that it will be or is, for example "26.11". */
  version: z.string().regex(/^\d{2}\.\d{2}$/),
  revision: z.string().regex(/^[0-9a-f]{40}$/),
  /** The day of the revision, ISO 8601. */
  date: z.iso.date(),
});

/**
 * The options by the parts of their names. A text is an option, as src/lib/names/option-facts.ts reads it; an object
 * has the options below, and under "" the option of its own name. A part such as "<name>" or "*" stands for any.
 */
export interface OptionBranch {
  [part: string]: string | OptionBranch;
}
const branchSchema: z.ZodType<OptionBranch> = z.record(
  z.string(),
  z.union([z.string(), z.lazy(() => branchSchema)]),
);

/** public/names/nixos.json and public/names/home.json */
export const optionIndexSchema = z.strictObject({
  of: treeSchema,
  /** Descriptions of types, which options name by their place here. */
  types: z.array(z.string()),
  /** Defaults as JSON, which options name by their place here. */
  defaults: z.array(z.string()),
  options: branchSchema,
  /** Options that are there only where a configuration imports a module by itself, by the path of the module. */
  imported: z.record(z.string(), branchSchema),
});

/** What becomes of an alias that is used; the package that it stands for, or ""; the day of the change, or "". */
const aliasSchema = z.tuple([
  z.enum(['throws', 'warns', 'silent']),
  z.string(),
  z.union([z.iso.date(), z.literal('')]),
]);

/** public/names/packages.json: the attributes of `pkgs`, those of package sets left out. */
export const packageIndexSchema = z.strictObject({
  of: treeSchema,
  packages: z.array(z.string()),
  /** Names of before. */
  aliases: z.record(z.string(), aliasSchema),
});

/** public/names/library.json */
export const libraryIndexSchema = z.strictObject({
  of: treeSchema,
  /** Where the functions below lib.hm are from; null where they were not read. */
  hm: treeSchema.nullable(),
  /**
   * Everything in lib by its name without "lib.". A number: a function of so many arguments, one after the other
   * (0: it is not known how many). A text: the type of another value, or "throws".
   */
  lib: z.record(z.string(), z.union([z.int(), z.string()])),
  /** Every release of Nix that was asked, the oldest first. */
  releases: z.array(z.string()).min(1),
  /** The builtins: how many arguments each takes (0: it is no function), and the first release asked that has it. */
  builtins: z.record(z.string(), z.tuple([z.int(), z.string()])),
});

/** The real options that a page shows, as an index writes their names. */
export const shownOptionsSchema = z.strictObject({ options: z.array(z.string()) });

export type Tree = z.output<typeof treeSchema>;
export type OptionIndex = z.output<typeof optionIndexSchema>;
export type PackageIndex = z.output<typeof packageIndexSchema>;
export type LibraryIndex = z.output<typeof libraryIndexSchema>;
