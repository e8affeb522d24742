import { z } from 'zod';
import { quotedSourceSchema } from './deprecation.ts';
import { idSchema } from './id.ts';

/**
 * Statements of the seed by their places, as src/lib/facts/statements.ts counts them: "12", "12.2", or "12-15" for
 * all of these lines; several are separated by commas.
 */
const placesSchema = z
  .string()
  .regex(/^\d+(?:\.\d+|-\d+)?(?:, \d+(?:\.\d+|-\d+)?)*$/, 'expected places such as "12, 14.2, 20-25"');

/** What became of a claim when it was held against runs and sources. */
export const verdicts = {
  holds: 'holds',
  since: 'holds since a version',
  until: 'held until a version',
  corrected: 'corrected',
} as const;
const verdictNames = Object.keys(verdicts) as [keyof typeof verdicts];

const claimSchema = z
  .strictObject({
    id: idSchema,
    /** Where the seed says it. */
    seed: placesSchema,
    /** What the seed claims, in words of ours; inline code stands in backquotes. */
    says: z.string().min(10),
    verdict: z.enum(verdictNames),
    /** What is true instead, or since when it is; not needed where it holds. */
    but: z.string().min(10).optional(),
    /** The run that shows it. */
    unit: idSchema.optional(),
    /** The steps of the unit that show it. */
    steps: z.array(idSchema).default([]),
    /** Where nothing here can run it, or beside the run: the file that says it. */
    source: quotedSourceSchema.optional(),
    /** The page that says more. */
    page: z.string().regex(/^\/(?:[a-z0-9-]+\/)+$/, 'expected an address such as "/reference/flakes/"'),
  })
  .refine(({ verdict, but }) => verdict === 'holds' || but !== undefined, {
    path: ['but'],
    message: 'expected what is true instead, or since when',
  })
  .refine(({ unit, source }) => unit !== undefined || source !== undefined, {
    path: ['unit'],
    message: 'expected a unit with steps, or a source',
  })
  .refine(({ unit, steps }) => (unit === undefined) === (steps.length === 0), {
    path: ['steps'],
    message: 'expected the steps of the unit that show it',
  });

/** A file of src/facts/claims/: the claims of one part of the seed. */
export const claimsSchema = z.strictObject({
  /** The part, as the page heads it. */
  title: z.string().min(3),
  /** The place of the part among the others, ascending. */
  order: z.int(),
  claims: z.array(claimSchema).min(1),
});

/** src/facts/seed.yaml: statements of the seed that claim nothing, and why. */
export const frameSchema = z.strictObject({
  frame: z.array(z.strictObject({ seed: placesSchema, why: z.string().min(5) })).min(1),
});

/** src/facts/seed.json: every statement of the seed by its digest, written by `npm run claims`. */
export const seedSchema = z.strictObject({
  statements: z.array(
    z.strictObject({
      place: z.string(),
      /** The first twelve hexadecimal digits of the SHA-256 of the statement with single spaces. */
      digest: z.string().regex(/^[0-9a-f]{12}$/),
      /** The claims that cover it; "frame" where it claims nothing. */
      claims: z.array(z.string()).min(1),
    }),
  ),
});

export type Claim = z.output<typeof claimSchema>;
export type Claims = z.output<typeof claimsSchema>;
export type Frame = z.output<typeof frameSchema>;
export type Seed = z.output<typeof seedSchema>;
