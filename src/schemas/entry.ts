import { z } from 'zod';
import { digestSchema } from './id.ts';
import { providerSchema } from './provider.ts';
import { optionSchema } from './template-option.ts';
import { citedMessageSchema, describesError, needSchema } from './unit.ts';
import { explanationSchema, witnessSchema } from './witness.ts';

/** "flake" (recipe), "broken" or "fixed" (error), "files" or other answers (template), a lesson's folder (tutorial). */
const variantName = z.string();

/** A file of a unit as pages show it: region markers are still in `text` (src/lib/units/regions.ts takes them out). */
export const fileEntrySchema = z.strictObject({
  /** Relative to the variant's folder, with "/". */
  path: z.string(),
  /** A Shiki language, "text" where none fits. */
  language: z.string(),
  text: z.string(),
  /** Left out: an ordinary text file. */
  form: z.enum(['executable', 'link', 'binary']).optional(),
});

/** One run of one step on one Nix release. */
export const recordingSchema = z.strictObject({
  release: z.string(),
  /** The exact Nix version, for example "2.34.8". */
  nix: z.string(),
  /** Where nixpkgs came from; null where the unit uses none. */
  provider: providerSchema.nullable(),
  date: z.string(),
  exit: z.int(),
  /** What the command printed, standard output and error interleaved, cleaned; "" where it printed nothing. */
  output: z.string(),
  /** Its lines by what a run must repeat: to the letter, by a pattern, or not at all. */
  asserted: z.strictObject({ exact: z.int(), pattern: z.int(), unasserted: z.int() }),
  /** Of a step in a terminal: its screens and the keys pressed, as an asciicast (src/lib/transcript/cast.ts). */
  cast: z.string().optional(),
});

/** How a unit's folder is put under git before its steps run. */
export const gitSchema = z.strictObject({
  /** Folders that are repositories of their own, side by side; empty: the whole folder is one. */
  repositories: z.array(z.string()),
  /** Files that are left out of `git add`. */
  untracked: z.array(z.string()),
  /** Whether the files are committed, or only added. */
  commit: z.boolean(),
});

const described = {
  title: z.string(),
  summary: z.string(),
  /** Where the unit lies in the repository, for example "examples/recipes/let-in". */
  folder: z.string(),
};

const run = {
  ...described,
  /** Digest of files and steps (src/lib/units/digest.ts). */
  inputs: digestSchema,
  /** What stands behind its pages: runs, or a citation. */
  proof: z.literal('run'),
  needs: z.array(needSchema),
  /** The folder that steps run in, for example "/home/user/let-in". */
  home: z.string(),
  git: gitSchema.nullable(),
  variants: z.array(
    z.strictObject({
      name: variantName,
      /** Of a lesson: its heading. */
      title: z.string().optional(),
      files: z.array(fileEntrySchema),
      /** Of a lesson: what its change leaves as it is, a file or what a command answers before and after. */
      stays: z
        .array(z.strictObject({ says: z.string(), file: z.string().optional(), run: z.string().optional() }))
        .optional(),
      /** Of a lesson: why nothing tells whether its change is made. */
      unchecked: z.string().optional(),
    }),
  ),
  steps: z.array(
    z.strictObject({
      id: z.string(),
      variant: variantName,
      run: z.string(),
      in: z.string().optional(),
      /** Standard input, where it has any. */
      input: z.string().optional(),
      /** Empty for a unit that has not been run (its needs are not met anywhere yet). */
      recordings: z.array(recordingSchema),
    }),
  ),
  /** One for each Nix release that the unit was run on, the default release first. */
  evidence: z.array(
    z.strictObject({
      release: z.string(),
      nix: z.string(),
      provider: providerSchema.nullable(),
      system: z.string(),
      date: z.string(),
    }),
  ),
  /** What a real nixpkgs said of it; null where none was asked. */
  witness: witnessSchema
    .pick({ trees: true, nix: true, date: true, steps: true })
    .extend({
      /** The unit or its recordings are other ones now. */
      stale: z.boolean(),
      /** Why it differs. */
      explained: z.array(explanationSchema),
    })
    .nullable(),
};

const runEntrySchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...run, kind: z.literal('recipe') }),
  z.strictObject({ ...run, kind: z.literal('tutorial') }),
  z.strictObject({
    ...run,
    kind: z.literal('error'),
    error: z.strictObject({ ...describesError, message: z.string() }),
  }),
  z.strictObject({
    ...run,
    kind: z.literal('exercise'),
    exercise: z.strictObject({
      /** The lesson that it belongs to, for example "first-flake/track". */
      after: z.string(),
      task: z.array(z.string()),
      hints: z.array(z.string()),
      /** `json`: the value on the last line that the command prints; else `exit`, its exit code. */
      questions: z.array(
        z.strictObject({
          id: z.string(),
          says: z.string(),
          run: z.string(),
          json: z.json().optional(),
          exit: z.int().optional(),
        }),
      ),
      /** For each variant that solves nothing, the first question that does not hold. */
      differs: z.record(variantName, z.string()),
    }),
  }),
  z.strictObject({
    ...run,
    kind: z.literal('template'),
    /** What `npm create provenix` asks, what each variant answers, and the steps it prints at its end. */
    template: z.strictObject({
      order: z.int(),
      options: z.record(z.string(), optionSchema),
      answers: z.record(variantName, z.record(z.string(), z.union([z.string(), z.boolean()]))),
      next: z.array(z.string()),
    }),
  }),
]);

/** An error that nothing here can run: its message as others print it, and why it is not run. */
const citedEntrySchema = z.strictObject({
  ...described,
  proof: z.literal('cited'),
  kind: z.literal('error'),
  error: z.strictObject(describesError),
  cited: z.array(citedMessageSchema),
  why: z.string(),
});

/** One entry of the collection `units`: a folder of examples/ with its evidence. */
export const unitEntrySchema = z.discriminatedUnion('proof', [runEntrySchema, citedEntrySchema]);

export type UnitEntry = z.output<typeof unitEntrySchema>;
export type RunEntry = z.output<typeof runEntrySchema>;
export type CitedEntry = z.output<typeof citedEntrySchema>;
export type UnitStep = RunEntry['steps'][number];
export type UnitVariant = RunEntry['variants'][number];
export type TutorialEntry = Extract<RunEntry, { kind: 'tutorial' }>;
export type WitnessEntry = NonNullable<RunEntry['witness']>;
export type ExerciseEntry = Extract<RunEntry, { kind: 'exercise' }>;
export type Recording = z.output<typeof recordingSchema>;
/** The units by id, which is also their name on pages. */
export type Units = ReadonlyMap<string, UnitEntry>;
