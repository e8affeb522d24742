import { z } from 'zod';
import { releaseSchema } from './id.ts';

/** A tree beside the repository whose answers or names are kept here, and whose code is not. */
const realTreeSchema = z.strictObject({
  /** The release that it is or will be, for example "26.11". */
  version: z.string().regex(/^\d{2}\.\d{2}$/),
  rev: z.string().regex(/^[0-9a-f]{40}$/),
  /** The day of the revision, ISO 8601. */
  date: z.iso.date(),
  /** By which a folder that is no git repository is known to be it. */
  narHash: z.string().startsWith('sha256-'),
  /** The public repository, and what was changed. */
  source: z.string(),
});

/** versions.json: the only place that names a version. */
export const versionsSchema = z
  .strictObject({
    node: z.strictObject({
      /** The oldest major version that a machine must have: it runs npm, tools/with-node and the published packages. */
      machine: z.int().min(1),
      /**
       * What tools/with-node runs everything by: the oldest version of each accepted line, as "22.22", in order. Lines
       * after the last one are accepted too.
       */
      accepted: z
        .array(z.string().regex(/^\d+\.\d+$/, 'expected major and minor version, for example "22.22"'))
        .min(1),
    }),
    nix: z.strictObject({
      /** The release that recipes run on. */
      default: releaseSchema,
      /** The Debian suites that carry each release, the steadier one first. */
      releases: z.record(releaseSchema, z.strictObject({ suites: z.array(z.string()).min(1) })),
      /** The releases that every error is reproduced on. */
      reproduce: z.array(releaseSchema).min(1),
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
    /** The second witness: what `npm run witness` judges by, and `npm run names` reads. */
    witness: z.strictObject({ nixpkgs: realTreeSchema, 'home-manager': realTreeSchema }),
  })
  .refine((v) => [v.nix.default, ...v.nix.reproduce].every((release) => release in v.nix.releases), {
    path: ['nix'],
    message: 'expected default and reproduce to name releases that `releases` has',
  });

export type Versions = z.output<typeof versionsSchema>;
