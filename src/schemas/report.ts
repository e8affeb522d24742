import { z } from 'zod';

/** What `verify --json FILE` writes. */
export const reportSchema = z.strictObject({
  /** The version that ran on the default line, for example "2.34.8"; null where only others ran. */
  nix: z.string().nullable(),
  /** All versions that ran, by line, for example { "2.34": "2.34.8" }. */
  lines: z.record(z.string(), z.string()),
  provider: z.string().nullable(),
  units: z.array(
    z.strictObject({
      id: z.string(),
      kind: z.enum(['recipe', 'error', 'tutorial', 'template']),
      line: z.string(),
      status: z.enum(['passed', 'failed', 'skipped']),
      reason: z.string().optional(),
      cached: z.boolean(),
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
