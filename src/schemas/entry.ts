import { z } from 'zod';
import { needSchema } from './unit.ts';
import { signatureSchema } from './signature.ts';
import { optionSchema } from './template.ts';

/** "flake" (recipe), "broken" or "fixed" (error), "files" or a variant (template), the step's folder (tutorial). */
const variantSchema = z.string();

/** A file of a unit as pages show it: region markers are still in `text` (src/lib/regions.ts takes them out). */
export const fileEntrySchema = z.strictObject({
  /** Relative to the variant's folder, with "/". */
  path: z.string(),
  /** A Shiki language, "text" where none fits. */
  language: z.string(),
  text: z.string(),
});

/** One run of one step on one Nix line. */
export const recordingSchema = z.strictObject({
  line: z.string(),
  /** The exact Nix version, for example "2.34.8". */
  nix: z.string(),
  /** What stood for nixpkgs, with its revision; null where the unit uses none. */
  provider: z.string().nullable(),
  date: z.string(),
  exit: z.int(),
  /** What the command printed, standard output and error interleaved, normalised; "" where it printed nothing. */
  output: z.string(),
  /** Of a step in a terminal: its screens and the keys pressed, as an asciicast (src/lib/cast.ts). */
  cast: z.string().optional(),
});

/** One entry of the collection `units`: a folder of examples/ with its evidence. */
export const unitEntrySchema = z.strictObject({
  kind: z.enum(['recipe', 'error', 'tutorial', 'template']),
  title: z.string(),
  summary: z.string(),
  needs: z.array(needSchema),
  /** Where the unit lies in the repository, for example "examples/recipes/let-in". */
  folder: z.string(),
  /** The folder that steps run in, for example "/home/user/let-in". */
  home: z.string(),
  git: z.boolean(),
  repositories: z.array(z.string()),
  untracked: z.array(z.string()),
  variants: z.array(z.strictObject({ name: variantSchema, files: z.array(fileEntrySchema) })),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      variant: variantSchema,
      run: z.string(),
      in: z.string().optional(),
      /** Empty for a unit that has not been run (its needs are not met anywhere yet). */
      recordings: z.array(recordingSchema),
    }),
  ),
  /** One for each Nix line that the unit was run on, the default line first. */
  evidence: z.array(
    z.strictObject({
      line: z.string(),
      nix: z.string(),
      provider: z.string().nullable(),
      system: z.string(),
      date: z.string(),
    }),
  ),
  /** Of an error unit. */
  error: z
    .strictObject({
      message: z.string(),
      fix: z.string(),
      phase: z.string(),
      program: z.string(),
      signatures: z.array(signatureSchema),
      /** Of an error that nothing here can run: its message as others print it, and why it is not run. */
      cited: z.array(z.strictObject({ text: z.string(), source: z.string() })).optional(),
      why: z.string().optional(),
    })
    .optional(),
  /** Of a template: what `npm create provenix` asks, what each variant answers, and the steps it prints at its end. */
  template: z
    .strictObject({
      options: z.record(z.string(), optionSchema),
      answers: z.record(variantSchema, z.record(z.string(), z.union([z.string(), z.boolean()]))),
      next: z.array(z.string()),
    })
    .optional(),
});

export type UnitEntry = z.output<typeof unitEntrySchema>;
export type UnitStep = UnitEntry['steps'][number];
export type Recording = z.output<typeof recordingSchema>;
