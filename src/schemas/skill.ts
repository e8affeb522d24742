import { z } from 'zod';
import { idSchema } from './id.ts';

const provedBy = {
  /** The run that shows it. */
  unit: idSchema,
  steps: z.array(idSchema).min(1),
};

/** src/facts/skill.yaml: what the skill says of its own; all else is taken from pages, units and the ledger. */
export const skillSchema = z.strictObject({
  /** When an agent should load it. */
  description: z.string().min(50).max(1024),
  /** What prevents the commonest mistakes; inline code stands in backquotes. */
  rules: z.array(z.strictObject({ says: z.string().min(20), ...provedBy })).min(5),
  /** Words in capitals stand for the reader's own. */
  commands: z.array(z.strictObject({ task: z.string().min(5), run: z.string().min(5), ...provedBy })).min(5),
  /** Files that are shown whole or by a region. */
  shapes: z
    .array(
      z.strictObject({
        title: z.string().min(3),
        of: idSchema,
        path: z.string(),
        region: z.string().optional(),
      }),
    )
    .min(1),
  /** A reference for each: its name, when to read it, and the folders of pages that it is made from. */
  topics: z
    .array(
      z.strictObject({
        name: idSchema,
        when: z.string().min(10),
        pages: z.array(z.string().regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/)).min(1),
      }),
    )
    .min(1),
});

export type SkillFacts = z.output<typeof skillSchema>;
export type SkillTopic = SkillFacts['topics'][number];
