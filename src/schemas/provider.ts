import { z } from 'zod';

/** Where the input `nixpkgs` of a unit came from when it ran. */
export const providerSchema = z.strictObject({
  /**
   * "pinned": the locked nixpkgs itself. "pocket": pocketpkgs stands in for it. "checkout": another revision of
   * nixpkgs, as it lies on the machine.
   */
  name: z.enum(['pinned', 'pocket', 'checkout']),
  /** Of pocket: a digest of the files of pocketpkgs. Else the revision of nixpkgs. */
  revision: z.string(),
  /** Of pocket: a digest of the versions of its programs. A nixpkgs names its programs by its revision. */
  programs: z.string().nullable(),
});

export type ProviderId = z.output<typeof providerSchema>;
