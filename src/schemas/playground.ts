import { z } from 'zod';
import { digestSchema } from './id.ts';

/** scripts/playground/packages.json: the Debian packages of the machine, as `npm run playground` took them last. */
export const pinsSchema = z.strictObject({
  /** The day on which the list was made, ISO 8601. */
  date: z.iso.date(),
  packages: z
    .array(
      z.strictObject({
        name: z.string().regex(/^[a-z\d][a-z\d.+-]*$/),
        version: z.string().regex(/^[\w.+:~-]+$/),
        /** Of Debian. */
        suite: z.string().regex(/^[a-z]+$/),
        /** The SHA-256 of the .deb, in hexadecimal. */
        sha256: z.string().regex(/^[\da-f]{64}$/),
      }),
    )
    .min(1),
});
export type Pins = z.output<typeof pinsSchema>;

/** machine/machine.json of a site: where its machine is, and what it is. Written by `npm run playground`. */
export const machineSchema = z.strictObject({
  /** Its folder below machine/, named by its content. */
  folder: z.string().regex(/^[\da-f]{12}$/),
  /** The exact versions. */
  nix: z.string(),
  kernel: z.string(),
  /** Bytes of what is fetched before the first answer. */
  bytes: z.strictObject({
    state: z.int().positive(),
    processor: z.int().positive(),
    list: z.int().positive(),
  }),
  /** Of the packed state, in hexadecimal. */
  sha256: z.string().regex(/^[\da-f]{64}$/),
  /** What stands for nixpkgs: its SRI hash, and the revision that lock files name. */
  nixpkgs: z.strictObject({ narHash: z.string(), rev: z.string() }),
});
export type MachineFacts = z.output<typeof machineSchema>;

/** src/measured/live.json: which recorded steps the machine answered as they were recorded. */
export const liveSchema = z.strictObject({
  /** The day of the run, ISO 8601. */
  date: z.iso.date(),
  nix: z.string(),
  units: z.record(
    z.string(),
    z.strictObject({
      /** The image that answered, named by what it is made from. */
      image: z.string(),
      /** Digest of the unit's files and steps: with another one, this says nothing of it. */
      inputs: digestSchema,
      /** "<variant>/<step>" of what was answered to the letter. */
      same: z.array(z.string()),
      /** Why the others were not, by the same names. */
      differ: z.record(z.string(), z.string()),
    }),
  ),
});
export type Live = z.output<typeof liveSchema>;
