import { z } from 'zod';
import { idSchema } from './id.ts';
import { sentence } from './page.ts';

/** A word of the tutorials, with the place where it is shown in use. */
const termSchema = z.strictObject({
  /** Its place on the page of the glossary, `/learn/glossary/#<id>`. */
  id: idSchema,
  term: z.string().min(2).max(40),
  /** What it means, in one or two sentences. */
  says: sentence,
  /** The lesson or the section where it is used: "/learn/first-flake/greeting/", "/reference/flakes/inputs/#follows". */
  shown: z.string().regex(/^\/[a-z0-9/-]+\/(?:#[a-z0-9-]+)?$/, 'expected an address of this site'),
  /**
   * How it is written in the prose of lessons. The first of these in a tutorial links to the glossary. A word that has
   * another meaning too, such as "set", has none, and is looked for in no tutorial.
   */
  forms: z
    .array(z.string().regex(/^[A-Za-z][A-Za-z -]*$/, 'expected letters, spaces and hyphens'))
    .default([]),
});

/** src/facts/glossary.yaml */
export const glossarySchema = z.strictObject({ terms: z.array(termSchema).min(1) });

export type Term = z.output<typeof termSchema>;
