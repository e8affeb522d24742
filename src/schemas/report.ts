import { z } from 'zod';
import { kindSchema } from './kind.ts';
import { providerSchema } from './provider.ts';

/** What `verify --json FILE` writes. */
export const reportSchema = z.strictObject({
  /** The version that ran on the default release, for example "2.34.8"; null where only others ran. */
  nix: z.string().nullable(),
  /** All versions that ran, by release, for example { "2.34": "2.34.8" }. */
  releases: z.record(z.string(), z.string()),
  provider: providerSchema.nullable(),
  /** Which limits held while it ran, in one line; null where nothing ran. */
  limits: z.string().nullable(),
  /** Which part of the units it is about, for example { index: 1, of: 3 }; null: all that were asked for. */
  shard: z.strictObject({ index: z.int().min(1), of: z.int().min(1) }).nullable(),
  units: z.array(
    z.strictObject({
      id: z.string(),
      kind: kindSchema,
      release: z.string(),
      status: z.enum(['passed', 'failed', 'skipped']),
      /** Why it failed or was skipped; null where it passed. */
      reason: z.string().nullable(),
      cached: z.boolean(),
      /** Steps that differ from recordings of another toolchain or provider. */
      drifted: z.int(),
      seconds: z.number(),
      steps: z.array(
        z.strictObject({
          id: z.string(),
          variant: z.string(),
          exit: z.int().nullable(),
          seconds: z.number(),
        }),
      ),
    }),
  ),
  totals: z.strictObject({ passed: z.int(), failed: z.int(), skipped: z.int() }),
});

export type Report = z.output<typeof reportSchema>;
