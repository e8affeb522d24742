import { z } from 'zod';
import { idSchema } from './id.ts';

/** An answer as a person or an agent might give it: commands of a shell that edit the folder. */
const answerSchema = z.strictObject({ says: z.string().min(5), run: z.string().min(1) });

/** evals/tasks/<id>.yaml: a task that a user would give an agent, and how Nix tells whether it is done. */
export const taskSchema = z.strictObject({
  /** As the user says it. */
  prompt: z.string().min(20),
  /** What is true of a good answer, for those who read the table. */
  expected: z.string().min(10),
  /** The folder as the agent gets it: a git repository with these files. */
  files: z.record(
    z.string().regex(/^[\w.-]+(?:\/[\w.-]+)*$/, 'expected a path below the folder'),
    z.string(),
  ),
  /** Files that git does not know. */
  untracked: z.array(z.string()).default([]),
  /** Its flake has an input `nixpkgs`: a flake.lock that names the nixpkgs of versions.json is laid beside it. */
  nixpkgs: z.boolean().default(false),
  /** All of these must be so. `contains` is a text of what the command prints; standard error is part of it. */
  grade: z
    .array(z.strictObject({ run: z.string(), exit: z.int().default(0), contains: z.string().optional() }))
    .min(1),
  /** Plausible and wrong: refused by the grade. */
  wrong: z.array(answerSchema).min(3),
  /** Accepted. */
  right: z.array(answerSchema).min(2),
  /** The reference that an agent would read, and the words that it needs from there or from SKILL.md. */
  topic: idSchema,
  words: z.array(z.string().min(2)).min(1),
});

export type Task = z.output<typeof taskSchema>;
export type Answer = z.output<typeof answerSchema>;
