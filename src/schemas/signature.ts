import { z } from 'zod';

/**
 * How an error is recognised in a paste. Only letters and digits are compared
 * (src/lib/match/letters.ts): quotes, store hashes, colours and wrapping do not matter.
 */
export const signatureSchema = z.strictObject({
  /**
   * The message with `<>` for every part that differs from case to case and has at least one letter or digit,
   * for example `attribute '<>' missing`. Begin with its first words, without `error:`.
   * In `/nix/store/<>-` it is a store hash and nothing else.
   */
  text: z.string().min(6, 'expected at least 6 characters: a shorter text matches too much'),
  /** Nix releases that print it so, for example "2.20+" or "2.4 to 2.19"; shown on the page. */
  versions: z.string().optional(),
  /** Where the wording comes from when no run of ours shows it, for example "NixOS/nix 2.18, src/libexpr/eval.cc". */
  source: z.string().optional(),
  /** Lines that make this family more likely when they stand near the message. */
  near: z.array(z.string().min(3)).optional(),
  /**
   * At least one of these must stand near the message, else it is not this family. `nix` is any sign of Nix in the
   * whole paste: for a message that other programs print as well.
   */
  requires: z.array(z.string().min(3)).min(1).optional(),
  /** With one of these in the same message it is another family. */
  unless: z.array(z.string().min(3)).min(1).optional(),
  /**
   * The message only says that something else failed: any other error in the paste goes before it.
   * `always`: it is said after every failure, and goes before none. `near`: it says so only beside one of `near`.
   */
  consequence: z.union([z.boolean(), z.enum(['always', 'near'])]).optional(),
});

export type Signature = z.output<typeof signatureSchema>;
