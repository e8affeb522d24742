import { z } from 'zod';
import { digestSchema, releaseSchema } from './id.ts';
import { providerSchema } from './provider.ts';

/**
 * toolchains.json: what recordings may come from. `verify --record` adds to it; a recording from elsewhere is refused,
 * since nobody could run it again.
 */
export const toolchainsSchema = z.strictObject({
  toolchains: z.array(
    z.strictObject({
      release: releaseSchema,
      /** The exact version, for example "2.34.8". */
      nix: z.string(),
      /** Digest of the versions of the tools around Nix. */
      userland: digestSchema,
      /** The day of the first recording, ISO 8601. */
      since: z.iso.date(),
    }),
  ),
  /** What brought the programs of nixpkgs: of pocket by its programs, of pinned by its revision. */
  providers: z.array(
    z.strictObject({
      name: providerSchema.shape.name,
      /** Of pocket the digest of its programs, of pinned the revision of nixpkgs. */
      programs: z.string(),
      since: z.iso.date(),
    }),
  ),
});

export type Toolchains = z.output<typeof toolchainsSchema>;
