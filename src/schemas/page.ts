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

/** One or two sentences; `words like this` are shown as code. */
export const sentence = z.string().min(5).max(300);

/** examples/tutorials/<id>/tutorial.mdx. Title and summary come from tutorial.yaml. */
export const tutorialPageSchema = z.strictObject({
  /** Place among the tutorials, ascending. */
  order: z.number(),
  /** What the reader has and knows before. */
  before: z.array(sentence).min(1),
  /** What the reader has at the end. */
  after: z.array(sentence).min(1),
  /**
   * The templates whose files, with their defaults, are those of the last lesson; for each the files that are not the
   * same, with why. A file that none of them has stands under the first.
   */
  templates: z.record(idSchema, z.record(z.string().min(1), sentence)).default({}),
});

/** examples/tutorials/<id>/<nn-lesson>/lesson.mdx. Title and steps come from lesson.yaml. */
export const lessonPageSchema = z.strictObject({
  /** What the reader has at its end. */
  goal: sentence,
  /** What is said above each command, by the id of its step. */
  about: z.record(idSchema, sentence),
  /** What the reader should see now. */
  see: sentence,
  /** What goes wrong here most often: the id of an error's page, and what the reader did or did not do. */
  wrong: z.array(z.strictObject({ error: idSchema, when: sentence })).default([]),
});
