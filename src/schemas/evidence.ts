import { z } from 'zod';
import { idSchema, nixLineSchema } from './id.ts';

/** evidence/nix-<line>/run.json: what stands behind the recordings beside it. Written by `verify --record` only. */
export const evidenceSchema = z.strictObject({
  /** The exact version, for example "2.34.8". */
  nix: z.string().regex(/^\d+\.\d+(\.\d+)?/),
  line: nixLineSchema,
  /** Digest of the versions of the tools around Nix (git, jq, ...): with others, a transcript may differ. */
  userland: z.string().regex(/^sha256-[0-9a-f]{64}$/),
  /** Where `nixpkgs` came from, with its revision; null where the unit uses no nixpkgs. */
  provider: z.strictObject({ name: z.enum(['pinned', 'pocket']), revision: z.string() }).nullable(),
  /** For example "x86_64-linux". */
  system: z.string(),
  /** The day of the run, ISO 8601. */
  date: z.iso.date(),
  /** Digest of the unit's files and steps (src/lib/digest.ts); another digest means that the evidence is stale. */
  inputs: z.string().regex(/^sha256-[0-9a-f]{64}$/),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        /** "flake" (recipe), "broken" or "fixed" (error), "files" (template), the step's folder (tutorial). */
        variant: idSchema,
        exit: z.int(),
        /** Digest of the recording, so that an edited .txt file is noticed. */
        recording: z.string().regex(/^sha256-[0-9a-f]{64}$/),
        /** Digest of the .cast file of a step that ran in a terminal. */
        cast: z
          .string()
          .regex(/^sha256-[0-9a-f]{64}$/)
          .optional(),
      }),
    )
    .min(1),
});

export type Evidence = z.output<typeof evidenceSchema>;
