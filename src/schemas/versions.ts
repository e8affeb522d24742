import { z } from 'zod';
import { nixLineSchema } from './id.ts';

/** versions.json: the only place that names a version. */
export const versionsSchema = z
  .strictObject({
    /** The oldest Node that the project accepts. */
    node: z.string(),
    nix: z.strictObject({
      /** The line that recipes run on. */
      default: nixLineSchema,
      /** The Debian suites that carry each line, the steadier one first. */
      lines: z.record(nixLineSchema, z.strictObject({ suites: z.array(z.string()).min(1) })),
      /** The lines that every error is reproduced on. */
      reproduce: z.array(nixLineSchema).min(1),
    }),
    /** The nixpkgs that examples lock. */
    nixpkgs: z.strictObject({
      ref: z.string(),
      rev: z.string().regex(/^[0-9a-f]{40}$/),
      narHash: z.string().startsWith('sha256-'),
      /** Seconds since 1970. */
      lastModified: z.int(),
      /** Where revision and hash were read. */
      source: z.string(),
    }),
  })
  .refine((v) => [v.nix.default, ...v.nix.reproduce].every((line) => line in v.nix.lines), {
    path: ['nix'],
    message: 'expected default and reproduce to name lines that `lines` has',
  });

export type Versions = z.output<typeof versionsSchema>;
