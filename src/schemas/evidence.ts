import { z } from 'zod';
import { digestSchema, idSchema, releaseSchema } from './id.ts';
import { providerSchema } from './provider.ts';

/** evidence/nix-<release>/run.json: what stands behind the recordings beside it. Written by `verify --record` only. */
export const evidenceSchema = z.strictObject({
  /** The exact version, for example "2.34.8". */
  nix: z.string().regex(/^\d+\.\d+/),
  release: releaseSchema,
  /** Digest of the versions of the userland (git, jq, ...): with others, a transcript may differ. */
  userland: digestSchema,
  /** Where `nixpkgs` came from; null where the unit uses no nixpkgs. */
  provider: providerSchema.nullable(),
  /** For example "x86_64-linux". */
  system: z.string(),
  /** The day of the run, ISO 8601. */
  date: z.iso.date(),
  /** Digest of the unit's files and steps (src/lib/units/digest.ts); another digest means that the evidence is stale. */
  inputs: digestSchema,
  /** Of a tutorial: the digest of what its lessons ask. All of it was asked before each change and after it. */
  asked: digestSchema.optional(),
  steps: z
    .array(
      z.strictObject({
        id: idSchema,
        /** "flake" (recipe), "broken" or "fixed" (error), "files" or other answers (template), a lesson (tutorial). */
        variant: idSchema,
        exit: z.int(),
        /** Digest of the recording, so that an edited .txt file is noticed. */
        recording: digestSchema,
        /** Digest of the .cast file of a step that ran in a terminal. */
        cast: digestSchema.optional(),
      }),
    )
    .min(1),
});

export type Evidence = z.output<typeof evidenceSchema>;
