import { z } from 'zod';
import { digestSchema, idSchema } from './id.ts';
import { treeSchema } from './names.ts';

/**
 * What differs by nature between a run on pocketpkgs and one on a real nixpkgs, and is therefore taken out of both
 * before they are compared. src/lib/witness/natural.ts says how each is found.
 */
export const naturalSchema = z.enum([
  'hashes in store paths',
  "the name of nixpkgs' release",
  'a warning that the two trees are of different releases',
  'the trace of an error, where only a question is answered',
]);

const judged = {
  id: idSchema,
  /** As in run.json. */
  variant: idSchema,
};

/** What a real nixpkgs said of one step, held against the recording of the step. */
export const judgementSchema = z.discriminatedUnion('verdict', [
  z.strictObject({
    ...judged,
    /** The same exit code and the same text. */
    verdict: z.literal('same'),
    /** What was taken out of both texts and would have differed. */
    but: z.array(naturalSchema).min(1).optional(),
  }),
  z.strictObject({
    ...judged,
    /** It evaluates, and nothing that it says on the way is new; to build it, it would download. */
    verdict: z.literal('evaluated'),
    /** The first thing that it would download: an address, or what Nix says of it. */
    missing: z.string().min(1),
  }),
  z.strictObject({
    ...judged,
    verdict: z.literal('different'),
    /** The difference from the recording, as lines that begin with "-" (recorded), "+" (nixpkgs) or a space. */
    text: z.string().min(1),
  }),
  z.strictObject({
    ...judged,
    verdict: z.literal('not judged'),
    /** Why it says nothing. */
    why: z.string().min(10),
  }),
]);

/** evidence/witness.json: what a real nixpkgs said of a unit that was recorded on pocketpkgs. Written by `npm run witness` only. */
export const witnessSchema = z.strictObject({
  /** nixpkgs, then home-manager if there was one. */
  trees: z.array(treeSchema).min(1).max(2),
  /** The exact version of Nix, for example "2.34.8". */
  nix: z.string().regex(/^\d+\.\d+/),
  /** The day of the run, ISO 8601. */
  date: z.iso.date(),
  /** Digest of the unit's files and steps, as in run.json. */
  inputs: digestSchema,
  /** Digest of what the recordings say, as it is compared; with another one, the verdicts are stale. */
  recorded: digestSchema,
  steps: z.array(judgementSchema).min(1),
});

/** examples/<kind>/<id>/example.yaml, `witness`: why a real nixpkgs says something else. */
export const explanationSchema = z.strictObject({
  /** The steps that differ, by their ids. */
  steps: z.array(idSchema).min(1),
  /** One or two sentences for readers. */
  why: z.string().min(20).max(400),
});

export type Natural = z.output<typeof naturalSchema>;
export type Judgement = z.output<typeof judgementSchema>;
export type Verdict = Judgement['verdict'];
export const verdicts = ['same', 'evaluated', 'different', 'not judged'] as const satisfies Verdict[];
export type Witness = z.output<typeof witnessSchema>;
export type Explanation = z.output<typeof explanationSchema>;
