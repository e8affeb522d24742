import { z } from 'zod';
import { idSchema } from './id.ts';

const common = {
  title: z.string().min(3).max(90),
  /** One or two sentences for the head of the page and for search results. */
  description: z.string().min(20).max(240),
};

/** src/content/reference/*.mdx and src/content/concepts/*.mdx */
export const referencePageSchema = z.strictObject({
  ...common,
  /** Place in the sidebar, ascending. */
  order: z.number(),
  /** Ids of error pages that a reader of this page may meet, the most frequent first. */
  errors: z.array(idSchema).default([]),
});

/** src/content/errors/<id>.mdx; the id names examples/errors/<id>. Title and description come from the unit. */
export const errorPageSchema = z.strictObject({
  /** Ids of error pages that are easily mistaken for this one. */
  similar: z.array(idSchema).default([]),
});
